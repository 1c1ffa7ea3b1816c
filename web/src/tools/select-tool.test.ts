import { describe, expect, it } from 'vitest'
import { selectTool } from './select-tool.ts'
import { boardWith, person, TestPointer } from './test-pointer.ts'

const note = (id: string, x: number, y: number) => ({ id, type: 'sticky', x, y })
const twoNotes = () => boardWith(note('a', 0, 0), note('b', 400, 0))
const placeOf = (pointer: TestPointer, id: string) => {
  const shape = pointer.board.get(id)
  return shape && [shape.x, shape.y]
}

describe('picking out', () => {
  it('picks the note under the pointer, and none on the empty board', () => {
    const pointer = new TestPointer(selectTool, twoNotes()).click(50, 50)
    expect(pointer.selection).toEqual(['a'])
    expect(pointer.click(300, 300).selection).toEqual([])
  })

  it('adds to the selection with Shift, and takes out again', () => {
    const pointer = new TestPointer(selectTool, twoNotes()).click(50, 50).click(450, 50, { shift: true })
    expect(pointer.selection).toEqual(['a', 'b'])
    expect(pointer.click(50, 50, { shift: true }).selection).toEqual(['b'])
  })

  it('picks everything that the marquee touches', () => {
    const pointer = new TestPointer(selectTool, twoNotes()).down(300, 300).move(200, 200).move(-20, 100)
    expect(pointer.sketch).toMatchObject({ kind: 'marquee', box: { x: -20, y: 100, w: 320, h: 200 } })
    expect(pointer.up(-20, 100).selection).toEqual(['a'])
    expect(pointer.sketch).toBeNull()
  })

  it('draws a marquee inside a frame, whose border and title alone are gripped', () => {
    const frame = { id: 'frame', type: 'frame', x: 0, y: 0, w: 900, h: 900 }
    const pointer = new TestPointer(selectTool, boardWith(frame, note('a', 400, 400)))
    expect(pointer.drag([300, 300], [500, 500]).selection).toEqual(['a'])
    expect(pointer.click(450, 20).selection).toEqual(['frame'])
    expect(pointer.click(2, 500).selection).toEqual(['frame'])
  })
})

describe('moving', () => {
  it('shows a drag as it goes and writes it once, at the drop', () => {
    const pointer = new TestPointer(selectTool, twoNotes()).down(50, 50).move(80, 50).move(90, 70)
    expect(pointer.drafts).toEqual({ a: [40, 20, 160, 160, 0] })
    expect(placeOf(pointer, 'a')).toEqual([0, 0])
    pointer.up(90, 70)
    expect(pointer.drafts).toEqual({})
    expect(placeOf(pointer, 'a')).toEqual([40, 20])
  })

  it('leaves a note alone when the pointer barely moves', () => {
    const pointer = new TestPointer(selectTool, twoNotes()).drag([50, 50], [52, 51])
    expect(placeOf(pointer, 'a')).toEqual([0, 0])
  })

  it('moves all that is selected, when one of them is dragged', () => {
    const pointer = new TestPointer(selectTool, twoNotes())
    pointer.click(50, 50).click(450, 50, { shift: true }).drag([50, 50], [60, 150])
    expect(placeOf(pointer, 'a')).toEqual([10, 100])
    expect(placeOf(pointer, 'b')).toEqual([410, 100])
  })

  it('keeps to one axis with Shift', () => {
    const pointer = new TestPointer(selectTool, twoNotes())
      .click(50, 50)
      .drag([50, 50], [150, 90], { shift: true })
    expect(placeOf(pointer, 'a')).toEqual([100, 0])
  })

  it('puts everything back when the drag is called off', () => {
    const pointer = new TestPointer(selectTool, twoNotes()).down(50, 50).move(200, 200).cancel()
    expect(pointer.drafts).toEqual({})
    expect(placeOf(pointer, 'a')).toEqual([0, 0])
  })

  it('leaves the original and moves a copy with Alt; no copy is left when called off', () => {
    const pointer = new TestPointer(selectTool, twoNotes()).drag([50, 50], [50, 350], { alt: true })
    expect(placeOf(pointer, 'a')).toEqual([0, 0])
    expect(placeOf(pointer, 'new1')).toEqual([0, 300])
    pointer.down(450, 50, { alt: true }).move(450, 350, { alt: true }).cancel()
    expect(pointer.board.all()).toHaveLength(3)
  })

  it('copies as long as Alt is held, and moves the original when it is let go', () => {
    const pointer = new TestPointer(selectTool, twoNotes()).down(50, 50).move(50, 300, { alt: true })
    expect(pointer.board.all()).toHaveLength(3)
    expect(pointer.selection).toEqual(['new1'])
    pointer.move(50, 340).up(50, 350)
    expect(pointer.board.all()).toHaveLength(2)
    expect(pointer.selection).toEqual(['a'])
    expect(placeOf(pointer, 'a')).toEqual([0, 300])
  })

  describe('a frame that is picked out', () => {
    const frame = { id: 'frame', type: 'frame', x: 0, y: 0, w: 900, h: 900 }
    const inFrame = () =>
      new TestPointer(selectTool, boardWith(frame, { ...note('a', 400, 400), parent: 'frame' })).click(
        450,
        20,
      )

    it('is moved by its middle too, as everything else that is picked out', () => {
      const pointer = inFrame().drag([200, 200], [230, 200])
      expect([placeOf(pointer, 'frame'), placeOf(pointer, 'a')]).toEqual([
        [30, 0],
        [430, 400],
      ])
      expect(pointer.selection).toEqual(['frame'])
    })

    it('is let go of by a click there, and then a marquee can be drawn in it', () => {
      const pointer = inFrame().click(200, 200)
      expect(pointer.selection).toEqual([])
      expect(pointer.drag([300, 300], [500, 500]).selection).toEqual(['a'])
      expect(placeOf(pointer, 'frame')).toEqual([0, 0])
    })

    it('stays where it is under a marquee with Shift', () => {
      const pointer = inFrame().down(300, 300, { shift: true }).move(500, 500, { shift: true }).up(500, 500)
      expect(placeOf(pointer, 'frame')).toEqual([0, 0])
      expect(pointer.selection).toEqual(['frame', 'a'])
    })
  })

  it('takes along what stands in a frame', () => {
    const frame = { id: 'frame', type: 'frame', x: 0, y: 0, w: 900, h: 900 }
    const pointer = new TestPointer(selectTool, boardWith(frame, note('a', 400, 400)))
    pointer.drag([450, 20], [550, 20])
    expect(placeOf(pointer, 'a')).toEqual([500, 400])
  })
})

describe('what may not be moved', () => {
  const template = {
    id: 'wheel',
    type: 'rectangle',
    x: 0,
    y: 0,
    layer: 'template',
    props: { fill: 'sun' },
  } as const

  it('moves the board when a participant drags the template', () => {
    const pointer = new TestPointer(selectTool, boardWith(template)).drag([50, 50], [150, 50])
    expect(placeOf(pointer, 'wheel')).toEqual([0, 0])
    expect(pointer.selection).toEqual([])
    expect(pointer.panned).toEqual({ x: 100, y: 0 })
  })

  it('lets a facilitator who edits the template move it', () => {
    const facilitator = person('facilitator', undefined, true)
    const pointer = new TestPointer(selectTool, boardWith(template), facilitator).drag([50, 50], [150, 50])
    expect(placeOf(pointer, 'wheel')).toEqual([100, 0])
  })

  it('leaves the notes of others where they are, while everybody may move only their own', () => {
    const own = person('participant', { add: true, edit: 'own', move: 'own' })
    const board = boardWith({ ...note('theirs', 0, 0), author: 'somebody' }, note('mine', 400, 0))
    const pointer = new TestPointer(selectTool, board, own).click(50, 50).click(450, 50, { shift: true })
    pointer.drag([450, 50], [450, 150])
    expect(placeOf(pointer, 'theirs')).toEqual([0, 0])
    expect(placeOf(pointer, 'mine')).toEqual([400, 100])
  })
})

describe('a finger', () => {
  it('moves the empty board, and draws a marquee only after it has rested', () => {
    const pointer = new TestPointer(selectTool, twoNotes())
    pointer.drag([300, 300], [300, 400], { touch: true })
    expect(pointer.panned).toEqual({ x: 0, y: 100 })
    pointer.down(300, 300, { touch: true }).hold(300, 300).move(-20, 20, { touch: true })
    expect(pointer.up(-20, 20, { touch: true }).selection).toEqual(['a'])
  })
})

describe('a double click', () => {
  it('writes in the note below it', () => {
    const { written } = new TestPointer(selectTool, twoNotes()).doubleClick(450, 50)
    expect(written).toEqual({ id: 'b', at: { x: 450, y: 50 } })
  })

  it('puts a new note on the empty board and writes in it', () => {
    const pointer = new TestPointer(selectTool, twoNotes()).doubleClick(280, 600)
    expect(placeOf(pointer, 'new1')).toEqual([200, 520])
    expect(pointer.written?.id).toBe('new1')
  })

  it('does nothing for somebody who may only look', () => {
    const pointer = new TestPointer(selectTool, twoNotes(), person('observer'))
      .doubleClick(50, 50)
      .doubleClick(280, 600)
    expect(pointer.written).toBeUndefined()
    expect(pointer.board.all()).toHaveLength(2)
  })
})
