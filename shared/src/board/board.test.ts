import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Board, BoardChange } from './board.ts'
import { addShapes } from './commands/add-shapes.ts'
import { deleteShapes } from './commands/delete-shapes.ts'
import { execute } from './commands/command.ts'
import { placeShapes } from './commands/place-shapes.ts'
import { setStyle } from './commands/set-style.ts'
import { writeText } from './commands/write-text.ts'
import {
  arrow,
  bo,
  boardWith,
  emptyBoard,
  facilitator,
  frame,
  preparing,
  seededRandom,
  sticky,
} from './test-board.ts'

function changesOf(board: Board): BoardChange[] {
  const changes: BoardChange[] = []
  board.observe((change) => changes.push(change))
  return changes
}

function idsOf(board: Board): string[] {
  return board.all().map(({ id }) => id)
}

describe('a shape’s value', () => {
  it('stays the same object until that shape changes', () => {
    const board = boardWith(sticky('a'), sticky('b'))
    const [a, b] = [board.get('a'), board.get('b')]
    execute(board, bo, placeShapes({ a: [5, 5, 100, 100, 0] }))
    expect(board.get('a')).not.toBe(a)
    expect(board.get('b')).toBe(b)
  })

  it('has what is written in it, and leaves out parts in which nothing is', () => {
    const board = boardWith(frame('f', 0, 0, 900, 900, { texts: { title: 'Felt' } }), sticky('a', 2000))
    expect(board.get('f')?.texts).toEqual({ title: 'Felt' })
    expect(board.get('a')?.texts).toEqual({})
    execute(board, bo, writeText('a', '', 'hej'))
    expect(board.get('a')?.texts).toEqual({ '': 'hej' })
  })

  it('is read at once by who has just written, in the same transaction', () => {
    const board = boardWith(sticky('a'))
    board.doc.transact(() => {
      board.write.geo('a', [7, 7, 1, 1, 0])
      expect(board.get('a')).toMatchObject({ x: 7, w: 1 })
    })
  })
})

describe('a change', () => {
  it('is told once for each transaction, with the ids of what changed', () => {
    const board = boardWith(sticky('a'), sticky('b'), sticky('c'))
    const changes = changesOf(board)
    execute(board, bo, placeShapes({ a: [5, 5, 100, 100, 0], b: [6, 6, 100, 100, 0] }))
    expect(changes).toEqual([{ ids: new Set(['a', 'b']), meta: false, local: true }])
  })

  it('takes in the arrows at what moved, and nothing else that stayed', () => {
    const board = boardWith(
      sticky('a'),
      sticky('b', 500),
      sticky('c', 900),
      arrow('ab', 'a', 'b'),
      arrow('bc', 'b', 'c'),
    )
    const changes = changesOf(board)
    execute(board, bo, placeShapes({ a: [5, 5, 100, 100, 0] }))
    expect(changes[0]?.ids).toEqual(new Set(['a', 'ab']))
  })

  it('takes in typing, and the title', () => {
    const board = boardWith(sticky('a'))
    const changes = changesOf(board)
    board.text('a', '')?.insert(0, 'hej')
    board.doc.transact(() => board.write.meta({ title: 'Tavle' }))
    expect(changes.map(({ ids, meta }) => [[...ids], meta])).toEqual([
      [['a'], false],
      [[], true],
    ])
    expect(board.meta.title).toBe('Tavle')
  })

  it('is not told when a record is written again as it was', () => {
    const board = boardWith(sticky('a'))
    const changes = changesOf(board)
    board.doc.transact(() => board.write.geo('a', [0, 0, 100, 100, 0]))
    expect(changes).toEqual([])
  })

  it('says whether it came from elsewhere, and is told no more after stopping', () => {
    const [here, there] = [boardWith(sticky('a')), emptyBoard(2)]
    const changes: boolean[] = []
    const stop = there.observe(({ local }) => changes.push(local))
    Y.applyUpdate(there.doc, Y.encodeStateAsUpdate(here.doc))
    stop()
    execute(there, bo, placeShapes({ a: [5, 5, 100, 100, 0] }))
    expect(changes).toEqual([false])
  })
})

describe('painting', () => {
  it('puts what stands in a frame right above the frame', () => {
    const board = boardWith(frame('f'), frame('g', 2000), sticky('in-g', 2100, 100), sticky('in-f', 100, 100))
    expect(idsOf(board)).toEqual(['f', 'in-f', 'g', 'in-g'])
    expect(board.children('f')).toEqual(['in-f'])
  })

  it('never hides a note behind the template', () => {
    const board = boardWith(sticky('note'))
    execute(board, preparing, addShapes([{ id: 'box', type: 'rectangle', x: 0, y: 0 }], seededRandom()))
    expect(idsOf(board)).toEqual(['box', 'note'])
  })

  it('breaks ties by id', () => {
    const board = boardWith(sticky('b', 0, 0, { order: 'a1' }), sticky('a', 0, 0, { order: 'a1' }))
    expect(idsOf(board)).toEqual(['a', 'b'])
  })
})

function pointsOf(board: Board) {
  return [board.get('ab')?.ends?.start.point, board.get('ab')?.ends?.end.point]
}

describe('an arrow', () => {
  it('is cut where the line between two middles leaves their boxes', () => {
    const board = boardWith(sticky('a'), sticky('b', 300), arrow('ab', 'a', 'b'))
    expect(pointsOf(board)).toEqual([
      { x: 100, y: 50 },
      { x: 300, y: 50 },
    ])
    expect(board.get('ab')).toMatchObject({ x: 100, y: 50, w: 200, h: 0, rotation: 0 })
  })

  it('ends exactly where any other anchor says, on a turned shape too', () => {
    const board = boardWith(sticky('a', 0, 0, { rotation: 90 }), {
      ...arrow('ab', 'a', 'a'),
      ends: { start: { target: 'a', anchor: { x: 0, y: 0 } }, end: { point: { x: 500, y: 500 } } },
    })
    const [start] = pointsOf(board)
    expect(start?.x).toBeCloseTo(100)
    expect(start?.y).toBeCloseTo(0)
  })

  it('ends in the middle when the other end lies within the box', () => {
    const ends = { start: { target: 'a' }, end: { point: { x: 60, y: 60 } } }
    const board = boardWith(sticky('a'), { ...arrow('ab', 'a', 'a'), ends })
    expect(pointsOf(board)[0]).toEqual({ x: 50, y: 50 })
  })

  it('is known at both shapes it hangs on', () => {
    const board = boardWith(sticky('a'), sticky('b', 300), arrow('ab', 'a', 'b'))
    expect([board.arrowsAt('a'), board.arrowsAt('b'), board.arrowsAt('ab')]).toEqual([['ab'], ['ab'], []])
  })
})

describe('what leans on something gone', () => {
  it('reads as standing in no frame, and as an end lying free at its point', () => {
    const board = boardWith(frame('f'), sticky('a', 100, 100), sticky('b', 400, 100), arrow('ab', 'a', 'b'))
    const before = board.get('ab')?.ends
    board.doc.transact(() => {
      board.write.remove('f', [])
      board.write.remove('a', [''])
    })
    expect(board.get('b')?.parent).toBeNull()
    expect(board.get('ab')?.ends?.start).toEqual({ ...before?.start, target: null })
    expect(idsOf(board).toSorted()).toEqual(['ab', 'b'])
  })

  it('stands in the frame again when the frame comes back', () => {
    const board = boardWith(frame('f'), sticky('a', 100, 100))
    const [props, geo] = [board.layout.props.get('f'), board.layout.geo.get('f')]
    board.doc.transact(() => board.write.remove('f', []))
    expect(board.get('a')?.parent).toBeNull()
    board.layout.props.set('f', props)
    board.layout.geo.set('f', geo)
    expect(board.get('a')?.parent).toBe('f')
  })

  it('breaks a ring of frames at the one with the last id, and closes it nowhere', () => {
    const board = boardWith(frame('f'), frame('g', 0, 0, 900, 900), frame('h', 0, 0, 800, 800))
    const into = (id: string, parent: string | null) => {
      board.layout.props.set(id, { ...(board.layout.props.get(id) as object), parent })
    }
    expect([board.get('g')?.parent, board.get('h')?.parent]).toEqual(['f', 'g'])
    into('f', 'h')
    expect(['f', 'g', 'h'].map((id) => board.get(id)?.parent)).toEqual(['h', 'f', null])
    expect(idsOf(board)).toEqual(['h', 'f', 'g'])
    into('g', null)
    expect(['f', 'g', 'h'].map((id) => board.get(id)?.parent)).toEqual(['h', null, 'g'])
  })
})

describe('a board of ten thousand', () => {
  it('reads again only what a change touches', () => {
    const board = emptyBoard()
    board.doc.transact(() => {
      for (let i = 0; i < 10_000; i++) {
        board.write.props(`s${i}`, {
          type: 'sticky',
          layer: 'contribution',
          parent: null,
          order: 'a0',
          author: null,
          style: { color: 'sun' },
        })
        board.write.geo(`s${i}`, [i, i, 100, 100, 0])
      }
    })
    const before = new Map(board.all().map((shape) => [shape.id, shape]))
    expect(before.size).toBe(10_000)
    execute(board, facilitator, setStyle(['s7'], { color: 'rose' }))
    execute(board, preparing, deleteShapes(['s8']))
    expect(board.all().filter((shape) => before.get(shape.id) !== shape)).toEqual([board.get('s7')])
    expect(board.all().length).toBe(9999)
  })
})
