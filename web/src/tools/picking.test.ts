import { describe, expect, it } from 'vitest'
import { selectTool } from './select-tool.ts'
import { boardWith, TestPointer } from './test-pointer.ts'

const note = (id: string, x: number, y: number) => ({ id, type: 'sticky', x, y })
const twoNotes = () => boardWith(note('a', 0, 0), note('b', 400, 0))
const grouped = (id: string, x: number, ...group: string[]) => ({ ...note(id, x, 0), group })
const sweep = (held: { mod?: boolean }) =>
  new TestPointer(selectTool, twoNotes()).drag([-50, -50], [480, 200], held)
const threeInGroups = () =>
  boardWith(grouped('a', 0, 'out', 'in'), grouped('b', 200, 'out', 'in'), grouped('c', 400, 'out'))
const placeOf = (pointer: TestPointer, id: string) => {
  const shape = pointer.board.get(id)
  return shape && [shape.x, shape.y]
}

describe('a marquee', () => {
  it('picks with Ctrl only what it encloses', () => {
    expect(sweep({}).selection).toEqual(['a', 'b'])
    expect(sweep({ mod: true }).selection).toEqual(['a'])
  })

  it('adds with Shift and takes away with Alt', () => {
    const pointer = new TestPointer(selectTool, twoNotes()).click(450, 50)
    expect(pointer.drag([-50, -50], [50, 50], { shift: true }).selection).toEqual(['b', 'a'])
    expect(pointer.drag([700, -50], [500, 50], { alt: true }).selection).toEqual(['a'])
  })

  it('gives back what was picked out when it is called off', () => {
    const pointer = new TestPointer(selectTool, twoNotes()).click(450, 50)
    pointer.down(-50, -50, { shift: true }).move(50, 50, { shift: true }).cancel()
    expect(pointer.selection).toEqual(['b'])
    expect(pointer.sketch).toBeNull()
  })

  it('leaves out what is locked, which a click picks out all the same', () => {
    const board = boardWith({ ...note('a', 0, 0), locked: 'all' }, note('b', 400, 0))
    const pointer = new TestPointer(selectTool, board)
    expect(pointer.drag([700, 300], [-50, -50]).selection).toEqual(['b'])
    expect(pointer.click(50, 50).selection).toEqual(['a'])
  })
})

describe('what is locked', () => {
  it('stays where it is, and a marquee is drawn over it', () => {
    const board = boardWith({ ...note('a', 0, 0), w: 600, h: 600, locked: 'all' }, note('b', 300, 300))
    const pointer = new TestPointer(selectTool, board).drag([50, 50], [350, 350])
    expect(placeOf(pointer, 'a')).toEqual([0, 0])
    expect(pointer.selection).toEqual(['b'])
  })

  it('can’t be resized or turned', () => {
    const board = boardWith({ ...note('a', 0, 0), locked: 'all' })
    const pointer = new TestPointer(selectTool, board).click(50, 50).drag([160, 160], [300, 300])
    pointer.click(50, 50).drag([80, 182], [300, 182])
    expect(board.get('a')).toMatchObject({ x: 0, y: 0, w: 160, h: 160, rotation: 0 })
  })
})

describe('a group', () => {
  it('is picked out and moved as one', () => {
    const pointer = new TestPointer(selectTool, threeInGroups()).click(50, 50)
    expect(pointer.selection).toEqual(['a', 'b', 'c'])
    pointer.drag([450, 50], [450, 150])
    expect(placeOf(pointer, 'a')).toEqual([0, 100])
  })

  it('is entered by a double click, one level at a time, and then written in', () => {
    const pointer = new TestPointer(selectTool, threeInGroups()).doubleClick(50, 50)
    expect(pointer.selection).toEqual(['a', 'b'])
    expect(pointer.click(450, 50).selection).toEqual(['c'])
    expect(pointer.doubleClick(50, 50).selection).toEqual(['a'])
    expect(pointer.written).toBeUndefined()
    expect(pointer.doubleClick(50, 50).written?.id).toBe('a')
  })

  it('is left by a click beside it', () => {
    const pointer = new TestPointer(selectTool, threeInGroups()).doubleClick(50, 50).click(900, 900)
    expect(pointer.click(50, 50).selection).toEqual(['a', 'b', 'c'])
  })

  it('gives one of its members to a click with Ctrl', () => {
    expect(new TestPointer(selectTool, threeInGroups()).click(50, 50, { mod: true }).selection).toEqual(['a'])
  })

  it('is taken out of the selection whole with Shift', () => {
    const pointer = new TestPointer(selectTool, threeInGroups()).click(50, 50).click(250, 50, { shift: true })
    expect(pointer.selection).toEqual([])
  })

  it('is caught with one of its members, and enclosed with all of them', () => {
    const pointer = new TestPointer(selectTool, threeInGroups())
    expect(pointer.drag([-50, 300], [50, 50]).selection).toEqual(['a', 'b', 'c'])
    expect(pointer.drag([-50, 300], [370, -50], { mod: true }).selection).toEqual([])
    expect(pointer.drag([-50, 300], [600, -50], { mod: true }).selection).toEqual(['a', 'b', 'c'])
  })
})

describe('a menu', () => {
  it('is opened by a finger that rests on a note, which does nothing more until it is lifted', () => {
    const pointer = new TestPointer(selectTool, twoNotes()).down(50, 50, { touch: true }).hold(50, 50)
    expect(pointer.menu).toEqual({ x: 50, y: 50 })
    expect(pointer.selection).toEqual(['a'])
    expect(pointer.move(200, 200, { touch: true }).up(200, 200, { touch: true }).state).toBe('idle')
    expect(placeOf(pointer, 'a')).toEqual([0, 0])
  })

  it('is opened on the empty board when the finger is lifted where it rested', () => {
    const pointer = new TestPointer(selectTool, twoNotes()).down(300, 300, { touch: true }).hold(300, 300)
    expect(pointer.menu).toBeUndefined()
    expect(pointer.up(302, 301, { touch: true }).menu).toEqual({ x: 300, y: 300 })
    expect(pointer.sketch).toBeNull()
  })
})
