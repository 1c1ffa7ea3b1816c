import { expect } from '@playwright/test'
import type { BoardPage } from '../support/board-page.ts'
import { expectAccessible } from '../support/expect-accessible.ts'
import { test } from '../support/workshop.ts'

/** Pastes words from another program. */
async function pasteFromElsewhere({ page, canvas }: BoardPage, words: string, keys = 'Control+v') {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((text) => navigator.clipboard.writeText(text), words)
  await canvas.focus()
  await page.keyboard.press(keys)
}

const wordsOnClipboard = ({ page }: BoardPage) => page.evaluate(() => navigator.clipboard.readText())

const textsOf = async (person: BoardPage) =>
  (await person.board()).shapes
    .map(({ texts }) => texts?.[''] ?? '')
    .toSorted((a, b) => a.localeCompare(b, 'da'))

test('a list from a document becomes a note for each line, once one has said so, and is one step to take back', async ({
  newBoard,
  enter,
}) => {
  const { links } = await newBoard()
  const karen = await enter({ link: links.facilitator, alias: 'Karen' })
  await pasteFromElsewhere(karen, '• Ét fælles mål\n• Åbne døre\n• Ærlige møder 🙂')
  const dialog = karen.page.getByRole('dialog', { name: 'Sæt ind' })
  await expect(dialog.getByRole('listitem')).toHaveText(['Ét fælles mål', 'Åbne døre', 'Ærlige møder 🙂'])
  await expectAccessible(karen.page)
  await expect(dialog.getByRole('button', { name: 'Sæt ind' })).toBeFocused()
  await karen.page.keyboard.press('Enter')
  expect(await textsOf(karen)).toEqual(
    ['Ærlige møder 🙂', 'Åbne døre', 'Ét fælles mål'].toSorted((a, b) => a.localeCompare(b, 'da')),
  )
  await karen.canvas.focus()
  await karen.page.keyboard.press('Control+z')
  expect(await textsOf(karen)).toEqual([])
})

test('several lines can be kept on one note, and with Shift nobody is asked', async ({ newBoard, enter }) => {
  const { links } = await newBoard()
  const karen = await enter({ link: links.participant, alias: 'Karen' })
  await pasteFromElsewhere(karen, 'En\nto')
  await karen.page.getByText('Det hele på én seddel').click()
  await karen.page.getByRole('button', { name: 'Sæt ind' }).click()
  await pasteFromElsewhere(karen, 'tre\nfire', 'Control+Shift+v')
  expect(await textsOf(karen)).toEqual(['En\nto', 'tre\nfire'])
})

test('what is copied on one board is pasted on another, its arrow between the notes', async ({
  newBoard,
  enter,
}) => {
  const [first, second] = [await newBoard(), await newBoard()]
  const karen = await enter({ link: first.links.participant, alias: 'Karen' })
  await karen.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await karen.addNote('Før', { x: 300, y: 300 })
  await karen.addNote('Efter', { x: 700, y: 300 })
  await karen.connect({ x: 300, y: 300 }, { x: 700, y: 300 })
  await karen.canvas.focus()
  await karen.page.keyboard.press('Control+a')
  await karen.page.keyboard.press('Control+c')
  await expect.poll(() => wordsOnClipboard(karen)).toContain('Før\nEfter')
  await karen.waitSaved()
  await karen.joinByLink(second.links.participant, 'Karen')
  await karen.canvas.focus()
  await karen.page.keyboard.press('Control+v')
  await expect.poll(async () => (await karen.board()).shapes.length).toBe(3)
  const { shapes } = await karen.board()
  const notes = shapes.filter(({ type }) => type === 'sticky')
  const arrow = shapes.find(({ type }) => type === 'arrow')
  expect(new Set(notes.map(({ texts }) => texts?.['']))).toEqual(new Set(['Før', 'Efter']))
  expect(new Set([arrow?.ends?.start.target, arrow?.ends?.end.target])).toEqual(
    new Set(notes.map(({ id }) => id)),
  )
})

test('cells from a spreadsheet become a table, and an address alone a card', async ({ newBoard, enter }) => {
  const { links } = await newBoard()
  const karen = await enter({ link: links.facilitator, alias: 'Karen' })
  await pasteFromElsewhere(karen, 'Hvem\tHvad\nKommunen\t"Ringer\ntil borgeren"')
  const dialog = karen.page.getByRole('dialog', { name: 'Sæt ind' })
  await expect(dialog.getByRole('cell')).toHaveText(['Hvem', 'Hvad', 'Kommunen', 'Ringer til borgeren'])
  await expectAccessible(karen.page)
  await expect(dialog.getByRole('button', { name: 'Sæt ind' })).toBeFocused()
  await karen.page.keyboard.press('Enter')
  await pasteFromElsewhere(karen, 'https://www.sst.dk/da/viden')
  const { shapes } = await karen.board()
  expect(shapes.map(({ type }) => type).toSorted()).toEqual(['link', 'table'])
  const table = shapes.find(({ type }) => type === 'table')
  expect(Object.values(table?.texts ?? {})).toContain('Ringer\ntil borgeren')
})

test('the selection is taken along as a list and as rows, from the menu', async ({ newBoard, enter }) => {
  const { links } = await newBoard()
  const karen = await enter({ link: links.participant, alias: 'Karen' })
  await karen.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await karen.addNote('Åbning', { x: 300, y: 300 })
  await karen.addNote('Lukning', { x: 700, y: 300 })
  await karen.canvas.focus()
  await karen.page.keyboard.press('Control+a')
  const onClipboard = () => wordsOnClipboard(karen)
  await karen.page.keyboard.press('Control+Alt+c')
  await expect.poll(onClipboard).toBe('- Åbning\n- Lukning')
  await karen.canvas.click({ position: { x: 300, y: 300 }, button: 'right' })
  await karen.page.getByRole('menuitem', { name: 'Kopiér som', exact: true }).click()
  await karen.page.getByRole('menuitem', { name: 'Kopiér som rækker til et regneark' }).click()
  await expect.poll(onClipboard).toBe('Felt\tTekst\n\tÅbning\n\tLukning')
  await karen.canvas.focus()
  await karen.page.keyboard.press('Control+Shift+c')
  const typesOnClipboard = () =>
    karen.page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => [...types]))
  await expect.poll(typesOnClipboard).toEqual(['image/png'])
})

test('Tab goes from note to note while one writes, and makes another after the last', async ({
  newBoard,
  enter,
}) => {
  const { links } = await newBoard()
  const karen = await enter({ link: links.participant, alias: 'Karen' })
  await karen.choose('Seddel')
  await karen.canvas.click({ position: { x: 300, y: 300 } })
  const { keyboard } = karen.page
  for (const words of ['En', 'To', 'Tre']) {
    await keyboard.insertText(words)
    await keyboard.press('Tab')
  }
  await keyboard.press('Shift+Tab')
  await keyboard.insertText('!')
  await keyboard.press('Escape')
  expect(await textsOf(karen)).toEqual(['', 'En', 'To', 'Tre!'])
})
