import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TextFormat } from '../../shapes/shape.ts'
import { setFormat } from '../commands/format-text.ts'
import { execute, type Actor } from '../commands/command.ts'
import { deleteShapes } from '../commands/delete-shapes.ts'
import { writeText } from '../commands/write-text.ts'
import { bo, boardWith, cy, sticky } from '../test-board.ts'
import { openUndo } from '../undo.ts'
import type { FormatPatch } from './format-kinds.ts'

const words = 'en\nto\ntre\nog fire\n'

function atWork() {
  const board = boardWith(sticky('a', 0, 0, { texts: { '': words } }))
  const history = openUndo(board, bo.person.id)
  const format = (actor: Actor, from: number, to: number, patch: FormatPatch) => {
    history.closeStep()
    execute(board, actor, setFormat('a', '', from, to, patch))
    history.closeStep()
  }
  return { board, history, format, now: () => board.get('a')?.formats?.[''] }
}

/** Letter by letter. */
function letters(formats: readonly TextFormat[] = []): string[] {
  return Array.from(words, (_, at) => {
    const here = formats.filter(({ from, to }) => from <= at && at < to)
    return JSON.stringify(here.map((one) => JSON.stringify({ ...one, from: 0, to: 0 })).toSorted())
  })
}

describe('undo of formats', () => {
  it('takes back one’s own, and redo does it again', () => {
    const { history, format, now } = atWork()
    format(bo, 0, 5, { bold: true })
    format(bo, 6, 9, { list: 'bullet' })
    const done = now()
    history.undo()
    expect(now()).toEqual([{ from: 0, to: 5, bold: true }])
    history.undo()
    expect(now()).toBeUndefined()
    history.redo()
    history.redo()
    expect(now()).toEqual(done)
  })

  it('leaves what another has formatted, there and beside it', () => {
    const { history, format, now } = atWork()
    format(bo, 3, 9, { bold: true })
    format(cy, 5, 9, { italic: true })
    format(cy, 9, 12, { bold: true })
    history.undo()
    expect(now()).toEqual([
      { from: 5, to: 9, italic: true },
      { from: 9, to: 12, bold: true },
    ])
  })

  it('makes nothing bold behind a word that another has made plain again', () => {
    const { history, format, now } = atWork()
    format(bo, 0, 9, { bold: true })
    format(cy, 3, 5, { bold: null })
    history.undo()
    expect(now()?.filter(({ to }) => to > 9)).toEqual([])
  })

  it('leaves alone what another has written meanwhile', () => {
    const { board, history, format, now } = atWork()
    format(bo, 0, 5, { bold: true })
    execute(board, cy, writeText('a', '', `${words}nu ${words}`))
    format(cy, words.length, words.length + 2, { strike: true })
    history.undo()
    expect(now()).toEqual([{ from: words.length, to: words.length + 2, strike: true }])
  })

  it('brings a deleted note back as it was set', () => {
    const { board, history, format, now } = atWork()
    format(cy, 0, 5, { bold: true })
    format(bo, 3, 9, { italic: true, list: 'ordered' })
    const before = now()
    execute(board, bo, deleteShapes(['a']))
    history.closeStep()
    history.undo()
    expect(now()).toEqual(before)
    expect(board.get('a')?.texts['']).toBe(words)
  })

  const patch: fc.Arbitrary<FormatPatch> = fc.constantFrom<FormatPatch[]>(
    { bold: true },
    { bold: null },
    { italic: true },
    { link: 'https://a.dk' },
    { link: 'https://b.dk' },
    { link: null },
    { list: 'bullet' },
    { list: null },
  )
  const place = fc.nat(words.length)
  const deed = fc.record({ from: place, to: place, patch })

  it('never changes a letter that the step hadn’t, whatever others format before and after it', () => {
    fc.assert(
      fc.property(
        fc.array(deed, { maxLength: 4 }),
        deed,
        fc.array(deed, { maxLength: 4 }),
        (before, own, after) => {
          const { board, history, format, now } = atWork()
          const act = (actor: Actor, { from, to, patch }: typeof own) =>
            format(actor, Math.min(from, to), Math.max(from, to), patch)
          for (const one of before) act(cy, one)
          const first = letters(now())
          act(bo, own)
          const touched = letters(now()).map((letter, at) => letter !== first[at])
          for (const one of after) act(cy, one)
          const last = letters(now())
          history.undo()
          const [from, to] = [Math.min(own.from, own.to), Math.max(own.from, own.to)]
          const lines = {
            from: words.lastIndexOf('\n', from - 1) + 1,
            to: words.indexOf('\n', Math.max(from, to - 1)) + 1,
          }
          letters(now()).forEach((letter, at) => {
            const isBeside = at < lines.from || at >= Math.max(lines.to, to)
            if (isBeside) expect({ at, letter }).toEqual({ at, letter: last[at] })
          })
          if (after.length === 0) expect(letters(now())).toEqual(first)
          if (!touched.includes(true)) expect(letters(now())).toEqual(last)
          expect(board.get('a')?.texts['']).toBe(words)
          history.destroy()
        },
      ),
      { numRuns: 300, seed: 7, interruptAfterTimeLimit: 3_000 },
    )
  })
})
