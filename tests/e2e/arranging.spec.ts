import { expect } from '@playwright/test'
import type { BoardPage } from '../support/board-page.ts'
import { test } from '../support/workshop.ts'

const placesOf = async (person: BoardPage) =>
  Object.fromEntries((await person.board()).shapes.map(({ texts, geo }) => [texts[''], geo?.slice(0, 2)]))

test('notes are tidied up, moved as a group, and stay where the facilitator has locked them', async ({
  newBoard,
  enter,
}) => {
  const { links } = await newBoard()
  const fie = await enter({ link: links.facilitator, alias: 'Fie' })
  await fie.addNote('en', { x: 300, y: 220 })
  await fie.addNote('to', { x: 520, y: 260 })
  await fie.addNote('tre', { x: 790, y: 200 })
  const { keyboard } = fie.page
  await fie.canvas.focus()
  await keyboard.press('Escape')
  await keyboard.press('Control+a')
  await fie.page.getByRole('button', { name: 'Arrangér' }).click()
  await fie.page.getByRole('menuitem', { name: 'Ryd op i rækker' }).click()

  const tidy = await placesOf(fie)
  const [x = 0, y = 0] = tidy['en'] ?? []
  expect(tidy).toEqual({ en: [x, y], to: [x + 172, y], tre: [x + 344, y] })

  // Grouped and locked by key; then another hand can't move them.
  await fie.canvas.focus()
  await keyboard.press('Control+g')
  await keyboard.press('Control+Shift+l')
  await fie.waitSaved()
  const bo = await enter({ link: links.participant, alias: 'Bo' })
  await bo.page.keyboard.press('Shift+1')
  const { shapes } = await bo.board()
  expect(new Set(shapes.map(({ group, locked }) => `${group?.length} ${locked}`))).toEqual(
    new Set(['1 leads']),
  )
  await bo.canvas.focus()
  await bo.page.keyboard.press('Control+a')
  await bo.page.keyboard.press('ArrowRight')
  expect(await placesOf(bo)).toEqual(tidy)

  // Unlocked, they are moved as one.
  await fie.canvas.focus()
  await keyboard.press('Control+Shift+l')
  await keyboard.press('ArrowDown')
  await fie.waitSaved()
  await expect(async () =>
    expect(await placesOf(bo)).toEqual({ en: [x, y + 10], to: [x + 172, y + 10], tre: [x + 344, y + 10] }),
  ).toPass()
})
