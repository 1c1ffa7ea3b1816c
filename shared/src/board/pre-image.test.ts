import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import type { Board } from './board.ts'
import { deleteShapes } from './commands/delete-shapes.ts'
import { execute, type Command } from './commands/command.ts'
import { setFormat } from './commands/format-text.ts'
import { placeShapes } from './commands/place-shapes.ts'
import { setStyle } from './commands/set-style.ts'
import { setTitle } from './commands/set-title.ts'
import { writeText } from './commands/write-text.ts'
import { PreImage } from './pre-image.ts'
import { makerOf } from './standing.ts'
import { arrow, bo, boardWith, facilitator, preparing, seededRandom, sticky } from './test-board.ts'
import { addShapes } from './commands/add-shapes.ts'

const allOf = (board: Board, id: string) =>
  new Map(
    ['geo', 'props', 'text'].map((root) => [
      root,
      new Set([...board.doc.getMap(root).keys()].filter((key) => key.split(':')[0] === id)),
    ]),
  )

/** Does something to a shape and puts it back, in one transaction; gives what the others are sent. */
function putBackAfter(board: Board, id: string, harm: () => void, touched = allOf(board, id)): Uint8Array[] {
  const updates: Uint8Array[] = []
  board.doc.on('update', (update: Uint8Array) => updates.push(update))
  board.doc.transact(() => {
    const before = new PreImage(board, touched)
    harm()
    board.touch(before.keys)
    before.putBack(id)
    before.putMetaBack()
  })
  return updates
}

function note(): Board {
  const board = boardWith(sticky('a'), sticky('b', 300), arrow('r', 'a', 'b'))
  execute(board, bo, writeText('a', '', 'en tanke'))
  execute(board, bo, setFormat('a', '', 3, 8, { italic: true, list: 'bullet' }))
  return board
}

describe('what is put back', () => {
  const harms: Readonly<Record<string, { id: string; harm: Command }>> = {
    'a note that was moved': { id: 'a', harm: placeShapes({ a: [9, 9, 9, 9, 9] }) },
    'a note that was recoloured': { id: 'a', harm: setStyle(['a'], { color: 'rose' }) },
    'a note that was written in': { id: 'a', harm: writeText('a', '', 'noget andet') },
    'a note that was made bold': { id: 'a', harm: setFormat('a', '', 0, 8, { bold: true }) },
    'a note that was made plain': { id: 'a', harm: setFormat('a', '', 0, 8, { italic: null, list: null }) },
    'a note with a link put in': { id: 'a', harm: setFormat('a', '', 1, 5, { link: 'https://rose.dk' }) },
    'a note that was deleted': { id: 'a', harm: deleteShapes(['a']) },
    'an arrow that was deleted': { id: 'r', harm: deleteShapes(['r']) },
  }
  for (const [what, { id, harm }] of Object.entries(harms)) {
    it(`is ${what}, and others get one update in which nothing of it is left`, () => {
      const board = note()
      const before = board.get(id)
      const updates = putBackAfter(board, id, () => expect(harm(board, bo, true)).toBe(true))
      expect(board.get(id)).toEqual(before)
      expect(updates).toHaveLength(1)
      const sent = String.fromCharCode(...updates[0]!)
      expect(sent).not.toContain('noget andet')
      expect(sent).not.toContain('rose')
    })
  }

  it('is a shape that was not there: it goes, with all its parts', () => {
    const board = note()
    const touched = new Map(['geo', 'props', 'text'].map((root) => [root, new Set(['new'])]))
    putBackAfter(board, 'new', () => addShapes([sticky('new')], seededRandom())(board, bo, true), touched)
    expect(board.get('new')).toBeUndefined()
    expect(board.layout.text.has('new')).toBe(false)
  })

  it('is a text whose place another has taken, with the words from before', () => {
    const board = note()
    putBackAfter(board, 'a', () => board.write.text('a', '').insert(0, 'mine'))
    expect(board.get('a')?.texts['']).toBe('en tanke\n')
  })

  it('leaves the text itself standing while only words were changed, so that others can go on in it', () => {
    const board = note()
    const text = board.text('a', '')
    putBackAfter(board, 'a', () => text?.insert(3, 'xyz'))
    expect(board.text('a', '')).toBe(text)
    expect(text?.toJSON()).toBe('en tanke\n')
  })

  it('is the title of the board', () => {
    const board = note()
    execute(board, facilitator, setTitle('Vores tavle'))
    putBackAfter(
      board,
      '',
      () => setTitle('Min tavle')(board, facilitator, true),
      new Map([['meta', new Set(['title'])]]),
    )
    expect(board.meta.title).toBe('Vores tavle')
    const untitled = note()
    putBackAfter(
      untitled,
      '',
      () => setTitle('Min')(untitled, facilitator, true),
      new Map([['meta', new Set(['title'])]]),
    )
    expect(untitled.layout.meta.has('title')).toBe(false)
  })

  it('knows when somebody may have been writing in a text that is gone', () => {
    const board = note()
    board.doc.transact(() => {
      const before = new PreImage(board, allOf(board, 'a'))
      board.text('a', '')?.insert(0, 'x')
      expect(before.hasLostText('a')).toBe(false)
      board.write.text('a', '')
      expect(before.hasLostText('a')).toBe(true)
    })
  })
})

describe('who made a shape', () => {
  it('is whoever wrote it first, also when others have changed it and when it is gone', () => {
    const board = note()
    const maker = board.doc.clientID
    const other = new Y.Doc()
    other.clientID = 99
    Y.applyUpdate(other, Y.encodeStateAsUpdate(board.doc))
    other
      .getMap('props')
      .set('a', { ...(other.getMap('props').get('a') as object), style: { color: 'rose' } })
    Y.applyUpdate(board.doc, Y.encodeStateAsUpdate(other))
    expect(makerOf(board, 'a')).toBe(maker)
    execute(board, preparing, deleteShapes(['a']))
    expect(makerOf(board, 'a')).toBe(maker)
    expect(makerOf(board, 'never')).toBeUndefined()
  })
})
