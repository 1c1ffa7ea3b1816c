import type { Sector } from '@samtavle/shared/access/person'
import type { Locale, Theme } from '@samtavle/shared/drawing/look'
import { Store, type Readable } from '../state/store.ts'

export type ThemeChoice = Theme | 'system'

/** What a person set once on this device. Keys as in public/first-paint.js. */
const keys = {
  theme: 'samtavle.theme',
  locale: 'samtavle.locale',
  alias: 'samtavle.alias',
  sector: 'samtavle.sector',
}

/** The settings of this device, and the theme and language that follow from them. Storage that is blocked is no error. */
export class Settings {
  readonly #storage: Storage | undefined
  readonly #root: HTMLElement
  readonly #dark: MediaQueryList
  readonly #theme: Store<Theme>
  readonly #choice: Store<ThemeChoice>

  constructor(storage: Storage | undefined, root: HTMLElement, dark: MediaQueryList) {
    this.#storage = storage
    this.#root = root
    this.#dark = dark
    const stored = this.#read(keys.theme)
    this.#choice = new Store<ThemeChoice>(stored === 'light' || stored === 'dark' ? stored : 'system')
    this.#theme = new Store<Theme>(this.#resolved())
    dark.addEventListener('change', () => this.#applyTheme())
    this.#applyTheme()
  }

  get theme(): Readable<Theme> {
    return this.#theme
  }

  get themeChoice(): Readable<ThemeChoice> {
    return this.#choice
  }

  chooseTheme(choice: ThemeChoice): void {
    this.#write(keys.theme, choice)
    this.#choice.set(choice)
    this.#applyTheme()
  }

  get locale(): Locale {
    return this.#read(keys.locale) === 'en' ? 'en' : 'da'
  }

  rememberLocale(locale: Locale): void {
    this.#write(keys.locale, locale)
    this.#root.lang = locale
  }

  /** Who you were the last time you joined. */
  get self(): { alias: string; sector: Sector | null } {
    return { alias: this.#read(keys.alias) ?? '', sector: this.#read(keys.sector) as Sector | null }
  }

  rememberSelf(alias: string, sector: Sector): void {
    this.#write(keys.alias, alias)
    this.#write(keys.sector, sector)
  }

  #resolved(): Theme {
    const choice = this.#choice.get()
    if (choice !== 'system') return choice
    return this.#dark.matches ? 'dark' : 'light'
  }

  #applyTheme(): void {
    const theme = this.#resolved()
    this.#root.dataset.theme = theme
    this.#theme.set(theme)
  }

  #read(key: string): string | null {
    return this.#storage?.getItem(key) ?? null
  }

  #write(key: string, value: string): void {
    this.#storage?.setItem(key, value)
  }
}
