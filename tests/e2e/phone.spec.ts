import { expect } from '@playwright/test'
import { BoardPage } from '../support/board-page.ts'
import { FakeKeyboard } from '../support/fake-keyboard.ts'
import { test } from '../support/workshop.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

test.describe('on a phone', () => {
  test('a person comes in by the code and puts a note on the board with a thumb, above the keyboard', async ({
    page,
    server,
    newBoard,
  }) => {
    const { code } = await newBoard({ template: 'leaders-across-sectors' })
    const keyboard = await FakeKeyboard.on(page)
    const person = new BoardPage(page)
    await person.joinByCode(server.url, code, 'Pia')
    await person.tools.getByRole('button', { name: 'Seddel' }).tap()
    await person.canvas.tap({ position: { x: 195, y: 500 } })
    await page.keyboard.insertText('Skrevet i bussen')
    const field = page.locator('main [contenteditable=true]')
    const bottom = async () => {
      const box = await field.boundingBox()
      return (box?.y ?? 0) + (box?.height ?? 0)
    }
    const before = await bottom()
    await keyboard.setHeight(400)
    await expect.poll(bottom).toBeLessThanOrEqual(844 - 400)
    await expect(person.tools).toBeHidden()
    await keyboard.setHeight(0)
    await expect.poll(bottom).toBe(before)
    await page.keyboard.press('Escape')
    await person.waitSaved()
    await page.reload()
    await person.waitSaved()
    const { shapes } = await person.board()
    expect(shapes.map(({ texts }) => texts[''])).toContain('Skrevet i bussen')
  })

  test('nothing stands outside the screen, and every target is large enough for a thumb', async ({
    page,
    newBoard,
  }) => {
    const { links } = await newBoard({ template: 'leadership-wheel' })
    const person = new BoardPage(page)
    await person.joinByLink(links.facilitator, 'Rie')
    await person.waitSaved()
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(390)
    for (const button of await person.tools.getByRole('button').all()) {
      const box = await button.boundingBox()
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
    }

    // On its side, too.
    await page.setViewportSize({ width: 844, height: 390 })
    await expect(person.tools).toHaveAttribute('aria-orientation', 'vertical')
    for (const button of await person.tools.getByRole('button').all())
      await expect(button).toBeInViewport({ ratio: 1 })
  })
})
