import { expect, type CDPSession, type Page } from '@playwright/test'
import type { Board } from '@samtavle/shared/board/board'
import { addShapes } from '@samtavle/shared/board/commands/add-shapes'
import { execute } from '@samtavle/shared/board/commands/command'
import type { NewShape } from '@samtavle/shared/board/records'
import { actorOf } from '@samtavle/shared/board/test-board'
import type { Point } from '@samtavle/shared/geometry/point'
import { BoardPage } from '../support/board-page.ts'
import { joinBoard } from '../support/make-board.ts'
import { openSyncClient } from '../support/sync-client.ts'
import { test as workshop } from '../support/workshop.ts'

/** A board with shapes on it, seen at 100 % from its origin, and a program that sees what a hand does to it. */
const test = workshop.extend<{
  lay: (...shapes: NewShape[]) => Promise<{ person: BoardPage; board: Board }>
}>({
  lay: async ({ page, server, newBoard }, use) => {
    const ends: (() => void)[] = []
    await use(async (...shapes) => {
      const made = await newBoard()
      const joined = await joinBoard(server.url, made, { role: 'facilitator', alias: 'Program' })
      const program = await openSyncClient(server.url, joined)
      ends.push(() => program.close())
      const person = new BoardPage(page)
      await person.joinByLink(made.links.facilitator, 'Fie')
      // What comes after the page has opened leaves the view where it is.
      await person.waitSaved()
      const actor = actorOf(joined.participantId, 'facilitator')
      if (!execute(program.board, actor, addShapes(shapes, Math.random))) throw new Error('nothing was laid')
      await expect.poll(async () => (await person.board()).shapes.length).toBe(shapes.length)
      await person.canvas.hover({ position: { x: 640, y: 20 } })
      return { person, board: program.board }
    })
    for (const end of ends) end()
  },
})

const note = (id: string, x: number, y: number, more: Partial<NewShape> = {}): NewShape => ({
  id,
  type: 'sticky',
  x,
  y,
  w: 160,
  h: 160,
  ...more,
})

const placeOf = (board: Board, id: string) => {
  const { x, y, w, h, rotation } = board.get(id) ?? {}
  return { x, y, w, h, rotation }
}

test.describe('a mouse', () => {
  test('turns and resizes a note by its handles', async ({ lay }) => {
    const { person, board } = await lay(note('a', 300, 300))
    await person.canvas.click({ position: { x: 380, y: 380 } })
    await person.drag([
      { x: 380, y: 482 },
      { x: 278, y: 380 },
    ])
    await expect.poll(() => placeOf(board, 'a')).toMatchObject({ x: 300, y: 300, rotation: 90 })
    await person.page.keyboard.press('Control+z')
    await expect.poll(() => placeOf(board, 'a').rotation).toBe(0)
    await person.drag([
      { x: 460, y: 460 },
      { x: 541, y: 502 },
    ])
    await expect.poll(() => placeOf(board, 'a')).toMatchObject({ x: 300, y: 300, w: 241, h: 202 })
  })

  test('resizes several at once', async ({ lay }) => {
    const { person, board } = await lay(note('a', 300, 200), note('b', 700, 200))
    await person.drag([
      { x: 250, y: 160 },
      { x: 900, y: 420 },
    ])
    await person.drag([
      { x: 860, y: 360 },
      { x: 1000, y: 400 },
    ])
    await expect.poll(() => placeOf(board, 'b')).toMatchObject({ x: 800, y: 200, w: 200, h: 200 })
    expect(placeOf(board, 'a')).toMatchObject({ x: 300, y: 200, w: 200, h: 200 })
  })

  test('sees a line when a note lies in line with another, and lays it there', async ({ lay }) => {
    const { person, board } = await lay(note('a', 300, 150), note('b', 800, 400))
    const { page } = person
    const box = await person.canvas.boundingBox()
    const at = (x: number, y: number) => [(box?.x ?? 0) + x, (box?.y ?? 0) + y] as const
    await page.mouse.move(...at(380, 230))
    await page.mouse.down()
    await page.mouse.move(...at(600, 400), { steps: 4 })
    // What shows the line comes after the board, for a hand that moves on.
    const moveOn = async () => {
      await page.mouse.move(...at(619, 484))
      await page.mouse.move(...at(620, 484))
      return hasGuides(page)
    }
    await expect.poll(moveOn).toBe(true)
    await page.mouse.up()
    await expect.poll(() => placeOf(board, 'a')).toMatchObject({ x: 540, y: 400 })
    await expect.poll(() => hasGuides(page)).toBe(false)
  })

  test('picks out a group as one, and enters it with a double click', async ({ lay }) => {
    const group = ['g']
    const { person, board } = await lay(note('a', 300, 300, { group }), note('b', 500, 300, { group }))
    const { canvas, page } = person
    await person.drag([
      { x: 380, y: 380 },
      { x: 380, y: 450 },
    ])
    await expect.poll(() => placeOf(board, 'b').y).toBe(370)
    await canvas.dblclick({ position: { x: 380, y: 450 } })
    await canvas.click({ position: { x: 380, y: 450 } })
    await person.drag([
      { x: 380, y: 450 },
      { x: 380, y: 600 },
    ])
    await expect.poll(() => placeOf(board, 'a').y).toBe(520)
    expect(placeOf(board, 'b').y).toBe(370)
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => [placeOf(board, 'a').x, placeOf(board, 'b').x]).toEqual([310, 510])
  })

  test('takes back by key what a button has done, and has the keys again over the board', async ({ lay }) => {
    const { person, board } = await lay(note('a', 300, 300))
    const { canvas, page } = person
    const colour = () => board.get('a')?.props
    await canvas.click({ position: { x: 380, y: 380 } })
    await page.getByRole('button', { name: /^Seddelfarve/ }).click()
    await page.getByRole('menuitemradio').nth(3).click()
    await expect.poll(colour).toMatchObject({ color: 'rose' })
    await page.keyboard.press('Control+z')
    await expect.poll(colour).not.toMatchObject({ color: 'rose' })
    await expect(page.getByRole('menu')).toBeHidden()
    await canvas.hover({ position: { x: 900, y: 600 } })
    await canvas.hover({ position: { x: 910, y: 600 } })
    await expect(canvas).toBeFocused()
  })

  test('opens the menu of what it right-clicks', async ({ lay }) => {
    const { person } = await lay(note('a', 300, 300))
    await person.canvas.click({ position: { x: 380, y: 380 }, button: 'right' })
    const menu = person.page.getByRole('menu', { name: 'Det valgte' })
    await expect(menu).toBeVisible()
    await person.page.keyboard.press('Escape')
    await expect(menu).toBeHidden()
    await person.canvas.click({ position: { x: 900, y: 600 }, button: 'right' })
    await expect(person.page.getByRole('menu', { name: 'Tavlen' })).toBeVisible()
  })

  test('takes the board along when it drags a note to the edge of the screen', async ({ lay }) => {
    const { person, board } = await lay(note('a', 300, 300))
    const box = await person.canvas.boundingBox()
    const [left, top, width] = [box?.x ?? 0, box?.y ?? 0, box?.width ?? 0]
    await person.page.mouse.move(left + 380, top + 380)
    await person.page.mouse.down()
    await person.page.mouse.move(left + width - 4, top + 380, { steps: 6 })
    await expect.poll(() => leftEdgeOf(person)).toBeGreaterThan(200)
    await person.page.mouse.up()
    await expect.poll(() => placeOf(board, 'a').x ?? 0).toBeGreaterThan(width + 100)
  })
})

test.describe('a finger', () => {
  test.use({ hasTouch: true })

  test('moves a note, and two move and zoom the board, also in the middle of a drag', async ({ lay }) => {
    const { person, board } = await lay(note('a', 300, 300))
    const fingers = await touch(person)
    await fingers.drag([380, 380], [480, 440])
    await expect.poll(() => placeOf(board, 'a')).toMatchObject({ x: 400, y: 360 })
    await fingers.send('touchStart', [[480, 440]])
    await fingers.send('touchMove', [[520, 440]])
    await fingers.send('touchMove', [[560, 440]])
    await fingers.send('touchStart', [
      [560, 440],
      [700, 440],
    ])
    await fingers.send('touchMove', [
      [490, 440],
      [770, 440],
    ])
    await fingers.send('touchEnd', [])
    await expect(person.page.getByRole('button', { name: /200 %/ })).toBeVisible()
    expect(placeOf(board, 'a')).toMatchObject({ x: 400, y: 360 })
  })

  test('opens the menu when it rests, and draws a marquee when it then goes on', async ({ lay }) => {
    const { person, board } = await lay(note('a', 300, 300), note('b', 300, 520))
    const fingers = await touch(person)
    await fingers.send('touchStart', [[380, 380]])
    const menu = person.page.getByRole('menu', { name: 'Det valgte' })
    await expect(menu).toBeVisible()
    await fingers.send('touchEnd', [])
    await expect(menu).toBeVisible()
    await person.page.keyboard.press('Escape')
    await expect(menu).toBeHidden()
    await fingers.send('touchStart', [[700, 250]])
    await expect.poll(() => isPainted(person.page, [700, 250])).toBe(true)
    await fingers.send('touchMove', [[500, 400]])
    await fingers.send('touchMove', [[250, 700]])
    await fingers.send('touchEnd', [])
    await person.page.keyboard.press('Delete')
    await expect.poll(() => board.size).toBe(0)
  })

  test('does nothing while a pen draws', async ({ lay }) => {
    const { person, board } = await lay(note('a', 300, 300))
    await person.choose('Pen')
    await person.page.mouse.move(600, 400)
    const fingers = await touch(person)
    await fingers.pen('mousePressed', [600, 300])
    for (const x of [640, 680, 720]) await fingers.pen('mouseMoved', [x, 320])
    await fingers.drag([900, 500], [1000, 560])
    await fingers.pen('mouseReleased', [720, 320])
    await expect.poll(() => board.all().filter(({ type }) => type === 'ink').length).toBe(1)
    const [stroke] = board.all().filter(({ type }) => type === 'ink')
    expect(stroke?.w).toBeLessThan(200)
  })
})

/** Whether the page shows a snap line, which nothing else has the colour of. */
function hasGuides(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const canvas = [...document.querySelectorAll('canvas')].at(-1)
    const { width = 0, height = 0 } = canvas ?? {}
    const { data } = canvas?.getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] }
    for (let i = 0; i < data.length; i += 4)
      if (data[i] === 214 && data[i + 1] === 36 && data[i + 2] === 110 && data[i + 3] === 255) return true
    return false
  })
}

/** Whether something of the hand's own shows around that place on the canvas, as where a finger has rested. */
function isPainted(page: Page, [x, y]: Place): Promise<boolean> {
  return page.evaluate(
    ([x, y]) => {
      const canvas = [...document.querySelectorAll('canvas')].at(-1)
      const { data } = canvas?.getContext('2d')?.getImageData(x - 40, y - 40, 80, 80) ?? { data: [] }
      return data.some((value) => value !== 0)
    },
    [x, y] as const,
  )
}

/** The board's x at the left edge of the screen, as the browser keeps the view for when the page is loaded anew. */
async function leftEdgeOf({ page }: BoardPage): Promise<number> {
  await page.evaluate(() => window.dispatchEvent(new Event('pagehide')))
  const kept = await page.evaluate(
    () => Object.entries(sessionStorage).find(([key]) => key.startsWith('samtavle.view.'))?.[1],
  )
  return Number(String(kept).split(' ')[0])
}

type Place = readonly [x: number, y: number]

interface Fingers {
  send(type: 'touchStart' | 'touchMove' | 'touchEnd', places: readonly Place[]): Promise<void>
  drag(from: Place, to: Place): Promise<void>
  pen(type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', place: Place): Promise<void>
}

/** Fingers on a page's canvas, and a pen, as the browser's own protocol sends them. */
async function touch({ page, canvas }: BoardPage): Promise<Fingers> {
  const session: CDPSession = await page.context().newCDPSession(page)
  const box = await canvas.boundingBox()
  const onPage = ([x, y]: Place): Point => ({ x: (box?.x ?? 0) + x, y: (box?.y ?? 0) + y })
  const send: Fingers['send'] = async (type, places) => {
    const touchPoints = places.map((place, id) => ({ ...onPage(place), id, radiusX: 10, radiusY: 10 }))
    await session.send('Input.dispatchTouchEvent', { type, touchPoints })
  }
  return {
    send,
    async drag(from, to) {
      await send('touchStart', [from])
      await send('touchMove', [[(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]])
      await send('touchMove', [to])
      await send('touchEnd', [])
    },
    async pen(type, place) {
      const pressed = type === 'mouseReleased' ? 0 : 1
      await session.send('Input.dispatchMouseEvent', {
        type,
        ...onPage(place),
        button: type === 'mouseMoved' ? 'none' : 'left',
        buttons: pressed,
        clickCount: 1,
        pointerType: 'pen',
        force: 0.6,
      })
    },
  }
}
