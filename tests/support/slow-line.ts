import type { Page } from '@playwright/test'

/** A line on which some files of the page do not come before they are let through. */
export class SlowLine {
  readonly #files: RegExp
  readonly #open: Promise<void>
  #letThrough: (() => void) | undefined

  /** @param files whose addresses match wait. */
  constructor(files: RegExp) {
    this.#files = files
    this.#open = new Promise((resolve) => (this.#letThrough = resolve))
  }

  /** To be done before the page is opened. */
  readonly lay = async (page: Page): Promise<void> => {
    await page.route(this.#files, async (route) => {
      await this.#open
      await route.continue()
    })
  }

  letThrough(): void {
    this.#letThrough?.()
  }
}
