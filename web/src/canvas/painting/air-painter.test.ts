import { freePolicy } from '@samtavle/shared/access/policy'
import { Board } from '@samtavle/shared/board/board'
import { addShapes } from '@samtavle/shared/board/commands/add-shapes'
import { execute, type Actor } from '@samtavle/shared/board/commands/command'
import { deleteShapes } from '@samtavle/shared/board/commands/delete-shapes'
import { lookOf } from '@samtavle/shared/drawing/look'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { Scene } from '../../scene/scene.ts'
import { AirPainter } from './air-painter.ts'
import { Brush } from './brush.ts'
import type { Screen } from './screen.ts'
import { noPictures, ScreenCanvas } from './test-screen-canvas.ts'

const ann: Actor = { person: { id: 'ann', role: 'participant' }, policy: freePolicy, editsTemplate: false }

let board: Board
let scene: Scene
let painter: AirPainter

beforeEach(() => {
  board = new Board(new Y.Doc())
  const note = { id: 'a', type: 'sticky', x: 0, y: 0 }
  execute(
    board,
    ann,
    addShapes([note], () => 0.5),
  )
  scene = new Scene(board)
  painter = new AirPainter(scene, new Brush(scene.lists, lookOf('light', 'da'), noPictures))
  scene.liftOwn({ a: [50, 50, 160, 160, 0] })
  painter.update(false)
})

it('shows what was dropped until the board below shows it', () => {
  scene.liftOwn({})
  expect(painter.update(false)).toBe(true)
  expect(painter.update(true)).toBe(false)
})

it('shows nothing any more of what was deleted in the air', () => {
  execute(board, ann, deleteShapes(['a']))
  expect(painter.update(false)).toBe(false)
})

/** A browser in which every bitmap takes its time; tells how many it has made. */
class SlowBrowser {
  made = 0
  readonly #msEach: number

  constructor(msEach: number) {
    this.#msEach = msEach
    vi.useFakeTimers({ toFake: ['performance'] })
    vi.stubGlobal('Path2D', String)
    vi.stubGlobal('document', { createElement: () => this.#canvas() })
  }

  #canvas() {
    this.made++
    vi.advanceTimersByTime(this.#msEach)
    return { getContext: () => new ScreenCanvas() }
  }
}

describe('of forty at once', () => {
  const ids = Array.from({ length: 40 }, (_, i) => `n${i}`)
  const screen: Screen = {
    w: 1000,
    h: 800,
    pixelRatio: 1,
    scale: 1,
    viewport: { x: 0, y: 0, w: 1000, h: 800 },
    moving: false,
    hurried: false,
    shared: true,
  }
  const chosen = () => ids.flatMap((id) => board.get(id) ?? [])
  const frame = () => {
    const canvas = new ScreenCanvas()
    painter.update(true)
    painter.frame(canvas as unknown as CanvasRenderingContext2D, screen)
    return canvas.images
  }

  beforeEach(() => {
    const notes = ids.map((id, i) => ({ id, type: 'sticky', x: i, y: i }))
    execute(
      board,
      ann,
      addShapes(notes, () => 0.5),
    )
    scene.liftOwn({})
    painter.update(true)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  const lift = () =>
    scene.liftOwn(
      Object.fromEntries(chosen().map(({ id, x, y, w, h }) => [id, [x + 5, y, w, h, 0] as const])),
    )

  it('makes the bitmaps a few in each frame, and shows the rest more simply meanwhile', () => {
    const browser = new SlowBrowser(5)
    lift()
    const shown = Array.from({ length: 14 }, frame)
    expect(shown.slice(0, 2)).toEqual([3, 6])
    expect(shown.at(-1)).toBe(40)
    expect(painter.isBusy).toBe(false)
    expect(browser.made).toBe(40)
  })

  it('has the bitmaps ready of what is picked out before it is lifted', () => {
    const browser = new SlowBrowser(1)
    painter.expect(chosen(), screen)
    while (painter.isBusy) painter.prepare(screen)
    expect(browser.made).toBe(40)
    lift()
    expect(frame()).toBe(40)
    expect(browser.made).toBe(40)
  })
})
