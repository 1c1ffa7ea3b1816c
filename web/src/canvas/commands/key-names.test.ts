import { expect, it } from 'vitest'
import { ariaKeys, keyNames, keyWords } from './key-names.ts'

it('calls keys what stands on them, on either kind of keyboard', () => {
  expect(keyNames('mod+shift+g', false)).toEqual(['Ctrl', 'Shift', 'G'])
  expect(keyWords('mod+shift+g', true)).toBe('⌘⇧G')
  expect(keyNames('alt+pagedown', false)).toEqual(['Alt', 'PgDn'])
  expect(keyNames('+', false)).toEqual(['+'])
})

it('tells assistive technology in its own words', () => {
  expect(ariaKeys('mod+alt+t', false)).toBe('Control+Alt+T')
  expect(ariaKeys('mod+k', true)).toBe('Meta+K')
})
