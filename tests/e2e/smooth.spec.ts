import { expect } from '@playwright/test'
import type { CreatedBoard } from '@samtavle/shared/protocol/http'
import { noteColorNames } from '@samtavle/shared/drawing/note-colors'
import type { BoardPage } from '../support/board-page.ts'
import { longestTask } from '../support/longest-task.ts'
import { test } from '../support/workshop.ts'

/** Milliseconds of computing after which a page no longer feels at hand, and what others at the cores add to that. */
const atHand = 50
const disturbed = 2

const notes = (count: number) =>
  Array.from({ length: count }, (_, note) => ({
    id: `note${note}`,
    type: 'sticky',
    x: (note % 40) * 180,
    y: Math.floor(note / 40) * 180,
    props: { color: noteColorNames[note % noteColorNames.length] },
    texts: { '': `Overgange mellem sygehus og kommune, tanke ${note}` },
  }))

/** Puts shapes on the board as another board's clipboard does. */
async function paste({ canvas }: BoardPage, shapes: readonly object[]): Promise<void> {
  const clip = JSON.stringify({ format: 'samtavle-clip/1', board: '', shapes })
  await canvas.evaluate((host, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('application/x-samtavle+json', text)
    host.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, clip)
}

test('a thousand notes are pasted, made a picture and taken away in one step while the page stays at hand', async ({
  browser,
  newBoard,
  enter,
}, { annotations }) => {
  const { links } = await newBoard()
  const karen = await enter({ link: links.facilitator, alias: 'Karen' })
  await karen.waitSaved()
  const longest = await longestTask(browser, karen.page, async () => {
    await paste(karen, notes(1000))
    await expect(karen.page.getByRole('toolbar', { name: 'Det valgte' })).toBeVisible()
    await karen.waitSaved()
    const picture = await karen.download('PNG-billede')
    expect(picture.bytes.length).toBeGreaterThan(100_000)
  })
  annotations.push({ type: 'longest task', description: `${Math.round(longest)} ms` })
  expect(longest).toBeLessThan(atHand * disturbed)

  expect((await karen.board()).shapes).toHaveLength(1000)
  await karen.canvas.focus()
  await karen.page.keyboard.press('Control+z')
  await expect.poll(async () => (await karen.board()).shapes.length).toBe(0)
})

/** A board with notes on it, from its file. */
async function boardWith(server: string, count: number): Promise<CreatedBoard> {
  const shapes = notes(count).map(({ x, y, ...note }, place) => {
    const order = `a1${String(place).padStart(5, '0')}V`
    return { ...note, layer: 'contribution', parent: null, order, author: null, geo: [x, y, 160, 160, 0] }
  })
  const meta = { title: 'Fem tusind tanker', template: null, locale: 'da', source: null }
  const answer = await fetch(`${server}/api/boards/import`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ format: 'samtavle-board', version: 1, meta, shapes }),
  })
  return (await answer.json()) as CreatedBoard
}

test('a board of five thousand notes is opened while the page stays at hand', async ({
  browser,
  server,
  enter,
}, { annotations }) => {
  const { links } = await boardWith(server.url, 5000)
  const karen = await enter({ link: links.facilitator, alias: 'Karen' })
  await karen.waitSaved()
  const longest = await longestTask(browser, karen.page, async () => {
    await karen.page.reload()
    await karen.waitSaved()
    await karen.page.evaluate(hasNothingToDo)
  })
  annotations.push({ type: 'longest task', description: `${Math.round(longest)} ms` })
  expect(longest).toBeLessThan(atHand * disturbed)
})

/** Resolves when nothing is being painted any more: between two frames there is less room. */
function hasNothingToDo(): Promise<void> {
  return new Promise((resolve) => {
    const look = (deadline: IdleDeadline) =>
      deadline.timeRemaining() > 30 ? resolve() : void requestIdleCallback(look)
    requestIdleCallback(look)
  })
}
