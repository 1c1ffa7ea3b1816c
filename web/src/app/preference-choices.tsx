import { useTranslation } from 'react-i18next'
import { useStore } from '../state/use-store.ts'
import { MenuChoice } from '../ui/menu.tsx'
import { languages, useLocale } from './preferences.tsx'
import { useServices } from './services.tsx'

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
