import { describe, expect, it } from 'vitest'
import { bo, boardWith, observer, sticky } from '../test-board.ts'
import { execute } from './command.ts'
import { writeRich } from './write-rich.ts'

describe('writing with formats', () => {
  it('makes words and formats what they are to be, in one step', () => {
    const board = boardWith(sticky('a', 0, 0, { texts: { '': 'en kort tekst' } }))
    let steps = 0
    board.observe(() => (steps += 1))
    expect(execute(board, bo, writeRich('a', '', 'en lang tekst', [{ from: 3, to: 7, bold: true }]))).toBe(
      true,
    )
    expect(board.get('a')).toMatchObject({
      texts: { '': 'en lang tekst' },
      formats: { '': [{ from: 3, to: 7, bold: true }] },
    })
    expect(steps).toBe(1)
  })

  it('takes formats away that are no longer there', () => {
    const board = boardWith(sticky('a', 0, 0, { texts: { '': 'en kort tekst' } }))
    execute(board, bo, writeRich('a', '', 'en kort tekst', [{ from: 0, to: 13, italic: true }]))
    execute(board, bo, writeRich('a', '', 'en kort tekst', []))
    expect(board.get('a')?.formats).toBeUndefined()
  })

  it('leaves no mark of a link that could run a script', () => {
    const board = boardWith(sticky('a', 0, 0, { texts: { '': 'se her' } }))
    execute(board, bo, writeRich('a', '', 'se her', [{ from: 3, to: 6, link: 'javascript:alert(1)' }]))
    expect(board.get('a')?.formats).toBeUndefined()
  })

  it('is for those who may write there', () => {
    const board = boardWith(sticky('a'))
    expect(execute(board, observer, writeRich('a', '', 'nej', []))).toBe(false)
  })
})
