import { expect, type Page } from '@playwright/test'
import type { BoardPage } from '../support/board-page.ts'
import { test } from '../support/workshop.ts'

const note = { x: 500, y: 300 }
const field = (page: Page) => page.locator('[contenteditable=true]')

/** Two people on one board, each with the same note open for writing. */
async function openForBoth(anna: BoardPage, bent: BoardPage): Promise<void> {
  await anna.addNote('midt', note)
  await bent.waitFor('midt')
  for (const { canvas, page } of [anna, bent]) {
    await canvas.dblclick({ position: note })
    await expect(field(page)).toHaveText('midt')
  }
  await goTo(anna.page, 'Control+Home', 0)
  await goTo(bent.page, 'Control+End', 'midt'.length)
}

/** One press, and the caret stays where it was sent. */
async function goTo(page: Page, key: string, place: number): Promise<void> {
  await page.keyboard.press(key)
  await page.evaluate(() => new Promise(requestAnimationFrame))
  expect(await page.evaluate(() => getSelection()?.anchorOffset)).toBe(place)
}

test('a caret sent to the beginning as soon as a note opens stays there', async ({ newBoard, enter }) => {
  const { links } = await newBoard()
  const anna = await enter({ link: links.participant, alias: 'Anna' })
  await anna.addNote('midt', note)
  await anna.canvas.dblclick({ position: note })
  await field(anna.page).waitFor()
  await goTo(anna.page, 'Control+Home', 0)
})

test.describe('two people in one note', () => {
  test('both keep what they write, and their carets', async ({ newBoard, enter }) => {
    const { links } = await newBoard()
    const anna = await enter({ link: links.participant, alias: 'Anna' })
    const bent = await enter({ link: links.participant, alias: 'Bent' })
    await openForBoth(anna, bent)
    for (let i = 0; i < 2; i++) {
      await anna.page.keyboard.type('a')
      await bent.page.keyboard.type('b')
    }
    for (const { page } of [anna, bent]) await expect(field(page)).toHaveText('aamidtbb')
  })

  test('one composes a character while the other writes, and neither is disturbed', async ({
    newBoard,
    enter,
  }) => {
    const { links } = await newBoard()
    const anna = await enter({ link: links.participant, alias: 'Anna' })
    const bent = await enter({ link: links.participant, alias: 'Bent' })
    await openForBoth(anna, bent)
    const ime = await anna.page.context().newCDPSession(anna.page)
    await ime.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 })
    await bent.page.keyboard.type('bag')
    await bent.waitSaved()
    await ime.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 })
    await ime.send('Input.insertText', { text: '日本' })
    for (const { page } of [anna, bent]) await expect(field(page)).toHaveText('日本midtbag')
  })
})
