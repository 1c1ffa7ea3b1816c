import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Check } from 'typebox/value'
import { areaTypes } from './area-types.ts'
import { lookOf, type Locale, type Theme } from '../drawing/look.ts'
import { paint } from '../drawing/paint.ts'
import { TestCanvas } from '../drawing/test-canvas.ts'
import { encloses, grow, type Box } from '../geometry/box.ts'
import { isShapeType, shapeOf, shapes, type Shape, type ShapeType } from './registry.ts'
import { badgeBox, cornerSpot } from './score/score-badge.ts'
import { rankWords, scoreWords } from './score/score-words.ts'
import type { Score } from './score/score.ts'
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

const scores = [
  { dots: 1, rank: 1, tied: false },
  { dots: 5, rank: 2, tied: true },
  { dots: 412, rank: 12, tied: true },
  { dots: 35, rank: 3, tied: false, unit: 'points' },
] as const satisfies readonly Score[]
const votable = types.filter((type) =>
  Check(shapeOf(type).props, { ...shapeOf(type).defaults, score: scores[0] }),
)

it('lets notes, frames, texts, areas, rows and agreements be voted on', () => {
  expect(votable.toSorted()).toEqual(
    [
      'sticky',
      'text',
      'frame',
      'cluster',
      ...areaTypes,
      'checklist-row',
      'shift-row',
      'agreement',
    ].toSorted(),
  )
})

describe.each(votable)('every shape that was voted on, so a %s,', (type) => {
  const definition = shapeOf(type)
  const withScore = (score: Score, other: Partial<Shape> = {}) => {
    const shape = shapeFor(type, other as Parameters<typeof shapeFor>[1])
    return { ...shape, props: { ...shape.props, score } } as Shape
  }

  it.each(scores)('shows $dots, and the rank, in every look', (score) => {
    for (const look of looks) {
      const [plain, drawn] = [definition.draw(shapeFor(type), look), definition.draw(withScore(score), look)]
      expect(JSON.stringify(drawn)).toContain(rankWords(score, look.locale))
      expect(drawn.length).toBeGreaterThan(plain.length)
      paint(new TestCanvas(), drawn, (d) => d)
    }
  })
  it.each(scores)('tells $dots, and the rank', (score) => {
    expect(definition.describe(withScore(score), 'da')).toContain(scoreWords(score, 'da'))
    expect(definition.describe(shapeFor(type), 'da')).not.toContain('plads)')
  })
  it('has its score within its bounds, and beside its words, whatever its size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 24, max: 5000 }),
        fc.integer({ min: 24, max: 3000 }),
        fc.constantFrom(...scores),
        (w, h, score) => {
          const shape = withScore(score, { w, h })
          const { x, y } = shape
          const spot = definition.scoreSpot?.(shape) ?? cornerSpot(shape)
          const badge = badgeBox(score, spot)
          const bounds = grow(definition.bounds(shape), 0.01)
          expect(encloses(bounds, { ...badge, x: x + badge.x, y: y + badge.y })).toBe(true)
          for (const { box } of definition.texts(shape, look)) expect(overlap(badge, box)).toBeLessThan(0.01)
        },
      ),
    )
  })
})

/** How far two boxes reach into each other, in board units. */
function overlap(a: Box, b: Box): number {
  const across = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)
  const down = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
  return Math.max(0, Math.min(across, down))
}

it('knows no shape by the names that every object has', () => {
  expect(isShapeType('constructor')).toBe(false)
  expect(isShapeType('__proto__')).toBe(false)
})
