import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import type { Point } from '@samtavle/shared/geometry/point'
import { BoardPage, readBoard } from '../support/board-page.ts'
import { test } from '../support/workshop.ts'

const board = fileURLToPath(new URL('../../docs/images/board.png', import.meta.url))
const notes = fileURLToPath(new URL('../../docs/images/notes.png', import.meta.url))

/** Choosing in the dialog that the tool opens. */
async function choose({ page, canvas }: BoardPage, files: readonly string[]): Promise<void> {
  await canvas.click({ position: { x: 640, y: 120 } })
  await page.keyboard.press('i')
  const dialog = page.getByRole('dialog', { name: 'Sæt billeder ind' })
  await expect(dialog).toContainText('højst 10 MB hver')
  const choosing = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: 'Vælg billeder' }).click()
  await (await choosing).setFiles([...files])
}

interface Brought {
  readonly type: 'drop' | 'paste'
  readonly at?: Point
  readonly name?: string
}

/** As the browser tells of files that come from elsewhere. */
async function bring({ page, canvas }: BoardPage, bytes: Buffer, { type, at, name = 'x.png' }: Brought) {
  const data = await page.evaluateHandle(
    ({ base64, name }) => {
      const transfer = new DataTransfer()
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      transfer.items.add(new File([bytes], name, { type: 'image/png' }))
      return transfer
    },
    { base64: bytes.toString('base64'), name },
  )
  if (type === 'paste') {
    await canvas.evaluate((host, clipboardData) => {
      host.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, data)
    return
  }
  const box = await canvas.boundingBox()
  const place = { clientX: (box?.x ?? 0) + (at?.x ?? 0), clientY: (box?.y ?? 0) + (at?.y ?? 0) }
  const tell = (event: string) => canvas.dispatchEvent(event, { dataTransfer: data, ...place })
  await expect(async () => {
    await tell('dragenter')
    await tell('dragover')
    await expect(page.getByText('Slip for at sætte billeder ind her')).toBeVisible({ timeout: 500 })
  }).toPass()
  await tell('drop')
}

async function imagesOn(person: BoardPage) {
  const { shapes, images = [] } = await person.board()
  return { shapes: shapes.filter(({ type }) => type === 'image'), images }
}

/** What is seen in the middle of the canvas, as colours: paper alone has one. */
async function coloursIn(page: Page): Promise<number> {
  return page.evaluate(() => {
    const colours = new Set<string>()
    for (const canvas of document.querySelectorAll('canvas')) {
      const context = canvas.width > 600 ? canvas.getContext('2d') : null
      if (!context) continue
      const { data } = context.getImageData(canvas.width / 2 - 150, canvas.height / 2 - 100, 300, 200)
      for (let at = 0; at < data.length; at += 4) colours.add(data.slice(at, at + 3).join())
    }
    return colours.size
  })
}

test.describe('pictures', () => {
  test('are chosen by one and seen by all, side by side, and come with the file', async ({
    newBoard,
    enter,
  }) => {
    const { links } = await newBoard()
    const anna = await enter({ link: links.participant, alias: 'Anna' })
    const bo = await enter({ link: links.observer, alias: 'Bo' })
    await choose(anna, [board, notes])
    await expect.poll(async () => (await imagesOn(anna)).shapes.length).toBe(2)
    await anna.waitSaved()
    await expect.poll(() => coloursIn(bo.page)).toBeGreaterThan(8)

    const { shapes, images } = await imagesOn(bo)
    const [left, right] = shapes.flatMap(({ geo }) => (geo ? [geo] : [])).toSorted((a, b) => a[0] - b[0])
    expect(left![0] + left![2]).toBeLessThan(right![0])
    expect(left![3]).toBe(right![3])
    expect(images).toHaveLength(2)
    for (const { type } of images) expect(type).toMatch(/^image\/(?:png|jpeg)$/)
  })

  test('are pasted and dropped where the hand is, and one step takes one back', async ({
    newBoard,
    enter,
  }) => {
    const { links } = await newBoard()
    const anna = await enter({ link: links.participant, alias: 'Anna' })
    const picture = await readFile(board)
    await anna.canvas.click({ position: { x: 400, y: 300 } })
    await bring(anna, picture, { type: 'paste' })
    await expect.poll(async () => (await imagesOn(anna)).shapes.length).toBe(1)
    await bring(anna, picture, { type: 'drop', at: { x: 900, y: 500 } })
    await expect.poll(async () => (await imagesOn(anna)).shapes.length).toBe(2)
    // The same picture is kept once.
    expect((await imagesOn(anna)).images).toHaveLength(1)
    await anna.canvas.focus()
    await anna.page.keyboard.press('Control+z')
    await expect.poll(async () => (await imagesOn(anna)).shapes.length).toBe(1)
    await anna.canvas.focus()
    await anna.page.keyboard.press('Control+Shift+z')
    await expect.poll(async () => (await imagesOn(anna)).shapes.length).toBe(2)
  })

  test('say why one can’t be brought, and go away when told to', async ({ newBoard, enter }) => {
    const { links } = await newBoard()
    const anna = await enter({ link: links.participant, alias: 'Anna' })
    await bring(anna, Buffer.from('hello'), { type: 'drop', at: { x: 600, y: 400 }, name: 'brev.png' })
    const said = anna.page.getByRole('alert')
    await expect(said).toContainText('ikke et billede, vi kan læse')
    await expect(said).toContainText('brev.png')
    await said.getByRole('button', { name: 'Fjern' }).click()
    await expect(said).toHaveCount(0)
  })

  test('can be described, which is read out, searched for and in the file', async ({ newBoard, enter }) => {
    const { links } = await newBoard()
    const anna = await enter({ link: links.participant, alias: 'Anna' })
    await choose(anna, [board])
    await expect.poll(async () => (await imagesOn(anna)).shapes.length).toBe(1)
    await anna.canvas.focus()
    await anna.page.keyboard.press('Control+a')
    await anna.page.keyboard.press('Alt+i')
    const dialog = anna.page.getByRole('dialog', { name: 'Hvad viser billedet?' })
    await dialog.getByRole('textbox').fill('Gangen på afsnit 3')
    await dialog.getByRole('button', { name: 'Gem' }).click()
    await expect.poll(async () => (await imagesOn(anna)).shapes[0]?.texts['alt']).toBe('Gangen på afsnit 3')
    const svg = new TextDecoder().decode((await anna.download('SVG-tegning')).bytes)
    expect(svg).toContain('<title>Gangen på afsnit 3</title>')
    expect(svg).toContain('data:image/')
    expect((await anna.download('PNG-billede')).bytes.length).toBeGreaterThan(20_000)
  })

  test('come along to another board, cut out of their own', async ({ newBoard, enter }) => {
    const [first, second] = [await newBoard(), await newBoard()]
    const anna = await enter({ link: first.links.participant, alias: 'Anna' })
    await choose(anna, [board])
    await expect.poll(async () => (await imagesOn(anna)).shapes.length).toBe(1)
    await anna.waitSaved()
    const there = new BoardPage(await anna.page.context().newPage())
    await there.joinByLink(second.links.participant, 'Anna')
    await anna.canvas.focus()
    await anna.page.keyboard.press('Control+a')
    const clip = await anna.canvas.evaluate((host) => {
      const clipboardData = new DataTransfer()
      host.dispatchEvent(new ClipboardEvent('cut', { clipboardData, bubbles: true, cancelable: true }))
      return clipboardData.types.map((type) => [type, clipboardData.getData(type)] as const)
    })
    await anna.waitSaved()
    await there.canvas.evaluate((host, copied) => {
      const clipboardData = new DataTransfer()
      for (const [type, data] of copied) clipboardData.setData(type, data)
      host.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, clip)
    await expect.poll(async () => (await imagesOn(there)).images.length).toBe(1)
    expect((await imagesOn(anna)).shapes).toEqual([])
  })

  test('open again from a file with the board', async ({ page, server, newBoard, enter }) => {
    const { links } = await newBoard()
    const anna = await enter({ link: links.participant, alias: 'Anna' })
    await choose(anna, [board])
    await expect.poll(async () => (await imagesOn(anna)).shapes.length).toBe(1)
    await anna.waitSaved()
    const file = await anna.download('JSON-fil')
    await page.goto(server.url)
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Åbn en fil' }).click()
    const buffer = Buffer.from(file.bytes)
    await (await choosing).setFiles({ name: file.name, mimeType: 'application/json', buffer })
    await expect(page.getByRole('application', { name: 'Tavlens lærred' })).toBeVisible()
    await expect.poll(() => coloursIn(page)).toBeGreaterThan(8)
    const { images = [] } = readBoard(file.bytes)
    expect(images).toHaveLength(1)
  })
})

test('a picture that was on its way when the server died arrives when it is back', async ({
  server,
  newBoard,
  enter,
}) => {
  const { links } = await newBoard()
  const anna = await enter({ link: links.participant, alias: 'Anna' })
  await choose(anna, [notes])
  await expect.poll(async () => (await imagesOn(anna)).shapes.length).toBe(1)
  await anna.waitSaved()
  await server.kill9()
  await bring(anna, await readFile(board), { type: 'drop', at: { x: 600, y: 600 } })
  await expect(anna.page.getByText('Vi prøver igen af os selv')).toBeVisible()
  await server.restart()
  await expect(anna.page.getByText('Vi prøver igen af os selv')).toHaveCount(0, { timeout: 40_000 })
  await anna.waitSaved()
  await expect.poll(async () => (await imagesOn(anna)).shapes.length, { timeout: 20_000 }).toBe(2)

  const bo = await enter({ link: links.participant, alias: 'Bo' })
  await expect.poll(async () => (await imagesOn(bo)).images.length).toBe(2)
})
