import { expect, it } from 'vitest'
import { actionOf, leadShortcuts, shortcutWords } from './shortcuts.ts'

const plain = { altKey: false, shiftKey: false, ctrlKey: false, metaKey: false }

it('goes on with Alt and N, and back with Shift too', () => {
  expect(actionOf({ ...plain, code: 'KeyN', altKey: true })).toBe('next')
  expect(actionOf({ ...plain, code: 'KeyN', altKey: true, shiftKey: true })).toBe('previous')
})

it('leaves letters alone that are only typed', () => {
  expect(actionOf({ ...plain, code: 'KeyN' })).toBeUndefined()
})

it('leaves what AltGr writes alone', () => {
  expect(actionOf({ ...plain, code: 'KeyM', altKey: true, ctrlKey: true })).toBeUndefined()
})

it('gives no two actions the same keys', () => {
  const words = (Object.keys(leadShortcuts) as (keyof typeof leadShortcuts)[]).map(shortcutWords)
  expect(new Set(words).size).toBe(words.length)
})
