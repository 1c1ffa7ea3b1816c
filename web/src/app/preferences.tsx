import type { Locale } from '@samtavle/shared/drawing/look'
import { useTranslation } from 'react-i18next'
import { speak } from '../locales/i18n.ts'
import { Button } from '../ui/button.tsx'
import { useServices } from './services.tsx'

/** Each language in its own words, for those who can't read the other. */
export const languages = [
  { value: 'da', label: 'Dansk' },
  { value: 'en', label: 'English' },
] as const

/** The way to the other language, by its own name. */
export function LanguageButton() {
  const [locale, choose] = useLocale()
  const other = languages.find(({ value }) => value !== locale) ?? languages[0]
  return (
    <Button look="quiet" lang={other.value} onClick={() => choose(other.value)}>
      {other.label}
    </Button>
  )
}

/** The language of the page, and the way to change it on this device for good. */
export function useLocale(): [Locale, (locale: Locale) => void] {
  const { i18n } = useTranslation()
  const { settings } = useServices()
  const choose = (locale: Locale) => {
    settings.rememberLocale(locale)
    void speak(i18n, locale)
  }
  return [i18n.language === 'en' ? 'en' : 'da', choose]
}
