import { describe, expect, it } from 'vitest'
import { Check } from 'typebox/value'
import { lookOf, type Locale, type Theme } from '../drawing/look.ts'
import { paint } from '../drawing/paint.ts'
import { TestCanvas } from '../drawing/test-canvas.ts'
import { encloses, grow } from '../geometry/box.ts'
import { isShapeType, shapeOf, shapes, type ShapeType } from './registry.ts'
import { turnedBounds } from './placement.ts'
import { shapeFor } from './test-shape.ts'

const types = Object.keys(shapes) as ShapeType[]
const looks = (['light', 'dark'] as const).flatMap((theme: Theme) =>
  (['da', 'en'] as const).map((locale: Locale) => lookOf(theme, locale)),
)
const [look] = looks as [(typeof looks)[0]]

describe.each(types)('every shape, so a %s,', (type) => {
  const definition = shapeOf(type)
  const shape = shapeFor(type)

  it('is found by the name of its folder', () => {
    expect(definition.type).toBe(type)
    expect(isShapeType(type)).toBe(true)
  })
  it('begins with props that its own schema takes', () =>
    expect(Check(definition.props, definition.defaults)).toBe(true))
  it('refuses props that are not its own', () => {
    expect(Check(definition.props, { ...definition.defaults, onload: 'alert(1)' })).toBe(false)
  })
  it.each(looks)('can be painted in $theme and $locale', (look) => {
    paint(new TestCanvas(), definition.draw(shape, look), (d) => d)
  })
  it('looks the same wherever it stands', () => {
    const elsewhere = { ...shape, x: -5000, y: 77, rotation: 30 }
    expect(definition.draw(elsewhere, look)).toEqual(definition.draw(shape, look))
    expect(definition.texts(elsewhere, look)).toEqual(definition.texts(shape, look))
  })
  it('stays within its bounds, turned or not', () => {
    // An arrow is turned by its ends alone.
    for (const rotation of type === 'arrow' ? [0] : [0, 30]) {
      const turned = { ...shape, rotation }
      expect(encloses(grow(definition.bounds(turned), 0.01), turnedBounds(turned))).toBe(true)
    }
  })
  it('survives being drawn to nothing', () => {
    const flat = { ...shape, w: 0, h: 0 }
    expect(() => paint(new TestCanvas(), definition.draw(flat, look), (d) => d)).not.toThrow()
    expect(Object.values(definition.bounds(flat)).every(Number.isFinite)).toBe(true)
  })
  it('is described in both languages', () => {
    expect(definition.describe(shape, 'da')).not.toBe('')
    expect(definition.describe(shape, 'en')).not.toBe('')
  })
  it('draws what is written in each of its parts, and says it', () => {
    for (const { part } of definition.texts(shape, look)) {
      const written = { ...shape, texts: { [part]: 'Æblegrød' } }
      expect(JSON.stringify(definition.draw(written, look))).toContain('Æblegrød')
      expect(definition.describe(written, 'da')).toContain('Æblegrød')
    }
  })
  it('keeps its placeholders to the screen', () => {
    const exported = JSON.stringify(definition.draw(shape, { ...look, placeholders: false }))
    for (const { placeholder } of definition.texts(shape, look)) {
      if (placeholder) expect(exported).not.toContain(placeholder.split(' ')[0])
    }
  })
})

it('knows no shape by the names that every object has', () => {
  expect(isShapeType('constructor')).toBe(false)
  expect(isShapeType('__proto__')).toBe(false)
})
