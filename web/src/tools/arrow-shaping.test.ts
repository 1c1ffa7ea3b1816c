import { describe, expect, it } from 'vitest'
import { selectTool } from './select-tool.ts'
import { boardWith, TestPointer } from './test-pointer.ts'

const note = (id: string, x: number, y: number) => ({ id, type: 'sticky', x, y, props: { color: 'rose' } })
const ends = { start: { target: 'a' }, end: { target: 'b' } }
const bent = () =>
  boardWith(note('a', 0, 0), note('b', 400, 100), {
    id: 'ab',
    type: 'arrow',
    x: 0,
    y: 0,
    ends,
    props: { route: 'elbow' },
  })

const notes = () => boardWith(note('a', 0, 0), note('b', 400, 0))
const endsOf = ({ board }: TestPointer) => board.all().find(({ type }) => type === 'arrow')?.ends

describe('the handles of an arrow', () => {
  it('hang an end on something else', () => {
    const board = boardWith(note('a', 0, 0), note('b', 400, 0), note('c', 0, 400), {
      id: 'ab',
      type: 'arrow',
      x: 0,
      y: 0,
      ends,
    })
    new TestPointer(selectTool, board).click(280, 80).drag([400, 80], [80, 480])
    expect(board.get('ab')?.ends).toMatchObject({ start: { target: 'a' }, end: { target: 'c' } })
  })
  it('show the arrow in its own place while an end is in the hand', () => {
    const board = boardWith(note('a', 0, 0), note('b', 400, 0), {
      id: 'ab',
      type: 'arrow',
      x: 0,
      y: 0,
      ends,
    })
    const pointer = new TestPointer(selectTool, board).click(280, 80).down(400, 80).move(300, 300)
    expect(pointer.sketch).toMatchObject({
      kind: 'changed',
      shape: { id: 'ab', ends: { end: { target: null, point: { x: 300, y: 300 } } } },
    })
  })
  it('move the middle of an elbow across it, as often as one likes', () => {
    const pointer = new TestPointer(selectTool, bent()).click(280, 130).drag([280, 130], [320, 150])
    expect(pointer.board.get('ab')?.props).toMatchObject({ bend: 40 })
    pointer.drag([320, 130], [300, 100])
    expect(pointer.board.get('ab')?.props).toMatchObject({ bend: 20 })
  })
  it('leave the middle where it was when that is called off', () => {
    const pointer = new TestPointer(selectTool, bent()).click(280, 130).down(280, 130).move(320, 150)
    expect(pointer.sketch).toMatchObject({ kind: 'changed', shape: { id: 'ab', props: { bend: 40 } } })
    pointer.cancel()
    expect([pointer.sketch, pointer.board.get('ab')?.props]).toEqual([
      null,
      expect.not.objectContaining({ bend: 40 }),
    ])
  })
})

describe('the dots beside a shape', () => {
  it('draw an arrow to another', () => {
    const pointer = new TestPointer(selectTool, notes()).click(80, 80).drag([180, 80], [480, 80])
    expect(endsOf(pointer)).toMatchObject({
      start: { target: 'a', anchor: { x: 1, y: 0.5 } },
      end: { target: 'b' },
    })
  })
  it('lead to a new note like this one where there is nothing, opened for writing, in one step', () => {
    const pointer = new TestPointer(selectTool, notes()).click(80, 80).drag([80, 206], [80, 400])
    expect(pointer.board.all()).toHaveLength(4)
    const { end } = endsOf(pointer) ?? {}
    expect(pointer.board.get(end?.target ?? '')).toMatchObject({ x: 0, y: 400, props: { color: 'rose' } })
    expect(pointer.written?.id).toBe(end?.target)
  })
  it('make a note beside at a click', () => {
    const pointer = new TestPointer(selectTool, notes()).click(80, 80).click(-20, 80)
    expect(pointer.board.get(endsOf(pointer)?.end.target ?? '')).toMatchObject({ x: -260, y: 0 })
  })
  it('draw nothing back to the shape itself', () => {
    const pointer = new TestPointer(selectTool, notes()).click(80, 80).drag([180, 80], [80, 80])
    expect(endsOf(pointer)).toBeUndefined()
  })
})
