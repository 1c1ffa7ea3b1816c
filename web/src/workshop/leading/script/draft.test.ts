import { expect, it } from 'vitest'
import { begin, leave, shown } from './draft.ts'

it('shows what is saved while nobody writes', () => {
  expect(shown(undefined, 'Velkommen')).toBe('Velkommen')
})

it('keeps what is being written when another has saved something else', () => {
  const draft = { ...begin('Velkommen'), words: 'Velkommen alle' }
  expect(shown(draft, 'Goddag')).toBe('Velkommen alle')
  expect(leave(draft, 'Goddag')).toEqual({ kind: 'save', words: 'Velkommen alle' })
})

it('lets the other’s words stand when the field is left untouched', () => {
  expect(leave(begin('Velkommen'), 'Goddag')).toEqual({ kind: 'drop' })
})

it('saves nothing when it says what is saved already', () => {
  expect(leave({ words: 'Goddag ', base: 'Velkommen' }, 'Goddag')).toEqual({ kind: 'drop' })
})
