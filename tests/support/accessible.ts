import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'

/** WCAG 2.2 AA, as far as a program can tell. */
export async function expectAccessible(page: Page, whose = 'the page'): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  expect(found, whose).toEqual([])
}

/** Every control that a screen reader meets says what it is. */
export async function expectNames(page: Page): Promise<void> {
  const tree = await page.locator('body').ariaSnapshot()
  const nameless = tree
    .split('\n')
    .filter((line) => /^\s*- (button|link|textbox|radio|checkbox|application)(?! ")/.test(line))
  expect(nameless).toEqual([])
}

/** Presses Tab until the control has the focus. */
export async function reach(page: Page, control: Locator, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${control.toString()} can't be reached with Tab`)
}
