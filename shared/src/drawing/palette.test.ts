import { describe, expect, it } from 'vitest'
import type { Color } from './drawing.ts'
import { lookOf } from './look.ts'
import { noteColors, noteInk } from './note-colors.ts'
import { fillColor, inkOn, penColor, penColorNames } from './palette.ts'

/** The contrast of two colours as WCAG 2 counts it, 1..21. */
function contrast(a: Color, b: Color): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: Color): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

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
