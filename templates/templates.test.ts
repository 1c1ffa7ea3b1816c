import { describe, expect, it } from 'vitest'
import type { NewShape } from '@samtavle/shared/board/records'
import { checkFor } from '@samtavle/shared/board/check-style'
import { lookOf, type Locale } from '@samtavle/shared/drawing/look'
import { layOut } from '@samtavle/shared/drawing/text-layout'
import { encloses, intersects, type Box } from '@samtavle/shared/geometry/box'
import { isShapeType, shapeOf, type Shape } from '@samtavle/shared/shapes/registry'
import { itemText } from '@samtavle/shared/shapes/checklist-row/checklist-row'
import commonDa from './frames/da.json' with { type: 'json' }
import commonEn from './frames/en.json' with { type: 'json' }
import leadersDa from './leaders-across-sectors/da.json' with { type: 'json' }
import leadersEn from './leaders-across-sectors/en.json' with { type: 'json' }
import wheelDa from './leadership-wheel/da.json' with { type: 'json' }
import wheelEn from './leadership-wheel/en.json' with { type: 'json' }
import shiftDa from './mindset-shift/da.json' with { type: 'json' }
import shiftEn from './mindset-shift/en.json' with { type: 'json' }
import { templateOf, templates } from './registry.ts'

const locales: readonly Locale[] = ['da', 'en']
const cases = Object.values(templates).flatMap((template) => locales.map((locale) => ({ template, locale })))

/** The shape that a board would make of it. */
function shapeFrom(made: NewShape): Shape {
  if (!isShapeType(made.type)) throw new Error(`No shape is called ${made.type}`)
  const { size, defaults } = shapeOf(made.type)
  const placed = {
    rotation: 0,
    layer: 'template',
    parent: null,
    order: 'a0',
    author: null,
    texts: {},
    ...size,
  }
  return { ...placed, ...made, props: { ...defaults, ...(made.props as object | undefined) } } as Shape
}

function boxOf({ x, y, w, h }: Shape): Box {
  return { x, y, w, h }
}

/** How many notes of 160 board units, with a little air, go along a length. */
function places(length: number): number {
  return Math.floor(length / 165)
}

/** Where in the tree of words a string stands: `frames.wheel.title`. */
function keysOf(words: unknown, path = ''): string[] {
  if (typeof words !== 'object' || words === null) return [path]
  return Object.entries(words).flatMap(([key, value]) => keysOf(value, `${path}.${key}`))
}

describe.each(cases)('$template.id in $locale', ({ template, locale }) => {
  const shapes = template.objects(locale).map(shapeFrom)
  const frames = shapes.filter(({ type }) => type === 'frame')
  const look = lookOf('light', locale)

  it('is made of shapes that the board takes', () => {
    for (const { id, type, props } of shapes) {
      expect(checkFor(shapeOf(type).props)(props), id).toBe(true)
    }
  })

  it('gives every object a name of its own, the same in both languages', () => {
    const ids = shapes.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(template.objects(locale === 'da' ? 'en' : 'da').map(({ id }) => id)).toEqual(ids)
  })

  it('belongs to nobody and stands on the layer of the template', () => {
    for (const made of template.objects(locale)) {
      expect([made.layer ?? 'template', made.author ?? null]).toEqual(['template', null])
    }
  })

  it('keeps everything inside its frame, and frames apart', () => {
    for (const shape of shapes) {
      const frame = frames.find(({ id }) => id === shape.parent)
      if (shape.type === 'frame') expect(shape.parent).toBeNull()
      else expect(frame && encloses(boxOf(frame), boxOf(shape)), shape.id).toBe(true)
    }
    for (const [index, frame] of frames.entries())
      for (const other of frames.slice(index + 1)) expect(intersects(frame, other), frame.id).toBe(false)
  })

  it('has frames that fill a 16:9 screen, in the order of the workshop', () => {
    for (const { w, h } of frames) expect(w / h).toBeCloseTo(16 / 9, 1)
    const steps = frames.flatMap(({ props }) => ('step' in props && props.step !== null ? [props.step] : []))
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
    expect(steps[0]).toBe(1)
  })

  it('fits all its words where they stand, at their full size', () => {
    for (const shape of shapes) {
      for (const part of shapeOf(shape.type).texts(shape, look)) {
        const text = shape.texts[part.part] ?? part.placeholder ?? ''
        if (text === '') continue
        const smallest = shape.type === 'text' || shape.type === 'frame' ? part.size.max : part.size.min
        const layout = layOut(text, { ...part, size: { max: part.size.max, min: smallest } })
        expect(layout.fits, `${shape.id}: ${text}`).toBe(true)
      }
      if (shape.type === 'checklist-row') {
        const setting = itemText(shape)
        const size = { max: setting.size.max, min: setting.size.max }
        expect(layOut(shape.props.item, { ...setting, size }).fits, shape.props.item).toBe(true)
      }
    }
  })

  it('keeps words off each other', () => {
    const texts = shapes.filter(({ type }) => type === 'text')
    for (const [index, { id, ...box }] of texts.entries())
      for (const other of texts.slice(index + 1))
        expect(intersects({ ...box, h: box.h - 1, w: box.w - 1 }, other), `${id} on ${other.id}`).toBe(false)
  })

  it('shows its source, and where the time goes', () => {
    const texts = shapes.map(({ texts }) => texts[''] ?? '')
    expect(texts.some((text) => text.endsWith(template.source(locale)))).toBe(true)
    expect(texts.some((text) => text.startsWith(String(template.minutes)))).toBe(true)
  })

  it('has room for forty notes or more in the frames where everyone writes at once', () => {
    for (const { id } of frames.filter(({ id }) => /welcome|worlds/.test(id))) {
      const rooms = shapes.filter(({ type, parent }) => type === 'rectangle' && parent === id)
      const notes = rooms.reduce((sum, { w, h }) => sum + places(w) * places(h), 0)
      expect(notes).toBeGreaterThanOrEqual(40)
    }
  })

  it('is the same each time', () => {
    expect(template.objects(locale)).toEqual(template.objects(locale))
  })
})

describe('the words', () => {
  it.each([
    ['the common frames', commonDa, commonEn],
    ['the wheel', wheelDa, wheelEn],
    ['the leaders', leadersDa, leadersEn],
    ['the shift', shiftDa, shiftEn],
  ])('of %s are the same set in Danish and English, and none is empty', (_, da, en) => {
    expect(keysOf(en)).toEqual(keysOf(da))
    for (const words of [da, en]) expect(JSON.stringify(words)).not.toContain('""')
  })
})

it('knows its templates by name and nothing else', () => {
  expect(templateOf('mindset-shift')?.id).toBe('mindset-shift')
  expect(templateOf('toString')).toBeUndefined()
  for (const [id, template] of Object.entries(templates)) expect(template.id).toBe(id)
})
