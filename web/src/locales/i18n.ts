import type { Locale } from '@samtavle/shared/drawing/look'
import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { words as danish } from './da.ts'

type Words = typeof danish

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'pages'
    resources: Words
  }
}

/** Each language is fetched when it is first spoken; the compiler sees to it that none lacks a word. */
const languages: Record<Locale, () => Promise<{ words: Words }>> = {
  da: () => import('./da.ts'),
  en: () => import('./en.ts'),
}

/** The words of the page in one language, and the way to another by `speak`. */
export async function openWords(locale: Locale): Promise<i18n> {
  const { words } = await languages[locale]()
  const instance = createInstance()
  await instance.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    defaultNS: 'pages',
    resources: { [locale]: words },
    // React escapes.
    interpolation: { escapeValue: false },
  })
  return instance
}

/** Changes the language of the whole page, as soon as its words are here. */
export async function speak(instance: i18n, locale: Locale): Promise<void> {
  const { words } = await languages[locale]()
  for (const [namespace, resources] of Object.entries(words))
    instance.addResourceBundle(locale, namespace, resources)
  await instance.changeLanguage(locale)
}
