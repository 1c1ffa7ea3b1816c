import { describe, expect, it } from 'vitest'
import { contrast } from './contrast.ts'
import { lookOf } from './look.ts'
import { noteColors, noteInk } from './note-colors.ts'
import { fillColor, inkOn, penColor, penColorNames } from './palette.ts'

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const look = lookOf(theme, 'da')
  it.each(penColorNames)('%s can be read on paper and surface', (name) => {
    expect(contrast(penColor(name, look), look.paper)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(penColor(name, look), look.surface)).toBeGreaterThanOrEqual(4.5)
  })
  it.each(['paper', 'surface', 'sun', 'violet'] as const)('words on %s can be read', (name) => {
    expect(contrast(inkOn(name, look), fillColor(name, look) ?? '')).toBeGreaterThanOrEqual(7)
  })
})

it.each(Object.entries(noteColors))('ink on a note of %s stands at 10:1 or more', (_, color) => {
  expect(contrast(noteInk, color)).toBeGreaterThanOrEqual(10)
})
