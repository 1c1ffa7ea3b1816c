import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** WCAG 2.2 AA, as far as a program can tell. */
export async function expectAccessible(page: Page): Promise<void> {
  // What is about to fade in, or still fading in or out, has other colours than it stands in.
  await page.waitForFunction(
    () =>
      !document.querySelector('[data-starting-style], [data-ending-style]') &&
      !document.getAnimations().some((each) => each instanceof CSSTransition),
  )
  const { violations } = await new AxeBuilder({ page })
    // Only what is wrong is asked for, in the page itself: it has no frames, and a third of the time is enough then.
    .options({ resultTypes: ['violations'], preload: false })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

/** Every control that a screen reader meets says what it is. */
export async function expectNames(page: Page): Promise<void> {
  const tree = await page.locator('body').ariaSnapshot()
  const nameless = tree
    .split('\n')
    .filter((line) => /^\s*- (button|link|textbox|radio|checkbox|application)(?! ")/.test(line))
  expect(nameless).toEqual([])
}
