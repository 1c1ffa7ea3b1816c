import type { NewShape } from '@samtavle/shared/board/records'
import { describe, expect, it } from 'vitest'
import { frameTool } from '../frame-tool.ts'
import { rectangleTool } from '../rectangle-tool.ts'
import { selectTool } from '../select-tool.ts'
import { stickyTool } from '../sticky-tool.ts'
import { boardWith, TestPointer } from '../test-pointer.ts'
import type { AnyTool } from '../tool.ts'
import { snapAids } from './snap-aids.ts'

const note = (id: string, x: number, y: number) => ({ id, type: 'sticky', x, y })

function hand(tool: AnyTool, ...shapes: readonly NewShape[]): TestPointer {
  const pointer = new TestPointer(tool, boardWith(...shapes))
  pointer.aids = snapAids
  return pointer
}

describe('a shape that is drawn', () => {
  it('ends in line with another, and shows the line until it is there', () => {
    const pointer = hand(rectangleTool, note('a', 400, 0))
      .down(300, 300)
      .move(350, 350)
      .move(557, 420)
    expect(pointer.sketch).toMatchObject({ kind: 'new', shape: { x: 300, w: 260 } })
    expect(pointer.sketch).toMatchObject({
      guides: { lines: [{ from: { x: 560, y: 0 }, to: { x: 560, y: 420 } }] },
    })
    expect(pointer.up(557, 420).sketch).toBeNull()
    expect(pointer.board.get('new1')).toMatchObject({ x: 300, y: 300, w: 260, h: 120 })
  })

  it('begins on the line that the hand just missed', () => {
    const { board } = hand(frameTool, note('a', 400, 0)).drag([404, 300], [900, 700])
    expect(board.get('new1')).toMatchObject({ x: 400, w: 500 })
  })

  it('stays as high as it is wide with Shift, by the side that leads', () => {
    const { board } = hand(rectangleTool, note('a', 400, 0)).drag([300, 300], [557, 320], { shift: true })
    expect(board.get('new1')).toMatchObject({ w: 260, h: 260 })
  })

  it('goes where the hand goes while Ctrl is held', () => {
    const { board } = hand(rectangleTool, note('a', 400, 0)).drag([303, 300], [557, 420], { mod: true })
    expect(board.get('new1')).toMatchObject({ x: 303, w: 254 })
  })

  it('keeps to the grid with every edge, when that is chosen', () => {
    const pointer = hand(rectangleTool)
    pointer.snapping = { lines: false, grid: true }
    pointer.drag([13, 29], [211, 148])
    expect(pointer.board.get('new1')).toMatchObject({ x: 20, y: 20, w: 200, h: 120 })
  })
})

describe('a note that is put', () => {
  it('is shown under the hand as it will lie, and goes on to where the hand lets go', () => {
    const pointer = hand(stickyTool, note('a', 0, 0)).down(300, 83)
    expect(pointer.sketch).toMatchObject({ kind: 'new', shape: { type: 'sticky', x: 220, y: 0 } })
    pointer.move(700, 84).up(700, 84)
    expect(pointer.board.get('new1')).toMatchObject({ x: 620, y: 0 })
    expect(pointer.sketch).toBeNull()
  })

  it('lies as far from its neighbour as that from the next', () => {
    const { board } = hand(stickyTool, note('a', 0, 0), note('b', 200, 0)).click(483, 80)
    expect(board.get('new1')).toMatchObject({ x: 400, y: 0 })
  })

  it('marks the frame that will take it', () => {
    const frame = { id: 'f', type: 'frame', x: 0, y: 0, w: 900, h: 900 }
    expect(hand(stickyTool, frame).down(400, 400).sketch).toMatchObject({ guides: { into: ['f'] } })
  })

  it('is not there when that is called off', () => {
    const pointer = hand(stickyTool).down(300, 300).cancel()
    expect([pointer.sketch, pointer.board.all()]).toEqual([null, []])
  })

  it('keeps to the grid at a double click as well', () => {
    const pointer = hand(selectTool)
    pointer.snapping = { lines: false, grid: true }
    pointer.doubleClick(303, 297)
    expect(pointer.board.get('new1')).toMatchObject({ x: 220, y: 220 })
  })
})
