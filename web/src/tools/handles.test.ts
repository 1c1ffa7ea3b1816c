import { describe, expect, it } from 'vitest'
import { selectTool } from './select-tool.ts'
import { boardWith, TestPointer } from './test-pointer.ts'

const note = (id: string, x: number, y: number) => ({ id, type: 'sticky', x, y })
const twoNotes = () => boardWith(note('a', 0, 0), note('b', 400, 0))

describe('handles', () => {
  it('resizes from a corner while the opposite one stays', () => {
    const pointer = new TestPointer(selectTool, twoNotes()).click(50, 50).drag([160, 160], [200, 260])
    expect(pointer.board.get('a')).toMatchObject({ x: 0, y: 0, w: 200, h: 260 })
    pointer.drag([0, 0], [20, 10])
    expect(pointer.board.get('a')).toMatchObject({ x: 20, y: 10, w: 180, h: 250 })
  })

  it('keeps the proportions with Shift', () => {
    const pointer = new TestPointer(selectTool, twoNotes())
      .click(50, 50)
      .drag([160, 160], [320, 200], { shift: true })
    expect(pointer.board.get('a')).toMatchObject({ w: 320, h: 320 })
  })

  it('resizes from the middle with Alt', () => {
    const pointer = new TestPointer(selectTool, twoNotes())
      .click(50, 50)
      .drag([160, 160], [180, 170], { alt: true })
    expect(pointer.board.get('a')).toMatchObject({ x: -20, y: -10, w: 200, h: 180 })
  })

  it('resizes several at once, each in its place among them', () => {
    const pointer = new TestPointer(selectTool, twoNotes()).drag([-50, -50], [600, 300])
    pointer.drag([560, 160], [840, 240])
    expect(pointer.board.get('a')).toMatchObject({ x: 0, y: 0, w: 240, h: 240 })
    expect(pointer.board.get('b')).toMatchObject({ x: 600, y: 0, w: 240, h: 240 })
  })

  it('takes along what stands in frames, when those are among several', () => {
    const frame = { id: 'frame', type: 'frame', x: 0, y: 0, w: 400, h: 400 }
    const board = boardWith(frame, { ...note('in', 100, 100), parent: 'frame' }, note('b', 640, 0))
    const pointer = new TestPointer(selectTool, board).click(200, 20).click(700, 50, { shift: true })
    pointer.drag([800, 400], [1200, 600])
    expect(board.get('in')).toMatchObject({ x: 150, y: 150, w: 240, h: 240, parent: 'frame' })
  })

  it('turns by the handle below, in steps of 15 degrees with Shift', () => {
    const pointer = new TestPointer(selectTool, twoNotes()).click(50, 50).down(80, 182)
    pointer.move(-22, 80)
    expect(pointer.sketch).toMatchObject({ kind: 'turn', degrees: 90 })
    expect(pointer.up(-22, 80).board.get('a')).toMatchObject({ x: 0, y: 0, rotation: 90 })
    pointer.drag([-22, 80], [-10, 140], { shift: true })
    expect(pointer.board.get('a')?.rotation).toBe(60)
  })

  it('turns several about the middle of them all, arrows with them', () => {
    const board = boardWith(note('a', 0, 0), note('b', 400, 0), {
      id: 'arrow',
      type: 'arrow',
      x: 0,
      y: 0,
      ends: { start: { point: { x: 200, y: 80 } }, end: { point: { x: 360, y: 80 } } },
    })
    const pointer = new TestPointer(selectTool, board).drag([-50, -50], [600, 300])
    pointer.drag([280, 182], [178, 80])
    expect(board.get('a')).toMatchObject({ x: 200, y: -200, rotation: 90 })
    expect(board.get('b')).toMatchObject({ x: 200, y: 200, rotation: 90 })
    const { start, end } = board.get('arrow')?.ends ?? {}
    expect(
      [start?.point, end?.point].map((point) => [point?.x, point?.y].map((n) => Math.round(n ?? 0))),
    ).toEqual([
      [280, 0],
      [280, 160],
    ])
  })

  it('never turns a frame', () => {
    const frame = { id: 'frame', type: 'frame', x: 0, y: 0, w: 900, h: 900 }
    const pointer = new TestPointer(selectTool, boardWith(frame)).click(450, 20)
    pointer.drag([450, 922], [800, 922])
    expect(pointer.board.get('frame')?.rotation).toBe(0)
  })

  it('hangs the end of an arrow on another note', () => {
    const ends = { start: { target: 'a' }, end: { point: { x: 80, y: 400 } } }
    const board = boardWith(note('a', 0, 0), note('b', 400, 0), {
      id: 'arrow',
      type: 'arrow',
      x: 0,
      y: 0,
      ends,
    })
    const pointer = new TestPointer(selectTool, board).click(80, 300).drag([80, 400], [480, 80])
    expect(board.get('arrow')?.ends?.end.target).toBe('b')
    expect(pointer.sketch).toBeNull()
  })
})
