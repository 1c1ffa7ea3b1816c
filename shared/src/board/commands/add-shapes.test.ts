import { describe, expect, it } from 'vitest'
import type { Board } from '../board.ts'
import { arrow, bo, boardWith, cy, frame, preparing, seededRandom, sticky } from '../test-board.ts'
import { addShapes } from './add-shapes.ts'
import { execute } from './command.ts'

const random = seededRandom()

function order(board: Board): string {
  return board
    .all()
    .map(({ id }) => id)
    .join(' ')
}

describe('adding', () => {
  it('puts a note in front, into the frame under its middle, in the name of who adds it', () => {
    const board = boardWith(frame('f'), sticky('a', 10, 10))
    execute(board, cy, addShapes([sticky('b', 950, 10), sticky('c', 960, 10)], random))
    expect(board.get('b')).toMatchObject({ parent: 'f', author: 'cy', layer: 'contribution' })
    expect(board.get('c')?.parent).toBeNull()
    expect(order(board)).toBe('f a b c')
  })

  it('takes what is left out from the type', () => {
    const board = boardWith({ id: 'a', type: 'sticky', x: 0, y: 0 })
    expect(board.get('a')).toMatchObject({ w: 160, h: 160, rotation: 0, props: { color: 'sun' } })
  })

  it('adds to the template while the facilitator prepares', () => {
    const board = boardWith()
    execute(board, preparing, addShapes([frame('f')], random))
    expect(board.get('f')).toMatchObject({ layer: 'template', author: null })
    expect(addShapes([{ ...sticky('x'), layer: 'template' }], random)(board, bo)).toBe(false)
  })

  it('makes the texts at once, so that two who write first don’t write over each other', () => {
    expect(boardWith(sticky('a')).text('a', '')?.length).toBe(0)
  })

  it.each([
    ['taken ids', sticky('a')],
    ['unknown types', { id: 'x', type: 'strange', x: 0, y: 0 }],
    ['styles of another type', sticky('x', 0, 0, { props: { color: 'no colour' } })],
    ['ids with a colon', sticky('a:start')],
    ['places that are no numbers', sticky('x', NaN)],
    ['arrows on nothing', arrow('x', 'a', 'gone')],
    ['arrows on arrows', arrow('x', 'a', 'ab')],
  ])('refuses %s, and then all of it', (_, shape) => {
    const board = boardWith(sticky('a'), arrow('ab', 'a', 'a'))
    expect(execute(board, bo, addShapes([sticky('fine'), shape], random))).toBe(false)
    expect(board.get('fine')).toBeUndefined()
  })

  it('can add an arrow and what it hangs on in one go', () => {
    const board = boardWith()
    execute(board, bo, addShapes([arrow('ab', 'a', 'b'), sticky('a'), sticky('b', 300)], random))
    expect(board.layout.props.get('ab:end')).toMatchObject({ target: 'b', point: [300, 50] })
  })
})
