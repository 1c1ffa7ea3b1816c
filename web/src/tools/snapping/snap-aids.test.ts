import type { Box } from '@samtavle/shared/geometry/box'
import { describe, expect, it } from 'vitest'
import { boardWith, TestPointer } from '../test-pointer.ts'
import { selectTool } from '../select-tool.ts'
import { every } from './snap.ts'
import { snapAids } from './snap-aids.ts'

const note = (id: string, x: number, y: number) => ({ id, type: 'sticky', x, y })
const lines = { lines: true, grid: false, reach: 6 }

function around(...places: readonly (readonly [number, number])[]) {
  const board = boardWith(...places.map(([x, y], i) => note(`n${i}`, x, y)))
  const view: Box = { x: 0, y: 0, w: 1000, h: 1000 }
  return snapAids.gather({ view, zoom: 1, touching: () => board.all(), get: (id) => board.get(id) }, [])
}
const box = (x: number, y: number): Box => ({ x, y, w: 160, h: 160 })

describe('a box that is held', () => {
  it('is drawn to the edge of another that is near', () => {
    expect(snapAids.snap(box(4, 300), every, around([0, 0]), lines)).toEqual({ x: -4, y: 0 })
  })

  it('is drawn to the nearest line, middles too', () => {
    const held = { x: 82, y: 400, w: 20, h: 20 }
    expect(snapAids.snap(held, every, around([0, 0]), lines).x).toBe(-2)
    expect(snapAids.snap({ ...held, x: 72 }, every, around([0, 0]), lines).x).toBe(-2)
  })

  it('is left alone where nothing is within reach', () => {
    expect(snapAids.snap(box(40, 300), every, around([0, 0]), lines)).toEqual({ x: 0, y: 0 })
  })

  it('keeps as far from its neighbour as that from the next', () => {
    const row = around([0, 0], [200, 0])
    expect(snapAids.snap(box(403, 3), every, row, lines)).toEqual({ x: -3, y: -3 })
    expect(snapAids.guides(box(400, 0), every, row).gaps).toHaveLength(2)
  })

  it('goes to the middle between two', () => {
    const row = around([0, 0], [500, 0])
    expect(snapAids.snap(box(254, 30), every, row, lines).x).toBe(-4)
    const { gaps } = snapAids.guides(box(250, 30), every, row)
    expect(gaps.map(({ from, to }) => to.x - from.x)).toEqual([90, 90])
  })

  it('keeps to the grid and to nothing else, when that is chosen', () => {
    const snapped = snapAids.snap(box(29, 31), every, around([27, 300]), { ...lines, grid: true })
    expect(snapped).toEqual({ x: -9, y: 9 })
  })

  it('shows a line through all that it is aligned with', () => {
    const { lines: shown } = snapAids.guides(box(0, 400), every, around([0, 0], [0, 800]))
    expect(shown).toContainEqual({ from: { x: 0, y: 0 }, to: { x: 0, y: 960 } })
  })
})

const pointer = () => {
  const hand = new TestPointer(selectTool, boardWith(note('a', 0, 0), note('b', 400, 0)))
  hand.aids = snapAids
  return hand
}

describe('a drag', () => {
  it('lays a note in line with another, and shows the line until it is dropped', () => {
    const hand = pointer().down(50, 50).move(60, 300).move(447, 300)
    expect(hand.drafts['a']?.slice(0, 2)).toEqual([400, 250])
    expect(hand.sketch).toMatchObject({ kind: 'guides' })
    expect(hand.up(447, 300).sketch).toBeNull()
    expect(hand.board.get('a')).toMatchObject({ x: 400, y: 250 })
  })

  it('goes where the hand goes while Ctrl is held', () => {
    const hand = pointer().drag([50, 50], [447, 300], { mod: true })
    expect(hand.board.get('a')).toMatchObject({ x: 397, y: 250 })
  })

  it('that ends where it began leaves the note there, however near to a line', () => {
    const hand = new TestPointer(selectTool, boardWith(note('a', 0, 0), note('b', 400, 3)))
    hand.aids = snapAids
    hand.down(450, 50).move(700, 300).move(450, 50).up(450, 50)
    expect(hand.board.get('b')).toMatchObject({ x: 400, y: 3 })
  })

  it('makes a note as wide as its neighbour', () => {
    const hand = pointer()
    hand.drag([50, 50], [350, 350]).drag([460, 460], [557, 480])
    expect(hand.board.get('a')).toMatchObject({ x: 300, w: 260, h: 180 })
  })

  it('marks the frame that would take the note', () => {
    const frame = { id: 'frame', type: 'frame', x: 1000, y: 0, w: 900, h: 900 }
    const hand = new TestPointer(selectTool, boardWith(frame, note('a', 0, 0)))
    hand.aids = snapAids
    hand.down(50, 50).move(900, 400)
    expect(hand.sketch).toMatchObject({ into: [] })
    hand.move(1400, 400)
    expect(hand.sketch).toMatchObject({ into: ['frame'] })
    expect(hand.up(1400, 400).board.get('a')?.parent).toBe('frame')
    hand.drag([1400, 400], [400, 400])
    expect(hand.board.get('a')?.parent).toBeNull()
  })
})
