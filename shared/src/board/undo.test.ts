import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Board } from './board.ts'
import { snapshotOf } from './board-file.ts'
import { addShapes } from './commands/add-shapes.ts'
import { execute, type Actor, type Command } from './commands/command.ts'
import { deleteShapes } from './commands/delete-shapes.ts'
import { lockShapes } from './commands/lock-shapes.ts'
import { moveShapes } from './commands/move-shapes.ts'
import { placeShapes } from './commands/place-shapes.ts'
import { setArrowEnd } from './commands/set-arrow-end.ts'
import { setStyle } from './commands/set-style.ts'
import { writeText } from './commands/write-text.ts'
import {
  arrow,
  bo,
  boardWith,
  cy,
  facilitator,
  frame,
  preparing,
  seededRandom,
  sticky,
} from './test-board.ts'
import { TestPeer, TestServer } from './test-peers.ts'
import { openUndo } from './undo.ts'

/** Bo at work, one gesture after the other. */
function atWork(board: Board, actor: Actor = bo) {
  const history = openUndo(board, actor.person.id)
  const gesture = (...commands: readonly Command[]) => {
    history.closeStep()
    for (const command of commands) execute(board, actor, command)
    history.closeStep()
  }
  return { history, gesture }
}

const lockOf = (board: Board) => [board.get('a')?.locked, board.get('a')?.parent]

describe('undo', () => {
  it('takes back a whole gesture at once, and redo does it again', () => {
    const board = boardWith(sticky('a'), sticky('b', 500))
    const { history, gesture } = atWork(board)
    const before = snapshotOf(board)
    gesture(
      moveShapes(['a'], { x: 1, y: 0 }),
      moveShapes(['a'], { x: 1, y: 0 }),
      setStyle(['b'], { color: 'rose' }),
    )
    const after = snapshotOf(board)
    expect(history.undo()).toBe(true)
    expect(snapshotOf(board)).toBe(before)
    expect(history.redo()).toBe(true)
    expect(snapshotOf(board)).toBe(after)
  })

  it('keeps two gestures apart, however fast they follow', () => {
    const board = boardWith(sticky('a'))
    const { history, gesture } = atWork(board)
    gesture(moveShapes(['a'], { x: 1, y: 0 }))
    gesture(moveShapes(['a'], { x: 1, y: 0 }))
    history.undo()
    expect(board.get('a')?.x).toBe(1)
  })

  it('never touches what others did, not even on the same note', () => {
    const board = boardWith(sticky('a'))
    const { history, gesture } = atWork(board)
    gesture(setStyle(['a'], { color: 'rose' }))
    execute(board, cy, moveShapes(['a'], { x: 50, y: 0 }))
    execute(board, cy, writeText('a', '', 'fra Cy'))
    history.undo()
    expect(board.get('a')).toMatchObject({ x: 50, props: { color: 'sun' }, texts: { '': 'fra Cy' } })
    expect(history.canUndo).toBe(false)
    expect(history.undo()).toBe(false)
  })

  it('leaves the colour that somebody else has chosen since', () => {
    const board = boardWith(sticky('a'))
    const { history, gesture } = atWork(board)
    gesture(setStyle(['a'], { color: 'rose' }))
    execute(board, cy, setStyle(['a'], { color: 'mint' }))
    history.undo()
    expect(board.get('a')?.props).toEqual({ color: 'mint' })
  })

  it('takes back typing, and leaves what others typed in between', () => {
    const board = boardWith(sticky('a'))
    const { history, gesture } = atWork(board)
    gesture(writeText('a', '', 'mit'))
    execute(board, cy, writeText('a', '', 'mit og dit'))
    history.undo()
    expect(board.get('a')?.texts['']).toBe(' og dit')
  })

  it('brings a deleted note back with its words, its place and its arrows', () => {
    const board = boardWith(frame('f'), sticky('a', 10, 10), sticky('b', 300, 10), arrow('ab', 'a', 'b'))
    execute(board, bo, writeText('a', '', 'ord'))
    const before = snapshotOf(board)
    const { history, gesture } = atWork(board)
    gesture(deleteShapes(['a']))
    expect(board.get('a')).toBeUndefined()
    history.undo()
    expect(snapshotOf(board)).toBe(before)
  })

  it('brings a deleted frame back with those who stood in it', () => {
    const board = boardWith(frame('f'), sticky('a', 10, 10))
    const { history, gesture } = atWork(board, preparing)
    gesture(deleteShapes(['f']))
    expect(board.get('a')?.parent).toBeNull()
    history.undo()
    expect(board.get('a')?.parent).toBe('f')
  })

  it('brings back nothing that leans on what has gone meanwhile', () => {
    const board = boardWith(frame('f'), sticky('a', 10, 10), sticky('b', 300, 10), arrow('ab', 'a', 'b'))
    const { history, gesture } = atWork(board)
    gesture(deleteShapes(['a', 'ab']))
    execute(board, preparing, deleteShapes(['f', 'b']))
    history.undo()
    expect(board.layout.props.get('a')).toMatchObject({ parent: null })
    expect(board.layout.props.get('ab:end')).toMatchObject({ target: null })
    expect(board.layout.props.get('ab:start')).toMatchObject({ target: 'a' })
  })

  it('unlocks again what was locked, though its frame went meanwhile', () => {
    const board = boardWith(frame('f'), sticky('a', 10, 10))
    const { history, gesture } = atWork(board)
    gesture(lockShapes(['a']))
    execute(board, preparing, deleteShapes(['f']))
    expect(lockOf(board)).toEqual(['all', null])
    expect(history.undo()).toBe(true)
    expect(lockOf(board)).toEqual([undefined, null])
    expect(history.redo()).toBe(true)
    expect(lockOf(board)).toEqual(['all', null])
    history.undo()
    expect([...lockOf(board), history.canUndo]).toEqual([undefined, null, false])
  })

  it('takes back one’s own colour, also when another has put the note into a frame since', () => {
    const board = boardWith(frame('f'), sticky('a', 10, 10, { parent: null }))
    const { history, gesture } = atWork(board)
    gesture(setStyle(['a'], { color: 'rose' }))
    execute(board, cy, placeShapes({ a: [20, 20, 100, 100, 0] }))
    history.undo()
    expect(board.get('a')).toMatchObject({ parent: 'f', props: { color: 'sun' } })
  })

  it('frees a locked note with its frame, and gives both back in one step', () => {
    const board = boardWith(frame('f'), sticky('a', 10, 10, { locked: 'all' }))
    const before = snapshotOf(board)
    const { history, gesture } = atWork(board, preparing)
    gesture(deleteShapes(['f']))
    expect(board.layout.props.get('a')).toMatchObject({ parent: null, locked: 'all' })
    history.undo()
    expect(snapshotOf(board)).toBe(before)
  })

  it.each(['a', 'ab'])('brings %s back, though another moved it while it was being deleted', (id) => {
    const board = boardWith(sticky('a'), sticky('b', 500), arrow('ab', 'b', 'b'))
    const [one, other] = [new TestPeer(bo, 11), new TestPeer(cy, 12)]
    const server = new TestServer([one, other])
    server.receive(Y.encodeStateAsUpdate(board.doc))
    server.meetAll()
    one.run(deleteShapes([id]))
    other.run(id === 'a' ? moveShapes([id], { x: 50, y: 0 }) : setArrowEnd(id, 'end', { target: 'a' }))
    server.meetAll()
    expect([one, other].map((peer) => peer.board.get(id))).toEqual([undefined, undefined])
    one.history.undo()
    server.meetAll()
    expect(one.board.get(id)).toEqual(board.get(id))
    expect(other.board.get(id)).toEqual(board.get(id))
    one.history.redo()
    server.meetAll()
    expect([one.board.get(id), server.board.layout.geo.has(id)]).toEqual([undefined, false])
  })

  it('remembers a hundred steps', () => {
    const board = boardWith(sticky('a'))
    const { history, gesture } = atWork(board)
    for (let i = 0; i < 130; i++) gesture(moveShapes(['a'], { x: 1, y: 0 }))
    let steps = 0
    while (history.undo()) steps++
    expect([steps, board.get('a')?.x]).toEqual([100, 30])
  })

  it('does not count what the facilitator or a page from elsewhere did', () => {
    const board = boardWith(sticky('a'))
    const { history } = atWork(board)
    execute(board, facilitator, placeShapes({ a: [9, 9, 100, 100, 0] }))
    expect([history.canUndo, history.canRedo]).toEqual([false, false])
  })

  it('tells when there is something to undo or redo, until it is closed', () => {
    const board = boardWith()
    const { history, gesture } = atWork(board)
    const told: boolean[][] = []
    history.observe(() => told.push([history.canUndo, history.canRedo]))
    gesture(addShapes([sticky('a')], seededRandom()))
    history.undo()
    history.destroy()
    gesture(addShapes([sticky('b')], seededRandom()))
    expect([told[0], told.at(-1)]).toEqual([
      [true, false],
      [false, true],
    ])
  })
})
