import { expect, it } from 'vitest'
import { begin, leave, shown } from './draft.ts'

const needsNumber = (words: string) => (words === 'ti' ? 'Skriv et tal' : undefined)

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

it('keeps what can’t be saved where it was written, and says why', () => {
  expect(leave({ words: ' ti ', base: '5' }, '5', needsNumber)).toEqual({
    kind: 'stay',
    problem: 'Skriv et tal',
  })
  expect(leave({ words: '10', base: '5' }, '5', needsNumber)).toEqual({ kind: 'save', words: '10' })
})

it('finds nothing wrong with what is saved already', () => {
  expect(leave({ words: 'ti', base: 'ti' }, 'ti', () => 'Skriv et tal')).toEqual({ kind: 'drop' })
})
