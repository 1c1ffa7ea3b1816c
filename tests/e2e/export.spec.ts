import { expect } from '@playwright/test'
import { BoardPage, readBoard } from '../support/board-page.ts'
import { exportBoard, joinBoard } from '../support/make-board.ts'
import { test } from '../support/workshop.ts'

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const begins = (bytes: Uint8Array) => text(bytes.slice(0, 5))

async function fill(person: BoardPage): Promise<void> {
  await person.addNote('Ældre medicinske patienter 🩺', { x: 400, y: 250 })
  await person.addNote('Overgange mellem sygehus og kommune', { x: 700, y: 250 })
  await person.connect({ x: 400, y: 250 }, { x: 700, y: 250 })
  await person.draw([
    { x: 400, y: 420 },
    { x: 500, y: 450 },
    { x: 600, y: 420 },
  ])
  await person.waitSaved()
}

test.describe('taking the board home', () => {
  test('gives a picture, a drawing, a print and a file, named after the board', async ({
    newBoard,
    enter,
  }) => {
    const { links } = await newBoard({ title: 'Brønderslev på tværs' })
    const person = await enter({ link: links.participant, alias: 'Hanne' })
    await fill(person)

    const png = await person.download('PNG-billede')
    expect(png.name).toMatch(/^br.*tv.*rs.*\.png$/i)
    expect(begins(png.bytes)).toContain('PNG')
    const svg = await person.download('SVG-tegning')
    expect(text(svg.bytes)).toMatch(/^(<\?xml[^>]*>\s*)?<svg /)
    expect(text(svg.bytes)).toContain('patienter')
    expect(begins((await person.download('PDF til print')).bytes)).toBe('%PDF-')
  })

  test('opens the file again as the same board', async ({ page, server, newBoard, enter }) => {
    const { links } = await newBoard({ template: 'leadership-wheel' })
    const person = await enter({ link: links.participant, alias: 'Ida' })
    await fill(person)
    const file = await person.download('JSON-fil')

    await page.goto(server.url)
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Åbn en fil' }).click()
    await (
      await choosing
    ).setFiles({
      name: file.name,
      mimeType: 'application/json',
      buffer: Buffer.from(file.bytes),
    })
    const opened = new BoardPage(page)
    await expect(opened.canvas).toBeVisible()
    await opened.waitSaved()
    expect(await opened.board()).toEqual(readBoard(file.bytes))
  })

  test('gives programs the same formats over HTTP', async ({ server, newBoard, enter }) => {
    const board = await newBoard()
    const person = await enter({ link: board.links.participant, alias: 'Jens' })
    await fill(person)
    const program = await joinBoard(server.url, board, { role: 'observer', alias: 'Program' })
    const get = (format: string) => exportBoard(server.url, program, format)
    expect(readBoard(await get('json'))).toEqual(await person.board())
    expect(begins(await get('pdf'))).toBe('%PDF-')
    expect(text(await get('svg'))).toContain('<svg ')
    expect(begins(await get('png'))).toContain('PNG')
  })
})
