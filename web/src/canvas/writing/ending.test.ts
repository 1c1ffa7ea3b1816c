import { expect, it } from 'vitest'
import { editorKey } from './ending.ts'

const enter = { key: 'Enter', ctrlKey: false, metaKey: false, shiftKey: false }

it('ends a title by Enter, leads down from a cell, and breaks the line in a note', () => {
  expect(editorKey(enter, 'title')).toBe('done')
  expect(editorKey(enter, 'cell')).toBe('textBelow')
  expect(editorKey(enter, 'words')).toBeUndefined()
})

it('breaks the line anywhere with Shift', () => {
  for (const where of ['title', 'cell', 'words'] as const)
    expect(editorKey({ ...enter, shiftKey: true }, where)).toBeUndefined()
})
