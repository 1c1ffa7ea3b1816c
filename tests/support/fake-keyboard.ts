import type { Page } from '@playwright/test'

/** A keyboard on the screen, as phones tell of it; no browser without a screen has one. */
export class FakeKeyboard {
  readonly #page: Page

  private constructor(page: Page) {
    this.#page = page
  }

  /** Before the page is opened. */
  static async on(page: Page): Promise<FakeKeyboard> {
    await page.addInitScript(() => {
      let hidden = 0
      const seen = Object.assign(new EventTarget(), { offsetTop: 0, offsetLeft: 0, scale: 1 })
      Object.defineProperty(seen, 'height', { get: () => innerHeight - hidden })
      Object.defineProperty(seen, 'width', { get: () => innerWidth })
      Object.defineProperty(window, 'visualViewport', { value: seen })
      addEventListener('fake-keyboard', (event) => {
        hidden = Number((event as CustomEvent).detail)
        seen.dispatchEvent(new Event('resize'))
      })
    })
    return new FakeKeyboard(page)
  }

  /** In CSS pixels; 0 when it goes. */
  async setHeight(height: number): Promise<void> {
    await this.#page.evaluate((detail) => dispatchEvent(new CustomEvent('fake-keyboard', { detail })), height)
  }
}
