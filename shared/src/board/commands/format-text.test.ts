import { describe, expect, it } from 'vitest'
import { freePolicy } from '../../access/policy.ts'
import { mostFormats } from '../formats/format-kinds.ts'
import { most } from '../flaw-in.ts'
import { arrow, bo, boardWith, cy, facilitator, frame, observer, preparing, sticky } from '../test-board.ts'
import type { Board } from '../board.ts'
import { addShapes } from './add-shapes.ts'
import { execute, type Actor, type Command } from './command.ts'
import { deleteShapes } from './delete-shapes.ts'
import { duplicateShapes } from './duplicate-shapes.ts'
import { setFormat } from './format-text.ts'
import { moveShapes } from './move-shapes.ts'
import { writeText } from './write-text.ts'

const note = (words: string) => boardWith(sticky('a', 0, 0, { texts: { '': words } }))
const formats = (board: Board, id = 'a') => board.get(id)?.formats?.['']

describe('formatting', () => {
  it('makes words bold, and plain again', () => {
    const board = note('en fed note')
    expect(execute(board, bo, setFormat('a', '', 3, 6, { bold: true, link: 'https://a.dk' }))).toBe(true)
    expect(formats(board)).toEqual([{ from: 3, to: 6, bold: true, link: 'https://a.dk' }])
    execute(board, bo, setFormat('a', '', 0, 11, { bold: null, link: null }))
    expect(board.get('a')).not.toHaveProperty('formats')
    expect(board.get('a')?.texts).toEqual({ '': 'en fed note' })
  })

  it('lists the lines that it touches, and ends the last of them where it has no end', () => {
    const board = note('mælk\nbrød\nsmør')
    execute(board, bo, setFormat('a', '', 2, 2, { list: 'bullet' }))
    expect(formats(board)).toEqual([{ from: 0, to: 5, list: 'bullet' }])
    execute(board, bo, setFormat('a', '', 6, 14, { list: 'ordered' }))
    expect(board.get('a')?.texts['']).toBe('mælk\nbrød\nsmør\n')
    expect(formats(board)).toEqual([
      { from: 0, to: 5, list: 'bullet' },
      { from: 5, to: 15, list: 'ordered' },
    ])
    execute(board, bo, setFormat('a', '', 5, 5, { list: null }))
    expect(formats(board)).toEqual([
      { from: 0, to: 5, list: 'bullet' },
      { from: 10, to: 15, list: 'ordered' },
    ])
  })

  it('is for those who may write there', () => {
    const board = note('ord')
    const make = (one: Actor, command: Command) => command(board, one)
    const strict: Actor = { ...cy, policy: { ...freePolicy, edit: 'own' } }
    const bold = setFormat('a', '', 0, 3, { bold: true })
    expect([bo, cy, strict, observer, facilitator].map((one) => make(one, bold))).toEqual([
      true,
      true,
      false,
      false,
      true,
    ])
  })

  it('is for the parts that may be written richly', () => {
    const board = boardWith(
      frame('f', 0, 0, 900, 900, { texts: { title: 'Trin' } }),
      sticky('a'),
      arrow('r', 'a', 'a'),
    )
    expect(setFormat('f', 'title', 0, 4, { bold: true })(board, preparing)).toBe(false)
    expect(setFormat('r', '', 0, 0, { bold: true })(board, bo)).toBe(false)
    board.doc.transact(() => board.text('f', 'title')?.format(0, 4, { bold: true }))
    expect(board.get('f')).not.toHaveProperty('formats')
  })

  it('takes no script for a link, nor what lies beyond the words', () => {
    const board = note('ord')
    const can = (...[from, to, patch]: [number, number, Parameters<typeof setFormat>[4]]) =>
      setFormat('a', '', from, to, patch)(board, bo)
    expect(can(0, 3, { link: 'javascript:alert(1)' })).toBe(false)
    expect([can(0, 4, { bold: true }), can(-1, 3, { bold: true }), can(2, 1, { bold: true })]).toEqual([
      false,
      false,
      false,
    ])
  })

  it('ends where a text has as many formats as it can', () => {
    const board = boardWith(sticky('a', 0, 0, { texts: { '': 'x'.repeat(most.text) } }))
    const many = Array.from({ length: mostFormats.stretches }, (_, i) => ({
      from: 3 * i,
      to: 3 * i + 1,
      bold: true as const,
    }))
    const shape = sticky('b', 0, 0, { texts: { '': 'x'.repeat(most.text) }, formats: { '': many } })
    execute(
      board,
      bo,
      addShapes([shape], () => 0.5),
    )
    expect(formats(board, 'b')).toHaveLength(mostFormats.stretches)
    expect(setFormat('b', '', 9_000, 9_001, { bold: true })(board, bo)).toBe(false)
    expect(setFormat('b', '', 0, most.text, { bold: true })(board, bo)).toBe(true)
  })

  it('goes along with copies, and with a note that comes to lie elsewhere it stays the very same', () => {
    const board = note('en fed note')
    execute(board, bo, setFormat('a', '', 3, 6, { bold: true }))
    const before = formats(board)
    execute(board, bo, moveShapes(['a'], { x: 5, y: 5 }))
    expect(formats(board)).toBe(before)
    execute(board, bo, duplicateShapes(['a'], { idOf: () => 'b', by: { x: 9, y: 9 }, random: () => 0.5 }))
    expect(formats(board, 'b')).toEqual(before)
    execute(board, bo, deleteShapes(['a']))
    expect(board.layout.text.has('a')).toBe(false)
  })
})

/** How a note reads after somebody has written it anew. */
const written = (before: string, after: string) => {
  const board = note(before)
  execute(board, bo, setFormat('a', '', 3, 6, { bold: true, link: 'https://a.dk' }))
  execute(board, cy, writeText('a', '', after))
  return formats(board)
}

describe('writing in a formatted text', () => {
  it('leaves the rest set as it was', () => {
    expect(written('en fed note', 'nu er en fed note')).toEqual([
      { from: 9, to: 12, bold: true, link: 'https://a.dk' },
    ])
  })

  it('goes on in the manner of what it follows, but no longer in the link when that is over', () => {
    expect(written('en fed note', 'en fedt note')).toEqual([
      { from: 3, to: 6, bold: true, link: 'https://a.dk' },
      { from: 6, to: 7, bold: true },
    ])
    expect(written('en fed note', 'en fænomenal note')).toEqual([
      { from: 3, to: 12, bold: true, link: 'https://a.dk' },
    ])
  })

  it('makes new lines of a list in the middle of one', () => {
    const board = note('a\nb\n')
    execute(board, bo, setFormat('a', '', 0, 4, { list: 'ordered' }))
    execute(board, cy, writeText('a', '', 'a\nny\nb\n'))
    expect(formats(board)).toEqual([{ from: 0, to: 7, list: 'ordered' }])
    execute(board, cy, writeText('a', '', 'a\nny\nb\nefter'))
    expect(formats(board)).toEqual([{ from: 0, to: 7, list: 'ordered' }])
  })
})
