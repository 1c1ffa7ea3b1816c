import { expect } from '@playwright/test'
import { test } from '../support/workshop.ts'

test('a person without a mouse makes a note, moves it, takes it away and brings it back', async ({
  newBoard,
  enter,
}) => {
  const { links } = await newBoard()
  const karen = await enter({ link: links.participant, alias: 'Karen' })
  const { keyboard } = karen.page
  const shapes = async () => {
    const { shapes } = await karen.board()
    await karen.canvas.focus()
    return shapes
  }

  await karen.canvas.focus()
  await keyboard.press('n')
  await keyboard.press('Enter')
  await expect(karen.page.getByRole('textbox')).toBeFocused()
  await keyboard.type('Skrevet uden mus')
  await keyboard.press('Escape')
  const [note] = await shapes()
  expect(note?.texts).toEqual({ '': 'Skrevet uden mus' })

  await keyboard.press('ArrowRight')
  expect((await shapes())[0]?.geo?.[0]).toBe((note?.geo?.[0] ?? 0) + 10)
  await keyboard.press('Delete')
  expect(await shapes()).toEqual([])
  await keyboard.press('Control+z')
  expect((await shapes())[0]?.texts).toEqual({ '': 'Skrevet uden mus' })
  await karen.waitSaved()
})
