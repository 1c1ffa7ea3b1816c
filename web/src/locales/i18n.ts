import type { Locale } from '@samtavle/shared/drawing/look'
import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { words as danish } from './da.ts'

type Words = typeof danish
/** The words of what is fetched only when it is needed, in namespaces of their own. */
type LaterWords = { readonly [N in LaterNamespace]: Awaited<ReturnType<(typeof later)[N]['da']>>['default'] }
export type LaterNamespace = keyof typeof later

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'pages'
    resources: Words & LaterWords
  }
}

/** Each language is fetched when it is first spoken; the compiler sees to it that none lacks a word. */
const languages: Record<Locale, () => Promise<{ words: Words }>> = {
  da: () => import('./da.ts'),
  en: () => import('./en.ts'),
}

/** A namespace that is not asked for before `learn` has brought it shows its keys. */
const later = {
  arrows: { da: () => import('./da/arrows.json'), en: () => import('./en/arrows.json') },
  writing: { da: () => import('./da/writing.json'), en: () => import('./en/writing.json') },
  panels: { da: () => import('./da/panels.json'), en: () => import('./en/panels.json') },
  images: { da: () => import('./da/images.json'), en: () => import('./en/images.json') },
  making: { da: () => import('./da/making.json'), en: () => import('./en/making.json') },
  commands: { da: () => import('./da/commands.json'), en: () => import('./en/commands.json') },
  leading: { da: () => import('./da/leading.json'), en: () => import('./en/leading.json') },
  results: { da: () => import('./da/results.json'), en: () => import('./en/results.json') },
  'taking-part': { da: () => import('./da/taking-part.json'), en: () => import('./en/taking-part.json') },
  readiness: { da: () => import('./da/readiness.json'), en: () => import('./en/readiness.json') },
} as const

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

/** Brings a namespace, in the language that is spoken now; from then on `speak` brings it along. */
export async function learn(instance: i18n, namespace: LaterNamespace): Promise<void> {
  await bring(instance, instance.language as Locale, namespace)
}

/** Changes the language of the whole page, as soon as its words are here. */
export async function speak(instance: i18n, locale: Locale): Promise<void> {
  const { words } = await languages[locale]()
  for (const [namespace, resources] of Object.entries(words))
    instance.addResourceBundle(locale, namespace, resources)
  const known = (Object.keys(later) as LaterNamespace[]).filter((namespace) =>
    instance.hasResourceBundle(instance.language, namespace),
  )
  await Promise.all(known.map((namespace) => bring(instance, locale, namespace)))
  await instance.changeLanguage(locale)
}

async function bring(instance: i18n, locale: Locale, namespace: LaterNamespace): Promise<void> {
  if (instance.hasResourceBundle(locale, namespace)) return
  const { default: words } = await later[namespace][locale]()
  instance.addResourceBundle(locale, namespace, words)
}
