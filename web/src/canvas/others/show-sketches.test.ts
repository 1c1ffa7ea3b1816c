import { deleteShapes } from '@samtavle/shared/board/commands/delete-shapes'
import { execute } from '@samtavle/shared/board/commands/command'
import { moveShapes } from '@samtavle/shared/board/commands/move-shapes'
import type { Board } from '@samtavle/shared/board/board'
import type { NewShape } from '@samtavle/shared/board/records'
import type { ToldSketch } from '@samtavle/shared/protocol/presence'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fittingPresence } from '../../connection/fitting-presence.ts'
import { arrowTool } from '../../tools/arrow-tool.ts'
import { frameTool } from '../../tools/frame-tool.ts'
import { inkTool } from '../../tools/ink-tool.ts'
import { knobHandles } from '../../tools/pulling.ts'
import { selectTool } from '../../tools/select-tool.ts'
import { boardWith, person, TestPointer } from '../../tools/test-pointer.ts'
import type { AnyTool } from '../../tools/tool.ts'
import { TestWatcher } from './test-watcher.ts'
import { toldSketch } from './tell-sketch.ts'

const HAND = 7
const note = (id: string, x: number, y: number): NewShape => ({ id, type: 'sticky', x, y, w: 160, h: 160 })
const free = { start: { point: { x: 0, y: 400 } }, end: { point: { x: 300, y: 400 } } }
const arrow = (props = {}): NewShape => ({ id: 'arrow', type: 'arrow', x: 0, y: 0, ends: free, props })
const bubble: NewShape = { id: 'bubble', type: 'bubble', x: 600, y: 400, w: 200, h: 100 }

let board: Board
let watcher: TestWatcher

beforeEach(() => {
  board = boardWith(note('a', 0, 0), note('b', 400, 0), arrow(), bubble)
  watcher = new TestWatcher(board)
})
afterEach(() => watcher.close())

function take(tool: AnyTool, ...selected: readonly string[]): TestPointer {
  const pointer = new TestPointer(tool, board)
  pointer.selection = selected
  return pointer
}

/** What is in a hand, as its page tells it, and the other page has it. */
function tell({ sketch }: TestPointer, now = 100): void {
  const told = toldSketch(sketch, (id) => board.get(id))
  watcher.presence.hear(HAND, fittingPresence({ sketch: told }))
  watcher.frame(now)
}

const endSeen = () => watcher.scene.get('arrow')?.ends?.end

describe('what somebody has in hand', () => {
  it('is the end of an arrow, which others see on its way and on what it would hang on', () => {
    const pointer = take(selectTool, 'arrow').down(300, 400).move(350, 300)
    tell(pointer)
    expect(endSeen()).toMatchObject({ target: null, point: { x: 350, y: 300 } })
    tell(pointer.move(480, 80))
    expect(endSeen()?.target).toBe('b')
    expect(watcher.board.get('arrow')?.ends?.end.target).toBeNull()
    tell(pointer.up(480, 80))
    expect(endSeen()?.target).toBe('b')
    expect(watcher.scene.lifted()).toEqual([])
  })

  it('is the tail of a bubble, and stands where it stood when that is called off', () => {
    const before = watcher.board.get('bubble')
    const [knob] = before ? knobHandles(before) : []
    const pointer = take(selectTool, 'bubble')
      .down(knob?.at.x ?? 0, knob?.at.y ?? 0)
      .move(900, 700)
    expect(pointer.state).toBe('pulling')
    tell(pointer)
    expect(watcher.scene.get('bubble')?.props).toHaveProperty('tail')
    expect(watcher.scene.get('bubble')?.props).not.toEqual(before?.props)
    tell(pointer.cancel())
    expect(watcher.scene.get('bubble')).toBe(before)
  })

  it('is the middle of an elbow', () => {
    board = boardWith(arrow({ route: 'elbow' }))
    const arrowThere = board.get('arrow')
    const bent = { kind: 'changed', shape: { ...arrowThere, props: { ...arrowThere?.props, bend: 40 } } }
    watcher.close()
    watcher = new TestWatcher(board)
    watcher.presence.hear(HAND, { sketch: toldSketch(bent as never, (id) => board.get(id)) })
    watcher.frame(100)
    expect(watcher.scene.get('arrow')?.props).toMatchObject({ bend: 40 })
  })

  it('is a stroke while it is drawn, and no more when it is done', () => {
    const pointer = take(inkTool).down(10, 10).move(50, 60)
    tell(pointer)
    expect(watcher.showsNew).toBe(true)
    tell(pointer.up(60, 60))
    expect(watcher.showsNew).toBe(false)
    expect(watcher.board.all().at(-1)?.type).toBe('ink')
  })

  it('is a new shape while it is pulled out, and a new arrow', () => {
    for (const tool of [frameTool, arrowTool]) {
      const pointer = take(tool).down(20, 600).move(120, 700).move(300, 900)
      tell(pointer)
      expect(watcher.showsNew).toBe(true)
      tell(pointer.cancel())
      expect(watcher.showsNew).toBe(false)
    }
  })

  it('is let go of when whoever holds it goes away', () => {
    tell(take(selectTool, 'arrow').down(300, 400).move(350, 300))
    expect(watcher.scene.isLifted('arrow')).toBe(true)
    watcher.presence.leave(HAND)
    watcher.frame(200)
    expect(watcher.scene.lifted()).toEqual([])
  })

  it('is gone with a shape that somebody deletes meanwhile, and follows what it hangs on', () => {
    tell(take(selectTool, 'arrow').down(300, 400).move(420, 80))
    const seen = endSeen()?.point
    execute(board, person('participant'), moveShapes(['b'], { x: 0, y: 300 }))
    watcher.frame(200)
    expect(endSeen()?.point.y).not.toBe(seen?.y)
    execute(board, person('participant'), deleteShapes(['arrow']))
    watcher.frame(300)
    expect(watcher.scene.get('arrow')).toBeUndefined()
    expect(watcher.scene.lifted()).toEqual([])
  })

  it('says nothing of a marquee, nor of lines that help the hand', () => {
    const pointer = take(selectTool).down(300, 600).move(500, 700)
    expect(pointer.sketch?.kind).toBe('marquee')
    expect(toldSketch(pointer.sketch, (id) => board.get(id))).toBeNull()
  })

  it('is not believed of whoever may only look on', () => {
    const sketch: ToldSketch = { kind: 'changed', id: 'a', props: { color: 'pink' } }
    const told = { sketch, drafts: { a: [9, 9, 160, 160, 0] } }
    watcher.presence.hear(HAND, told, { id: 'o', alias: 'O', role: 'observer', sector: null })
    watcher.frame(100)
    expect(watcher.scene.lifted()).toEqual([])
  })
})

describe('on the page of who looks on', () => {
  it('moves evenly from one place that was told to the next', () => {
    watcher.glides = true
    const pointer = take(selectTool, 'arrow').down(300, 400).move(310, 300)
    tell(pointer, 1000)
    tell(pointer.move(410, 300, { alt: true }), 1100)
    watcher.frame(1150)
    expect(endSeen()?.point).toEqual({ x: 360, y: 300 })
    expect(watcher.waits).toBe(true)
    watcher.frame(1200)
    expect(endSeen()?.point).toEqual({ x: 410, y: 300 })
    expect(watcher.waits).toBe(false)
  })

  it('paints no frame while nobody has anything new in hand', () => {
    execute(board, person('participant'), moveShapes(['b'], { x: 0, y: 300 }))
    expect(watcher.waits).toBe(false)
  })
})
