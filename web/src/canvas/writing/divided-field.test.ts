import { beforeEach, describe, expect, it } from 'vitest'
import { DividedField } from './divided-field.ts'
import { TestArea } from './test-area.ts'

describe('a field with a long word', () => {
  let area: TestArea
  let field: DividedField
  beforeEach(() => {
    area = new TestArea()
    field = new DividedField(area as unknown as HTMLTextAreaElement)
    field.show('samarbejde', [10, 10])
    field.divide([3, 6])
  })

  it('shows where the word is divided, and reads as if it were not', () => {
    expect(area.value).toBe('sam\u00adarb\u00adejde')
    expect(field.text).toBe('samarbejde')
    expect(field.selection).toEqual([10, 10])
  })

  it('keeps the caret at its letter when the word is divided elsewhere', () => {
    field.show('samarbejde', [5, 8])
    field.divide([])
    expect(area.value).toBe('samarbejde')
    expect(field.selection).toEqual([5, 8])
  })

  it('deletes a letter with one press where the word is divided', () => {
    area.setSelectionRange(4, 4)
    field.skipDivision('Backspace')
    expect(area.selectionStart).toBe(3)
    field.skipDivision('Delete')
    expect(area.selectionStart).toBe(4)
  })

  it('leaves alone what is being composed', () => {
    area.dispatchEvent(new Event('compositionstart'))
    field.divide([2])
    expect(area.value).toBe('sam\u00adarb\u00adejde')
    area.dispatchEvent(new Event('compositionend'))
    field.divide([2])
    expect(area.value).toBe('sa\u00admarbejde')
  })

  it('forgets soft hyphens that are pasted in', () => {
    area.value = 'a\u00adb'
    expect(field.text).toBe('ab')
  })
})
