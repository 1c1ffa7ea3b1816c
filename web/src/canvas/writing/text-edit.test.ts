import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { apply, carry, carryEdit, editBetween, type TextDelta } from './text-edit.ts'

describe('editBetween', () => {
  it('finds the letter that was typed in the middle', () => {
    expect(editBetween('mødet', 'møddet', 4)).toEqual({ at: 3, remove: 0, insert: 'd' })
  })

  it('finds the word that was written over', () => {
    expect(editBetween('en god dag', 'en lang dag', 7)).toEqual({ at: 3, remove: 3, insert: 'lang' })
  })

  it('finds nothing when nothing was changed', () => {
    expect(editBetween('uændret', 'uændret', 7)).toEqual({ at: 7, remove: 0, insert: '' })
  })

  it('leads from one text to the other, wherever the caret is', () => {
    for (const [before, after] of [
      ['aaa', 'aa'],
      ['abab', 'ababab'],
      ['', 'x'],
      ['x', ''],
    ] as const)
      for (let caret = 0; caret <= after.length; caret++)
        expect(apply(before, editBetween(before, after, caret))).toBe(after)
  })
})

/** What somebody did to the text, as Yjs tells it. */
const changeOf = (before: string, change: (text: Y.Text) => void): { after: string; delta: TextDelta } => {
  const text = new Y.Doc().getText()
  text.insert(0, before)
  let delta: TextDelta = []
  text.observe((event) => (delta = event.delta))
  change(text)
  return { after: text.toJSON(), delta }
}

describe('two people in one note', () => {
  it('keeps the caret at its word when somebody writes before it', () => {
    const { delta } = changeOf('en idé', (text) => text.insert(0, 'Måske '))
    expect(carry(3, delta)).toBe(9)
  })

  it('keeps the caret where it is when somebody writes behind it', () => {
    const { delta } = changeOf('en idé', (text) => text.insert(6, ' til'))
    expect(carry(3, delta)).toBe(3)
  })

  it('puts the caret where its word was when somebody takes that away', () => {
    const { delta } = changeOf('en rigtig god idé', (text) => text.delete(3, 11))
    expect(carry(9, delta)).toBe(3)
    expect(carry(17, delta)).toBe(6)
  })

  it('keeps both when one composes a letter while the other writes', () => {
    const before = 'samarbejde'
    const { after, delta } = changeOf(before, (text) => text.insert(0, 'Godt '))
    const mine = editBetween(before, 'samarbejdé', 10)
    expect(apply(after, carryEdit(mine, delta))).toBe('Godt samarbejdé')
  })
})
