import { expect, type Page } from '@playwright/test'
import { reach } from '../support/reach.ts'
import { Troupe } from '../support/troupe.ts'
import { test } from '../support/workshop.ts'
import type { WorkshopPage } from '../support/workshop-page.ts'

test.setTimeout(120_000)
test.use({ actionTimeout: 15_000 })

test('a workshop is led and taken part in by the keyboard alone', async ({ browser, server, newBoard }) => {
  const board = await newBoard({ template: 'leadership-wheel' })
  const troupe = new Troupe(browser, server.url, board)
  const [mona, karen] = await Promise.all([troupe.lead(), troupe.participant('Karen')])
  const { keyboard } = mona.page
  // A key that is pressed before one's own page is at the step is for the step before.
  const expectBoth = (number: number, title: string) =>
    Promise.all([mona, karen].map((person) => person.expectStep(number, 10, title)))

  await test.step('Mona starts with a shortcut', async () => {
    await expect(mona.console.getByRole('button', { name: 'Start workshoppen' })).toBeVisible()
    await keyboard.press('Alt+n')
    await expectBoth(1, 'Velkommen')
  })

  await test.step('Karen contributes, corrects herself, and says that she is done', async () => {
    // Its key comes with it, and both with all that one takes part with.
    await expect(karen.page.getByRole('button', { name: 'Tilføj bidrag' })).toBeVisible()
    await karen.page.keyboard.press('Alt+b')
    const form = karen.page.getByRole('form', { name: 'Nyt bidrag' })
    await expect(form.getByRole('textbox')).toBeFocused()
    await karen.page.keyboard.type('Karen, kommune')
    await karen.page.keyboard.press('Enter')
    await expect(form.getByRole('textbox')).toHaveValue('')
    await karen.page.keyboard.press('Escape')
    await expect(form).toBeHidden()
    await intoSheet(karen)
    await reach(karen.page, karen.sheet.getByRole('button', { name: 'Ret: Karen, kommune' }))
    await karen.page.keyboard.press('Enter')
    await karen.page.keyboard.press('End')
    await karen.page.keyboard.type(' i nord')
    await karen.page.keyboard.press('Enter')
    await expect(karen.sheet.getByText('Karen, kommune i nord')).toBeVisible()
    await karen.page.keyboard.press('Alt+j')
    await expect(karen.page.getByRole('button', { name: /^Færdig/ })).toHaveAttribute('aria-pressed', 'true')
    await expect(mona.console.getByText('1 af 1')).toBeVisible()
  })

  await test.step('Mona goes on by the big button, and by its shortcut', async () => {
    // On the canvas Tab goes from shape to shape, until Escape lets go of it.
    await reach(mona.page, mona.canvas)
    await keyboard.press('Escape')
    await reach(mona.page, mona.console.getByRole('button', { name: 'Næste: Hjulet kort' }))
    await keyboard.press('Enter')
    await expectBoth(2, 'Hjulet kort')
    await keyboard.press('Alt+n')
    await expectBoth(3, 'Vurdér selv')
  })

  await test.step('Karen rates every theme with arrows', async () => {
    await intoSheet(karen)
    await rate(karen)
    await expect(karen.sheet.getByText('16 af 16 besvaret')).toBeVisible()
    await karen.expectKept()
  })

  await test.step('Mona closes the round, shows it, and finds it in the console', async () => {
    await keyboard.press('Alt+Shift+4')
    await expect(mona.console.getByText('1 af 1 har svaret').last()).toBeVisible()
    await keyboard.press('Alt+c')
    await expect(karen.sheet.getByText('Runden er lukket.')).toBeVisible()
    await expect(mona.console.getByRole('button', { name: 'Vis for alle' })).toBeVisible()
    await keyboard.press('Alt+u')
    await expect(karen.sheet.getByRole('row', { name: 'Ledelsesteams' })).toBeVisible()
    await keyboard.press('Alt+Shift+3')
    await expect(mona.console.getByRole('tab', { name: 'Rummet' })).toHaveAttribute('aria-selected', 'true')
  })

  await test.step('Karen gives her dots, and takes one back', async () => {
    await keyboard.press('Alt+n')
    await expectBoth(4, 'Se hjulet')
    await keyboard.press('Alt+n')
    await expectBoth(5, 'Vælg tre temaer')
    await intoSheet(karen)
    for (const theme of ['Ledelsesteams', 'Forventninger']) {
      await reach(karen.page, karen.sheet.getByRole('button', { name: `Giv en prik til: ${theme}` }))
      await karen.page.keyboard.press('Space')
    }
    await karen.page.keyboard.press('Shift+Tab')
    await expect(karen.sheet.getByRole('button', { name: 'Tag en prik fra: Forventninger' })).toBeFocused()
    await karen.page.keyboard.press('Enter')
    await expect(karen.sheet.getByText('2 af 3 prikker tilbage')).toBeVisible()
    await karen.expectKept()
  })

  await troupe.goHome()
})

/** By key, which gives it the focus with the next frame. */
async function intoSheet({ page, sheet }: WorkshopPage): Promise<void> {
  await page.keyboard.press('Alt+y')
  await expect(sheet).toBeFocused()
}

/** From one group of choices to the next with Tab, and within it with arrows. */
async function rate({ page, sheet }: WorkshopPage): Promise<void> {
  await reach(page, sheet.getByRole('radio').first())
  const groups = await sheet
    .getByRole('group')
    .filter({ has: page.getByRole('radio') })
    .count()
  for (let group = 0; group < groups; group++) {
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Tab')
  }
  await expectChecked(page, groups)
}

async function expectChecked(page: Page, count: number): Promise<void> {
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(count)
}
