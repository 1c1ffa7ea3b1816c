import { expect } from '@playwright/test'
import { BoardPage } from '../support/board-page.ts'
import { expectAccessible, expectNames } from '../support/expect-accessible.ts'
import { reach } from '../support/reach.ts'
import { test } from '../support/workshop.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`accessibility, ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('the home page', async ({ page, server }) => {
      await page.goto(server.url)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
      await expectNames(page)
    })

    test('the way in', async ({ page, server, newBoard }) => {
      const { links } = await newBoard()
      await page.goto(`${server.url}/join`)
      await expect(page.getByRole('textbox', { name: 'Kode' })).toBeVisible()
      await expectAccessible(page)
      await page.goto(links.participant)
      await expect(page.getByLabel('Alias')).toBeVisible()
      await expectAccessible(page)
      await expectNames(page)
    })

    test('the board with its dialogs', async ({ page, newBoard }) => {
      const { links } = await newBoard({ template: 'leadership-wheel' })
      const lead = new BoardPage(page)
      await lead.joinByLink(links.facilitator, 'Mona')
      await lead.addNote('En seddel', { x: 300, y: 300 })
      await lead.waitSaved()
      await expectAccessible(page)
      await expectNames(page)
      for (const dialog of ['Del', 'Hent']) {
        await page.getByRole('banner').getByRole('button', { name: dialog, exact: true }).click()
        await expect(page.getByRole('dialog')).toBeVisible()
        await expectAccessible(page)
        await expectNames(page)
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toBeHidden()
      }
      await lead.openMenu('Erstat med en fil …')
      await expect(page.getByRole('dialog', { name: 'Erstat tavlens indhold?' })).toBeVisible()
      await expectAccessible(page)
      await expectNames(page)
    })
  })
}

test.describe('from the keyboard alone', () => {
  test('a person gets in, and reaches title, tools and canvas', async ({ page, newBoard }) => {
    const { links } = await newBoard()
    await page.goto(links.facilitator)
    const alias = page.getByLabel('Alias')
    await expect(alias).toBeVisible()
    await reach(page, alias)
    await page.keyboard.type('Nina')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await reach(page, page.getByRole('button', { name: 'Gå ind' }))
    await page.keyboard.press('Enter')
    const board = new BoardPage(page)
    await expect(board.canvas).toBeVisible()
    await reach(page, page.getByRole('button', { name: /^Ret titlen/ }))
    await reach(page, page.getByRole('button', { name: 'Del', exact: true }))
    const tools = board.tools.getByRole('button')
    await reach(page, tools.first())
    // The bar is one stop: arrows lead through it and around, and Tab leads on.
    await page.keyboard.press('ArrowUp')
    await expect(tools.last()).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(tools.nth(1)).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(board.tools.locator(':focus')).toHaveCount(0)
    await reach(page, board.canvas)
  })
})
