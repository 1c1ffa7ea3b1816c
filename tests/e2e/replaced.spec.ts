import { expect } from '@playwright/test'
import { makeBoard } from '../support/make-board.ts'
import { test } from '../support/workshop.ts'
import type { BoardPage } from '../support/board-page.ts'

const told = 'Tavlen er blevet erstattet af en ny udgave. Du ser den nye nu.'

/** Puts the file in the place of the board, as a facilitator would. */
async function replace(lead: BoardPage, bytes: Uint8Array): Promise<void> {
  await lead.openMenu('Erstat med en fil …')
  const dialog = lead.page.getByRole('dialog', { name: 'Erstat tavlens indhold?' })
  const [copy] = await Promise.all([
    lead.page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Hent en kopi' }).click(),
  ])
  expect(copy.suggestedFilename()).toMatch(/\.json$/)
  const [chooser] = await Promise.all([
    lead.page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: 'Vælg en fil …' }).click(),
  ])
  await chooser.setFiles({ name: 'ny.json', mimeType: 'application/json', buffer: Buffer.from(bytes) })
  await expect(dialog.getByText('Valgt: ny.json')).toBeVisible()
  await dialog.getByRole('button', { name: 'Erstat tavlen' }).click()
  await dialog.getByRole('button', { name: 'Tryk igen for at erstatte' }).click()
}

test.describe('a board that is replaced', () => {
  test('comes anew to everybody by itself', async ({ server, newBoard, enter }) => {
    const { links } = await newBoard({ title: 'Den gamle' })
    const lead = await enter({ link: links.facilitator, alias: 'Lis' })
    const anna = await enter({ link: links.participant, alias: 'Anna' })
    await anna.addNote('gammel', { x: 300, y: 200 })
    await anna.waitSaved()
    const other = await makeBoard(server.url, {
      template: 'leadership-wheel',
      locale: 'da',
      title: 'Den nye',
    })
    const source = await enter({ link: other.links.facilitator, alias: 'Lis' })
    const file = await source.download('JSON-fil')

    await replace(lead, file.bytes)
    // The word goes away by itself, so nobody's is looked for later than another's.
    await Promise.all([lead, anna].map(({ page }) => expect(page.getByText(told)).toBeVisible()))
    for (const person of [lead, anna]) {
      await expect(person.page.getByRole('heading', { name: 'Den nye' })).toBeVisible()
      await person.waitSaved()
      const { shapes } = await person.board()
      expect(shapes.some(({ texts }) => texts[''] === 'gammel')).toBe(false)
      expect(shapes.length).toBeGreaterThan(3)
    }
    await anna.addNote('ny', { x: 200, y: 200 })
    await anna.waitSaved()
    await expect
      .poll(async () => (await lead.board()).shapes.some(({ texts }) => texts[''] === 'ny'))
      .toBe(true)
  })

  test('whoever has unsaved work gets a copy of it first', async ({ newBoard, enter }) => {
    const { links } = await newBoard()
    const lead = await enter({ link: links.facilitator, alias: 'Lis' })
    const anna = await enter({ link: links.participant, alias: 'Anna' })
    await lead.addNote('før', { x: 300, y: 200 })
    await lead.waitSaved()
    const { bytes } = await lead.download('JSON-fil')
    await anna.page.context().setOffline(true)
    await anna.addNote('i toget', { x: 600, y: 200 })
    await replace(lead, bytes)
    await expect(lead.page.getByText(told)).toBeVisible()
    await anna.page.context().setOffline(false)
    const { page } = anna
    await expect(page.getByRole('heading', { name: 'Tavlen er blevet erstattet' })).toBeVisible()
    const [copy] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Hent en kopi' }).click(),
    ])
    expect(copy.suggestedFilename()).toMatch(/\.json$/)
    await page.getByRole('button', { name: 'Hent tavlen igen' }).click()
    await anna.waitSaved()
  })

  test('a server that says so again and again is not hammered', async ({ newBoard, enter }) => {
    const { links } = await newBoard()
    const anna = await enter({ link: links.participant, alias: 'Anna' })
    let asked = 0
    await anna.page.routeWebSocket(/\/sync\//, (socket) => {
      asked += 1
      void socket.close({ code: 4410, reason: 'another generation' })
    })
    await anna.page.goto('about:blank')
    await anna.page.goto(links.participant.replace(/#.*/, ''))
    await expect(anna.page.getByRole('heading', { name: 'Tavlen er blevet erstattet' })).toBeVisible({
      timeout: 40_000,
    })
    expect(asked).toBe(5)
    await anna.page.waitForTimeout(3000)
    expect(asked).toBe(5)
  })
})
