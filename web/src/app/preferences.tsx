import type { Locale } from '@samtavle/shared/drawing/look'
import { useTranslation } from 'react-i18next'
import { useStore } from '../state/use-store.ts'
import { speak } from '../locales/i18n.ts'
import { Button } from '../ui/button.tsx'
import { MenuChoice } from '../ui/menu.tsx'
import { useServices } from './services.tsx'

/** Each language in its own words, for those who can't read the other. */
const languages = [
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

export function LanguageChoice() {
  const { t } = useTranslation()
  const [locale, choose] = useLocale()
  return <MenuChoice label={t('language')} value={locale} options={languages} onChange={choose} />
}

export function ThemeChoices() {
  const { t } = useTranslation()
  const { settings } = useServices()
  return (
    <MenuChoice
      label={t('theme')}
      value={useStore(settings.themeChoice)}
      options={(['system', 'light', 'dark'] as const).map((value) => ({
        value,
        label: t(`themes.${value}`),
      }))}
      onChange={(choice) => settings.chooseTheme(choice)}
    />
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
