import type { Locator, Page } from '@playwright/test'

/** Presses Tab until the control has the focus. */
export async function reach(page: Page, control: Locator, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${control.toString()} can't be reached with Tab`)
}
