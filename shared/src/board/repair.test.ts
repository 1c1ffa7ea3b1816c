import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Board } from './board.ts'
import { deleteShapes } from './commands/delete-shapes.ts'
import { duplicateShapes } from './commands/duplicate-shapes.ts'
import { moveShapes } from './commands/move-shapes.ts'
import { placeShapes } from './commands/place-shapes.ts'
import { setArrowEnd } from './commands/set-arrow-end.ts'
import { setStyle } from './commands/set-style.ts'
import { writeText } from './commands/write-text.ts'
import { addShapes } from './commands/add-shapes.ts'
import type { Command } from './commands/command.ts'
import { repair } from './repair.ts'
import { arrow, boardWith, bo, cy, frame, preparing, seededRandom, sticky } from './test-board.ts'
import { TestPeer, TestServer } from './test-peers.ts'

/** Two pages that start from the same board, and a server between them. */
function meeting(board: Board): { one: TestPeer; other: TestPeer; server: TestServer } {
  const [one, other] = [new TestPeer(preparing, 11), new TestPeer({ ...cy, policy: bo.policy }, 12)]
  const server = new TestServer([one, other])
  server.receive(Y.encodeStateAsUpdate(board.doc))
  server.meetAll()
  return { one, other, server }
}

function atOnce(board: Board, first: Command, second: Command): Board {
  const { one, other, server } = meeting(board)
  one.run(first)
  other.run(second)
  server.meetAll()
  return server.board
}

describe('when two do things at once', () => {
  it('a note dropped into a frame that is being deleted stands free', () => {
    const board = boardWith(frame('f'), sticky('a', 5000))
    const after = atOnce(board, deleteShapes(['f']), placeShapes({ a: [10, 10, 100, 100, 0] }))
    expect(after.layout.props.get('a')).toMatchObject({ parent: null })
  })

  it('an arrow hung on a note that is being deleted lies free where it was hung', () => {
    const board = boardWith(sticky('a'), sticky('b', 300), arrow('ab', 'a', 'a'))
    const after = atOnce(board, deleteShapes(['b']), setArrowEnd('ab', 'end', { target: 'b' }))
    expect(after.layout.props.get('ab:end')).toMatchObject({ target: null, point: [300, 50] })
  })

  it.each([
    ['moved', moveShapes(['a'], { x: 5, y: 5 })],
    ['recoloured', setStyle(['a'], { color: 'rose' })],
    ['written in', writeText('a', '', 'hej')],
  ])('a note that is deleted while it is %s is gone, and leaves nothing behind', (_, deed) => {
    const after = atOnce(boardWith(sticky('a')), deleteShapes(['a']), deed)
    expect([after.layout.props.size, after.layout.geo.size, after.layout.text.size]).toEqual([0, 0, 0])
  })

  it('two frames put into each other end as one in the other', () => {
    const board = boardWith(frame('f', 0, 0, 500, 500), frame('g', 2000, 0, 500, 500))
    const after = atOnce(
      board,
      placeShapes({ f: [2100, 100, 50, 50, 0] }),
      placeShapes({ g: [100, 100, 50, 50, 0] }),
    )
    const { one, other, server } = meeting(board)
    one.run(placeShapes({ f: [2100, 100, 50, 50, 0] }))
    other.board.doc.transact(() => {
      other.board.write.props('g', {
        ...(other.board.layout.props.get('g') as never as { type: 'frame' }),
        parent: 'f',
      } as never)
    })
    server.meetAll()
    expect(after.layout.props.get('f')).toMatchObject({ parent: 'g' })
    expect(server.board.layout.props.get('f')).toMatchObject({ parent: 'g' })
    expect(server.board.layout.props.get('g')).toMatchObject({ parent: null })
  })

  it('two notes with the same order key get two, and lie as they lay', () => {
    const random = seededRandom()
    const board = boardWith(sticky('z', 0, 0, { order: 'a2' }))
    const same = (id: string) => addShapes([sticky(id, 0, 0, { order: 'a1', layer: 'contribution' })], random)
    const after = atOnce(board, same('b'), same('a'))
    expect(after.all().map(({ id }) => id)).toEqual(['a', 'b', 'z'])
    expect(new Set(after.all().map(({ order }) => order)).size).toBe(3)
  })
})

describe('the repair', () => {
  it('writes nothing on a sound board', () => {
    const board = boardWith(frame('f'), sticky('a', 10, 10), sticky('b', 300, 10), arrow('ab', 'a', 'b'))
    let updates = 0
    board.doc.on('update', () => updates++)
    board.doc.transact(() => repair(board))
    expect(updates).toBe(0)
  })

  it('writes the same on every copy of the same records', () => {
    const broken = boardWith(
      frame('f'),
      sticky('a', 10, 10, { order: 'a1' }),
      sticky('b', 10, 10, { order: 'a1' }),
    )
    broken.layout.props.delete('f')
    const copies = [3, 4].map((clientID) => {
      const copy = boardWith()
      copy.doc.clientID = clientID
      Y.applyUpdate(copy.doc, Y.encodeStateAsUpdate(broken.doc))
      copy.doc.transact(() => repair(copy))
      return copy.layout.props.toJSON()
    })
    expect(copies[0]).toEqual(copies[1])
    expect(copies[0]).toMatchObject({ a: { parent: null, order: 'a1' } })
  })

  it('sweeps ends from what isn’t an arrow, and leaves what it can’t read', () => {
    const board = boardWith(sticky('a'))
    board.layout.props.set('a:start', { target: null, anchor: [0, 0], point: [0, 0] })
    board.layout.props.set('x', { type: 'from-the-future', parent: 'gone' })
    board.layout.geo.set('x', [0, 0, 1, 1, 0])
    board.doc.transact(() => repair(board))
    expect([...board.layout.props.keys()].toSorted()).toEqual(['a', 'x'])
  })

  it('finds nothing to do after a frame was copied with all that hangs together in it', () => {
    const board = boardWith(frame('f'), sticky('a', 10, 10), sticky('b', 300, 10), arrow('ab', 'a', 'b'))
    const { one, server } = meeting(board)
    one.run(
      duplicateShapes(['f'], { idOf: (id) => `${id}2`, by: { x: 2000, y: 0 }, random: seededRandom(5) }),
    )
    const before = Y.encodeStateVector(server.doc)
    server.meetAll()
    const after = Y.decodeStateVector(Y.encodeStateVector(server.doc))
    expect(after.get(1000)).toBe(Y.decodeStateVector(before).get(1000))
  })
})
