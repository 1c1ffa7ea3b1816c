import { expect, type Page } from '@playwright/test'
import { jitteredKeys } from '@samtavle/shared/board/order'
import type { BoardFile } from '@samtavle/shared/board/board-file'
import type { CreatedBoard } from '@samtavle/shared/protocol/http'
import { baselineOffset } from '@samtavle/shared/drawing/fonts'
import { shapes } from '@samtavle/shared/shapes/registry'
import { test } from '../support/workshop.ts'

/** The side of the tiles that the canvas is painted in, in pixels. */
const TILE = 256
const perTile = 5
/** How often one goes further away by a quarter, and what of 100 % that leaves. */
const steps = 4
const zoom = 1.25 ** -steps
/** In board units. Its ascenders are a hair more than 9 pixels high then. */
const size = 32
const ascenders = 9

/** The same word again and again, each a twentieth of a pixel lower, so that its top moves across the seam of two tiles. */
function wordsAcrossSeams(): BoardFile {
  const places = [1, 2].flatMap((row) =>
    Array.from({ length: 4 * perTile }, (_, at) => ({
      x: (Math.floor(at / perTile) * TILE + 8.1 + (at % perTile) * 48) / zoom,
      y: (row * TILE + ascenders + at / 20) / zoom - baselineOffset * size,
    })),
  )
  const orders = jitteredKeys(() => 0.5)(null, null, places.length)
  return {
    format: 'samtavle-board',
    version: 1,
    meta: { title: 'Sømme', template: null, locale: 'da', source: null },
    shapes: places.map(({ x, y }, at) => ({
      id: `word${at}`,
      type: 'text',
      layer: 'contribution',
      parent: null,
      order: orders[at] ?? '',
      author: null,
      geo: [x, y, 46 / zoom, 28 / zoom, 0],
      texts: { '': 'Hkdl' },
      props: { ...shapes.text.defaults, size },
    })),
  }
}

/** The words on the screen as rows of grey values, each cut out tightly. */
async function wordsOn(page: Page): Promise<string[]> {
  const picture = (await page.screenshot()).toString('base64')
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
    if (!context) return []
    context.drawImage(image, 0, 0)
    const { data, width, height } = context.getImageData(0, 0, image.width, image.height)
    const ink = (x: number, y: number) => (data[0] ?? 0) - (data[(y * width + x) * 4] ?? 0)
    /** Stretches of `length` in which `has` is true, with no more than `gap` between. */
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- all of this runs in the page, which knows nothing of this file
    const runs = (length: number, gap: number, has: (at: number) => boolean) => {
      const found: [number, number][] = []
      for (let at = 0; at < length; at++) {
        const last = found.at(-1)
        if (!has(at)) continue
        if (last && at - last[1] <= gap) last[1] = at + 1
        else found.push([at, at + 1])
      }
      return found
    }
    const columns = Array.from({ length: width }, (_, x) => x)
    const bands = runs(height, 20, (y) => columns.some((x) => ink(x, y) > 0))
    return bands.flatMap(([top, bottom]) => {
      const rows = Array.from({ length: bottom - top }, (_, at) => top + at)
      return runs(width, 7, (x) => rows.some((y) => ink(x, y) > 0)).map(([left, right]) => {
        const lines = rows.map((y) => columns.slice(left, right).map((x) => ink(x, y)))
        return lines
          .filter((line) => line.some((grey) => grey > 0))
          .map((line) => line.join(' '))
          .join('\n')
      })
    })
  }, picture)
}

test('a word looks the same wherever the seams of the canvas run through it', async ({ server, enter }) => {
  const answer = await fetch(`${server.url}/api/boards/import`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wordsAcrossSeams()),
  })
  const { links } = (await answer.json()) as CreatedBoard
  const { page } = await enter({ link: links.observer, alias: 'Ole' })
  await page.getByRole('application').focus()
  await page.keyboard.press('0')
  await expect(page.getByRole('button', { name: /^Zoom 100 %/ })).toBeVisible()
  for (let step = 0; step < steps; step++) await page.getByRole('button', { name: /^Zoom ud/ }).click()
  for (const bar of [page.getByRole('banner'), page.getByRole('contentinfo')])
    await bar.evaluate((element) => void (element.style.visibility = 'hidden'))
  await expect.poll(async () => (await wordsOn(page)).length).toBe(40)
  await expect.poll(async () => new Set(await wordsOn(page)).size).toBe(1)
})
