import { describe, expect, it } from 'vitest'
import { Check } from 'typebox/value'
import type { Drawing } from '../../drawing/drawing.ts'
import { lookOf } from '../../drawing/look.ts'
import { layOut } from '../../drawing/text-layout.ts'
import { onCircle } from '../../geometry/point.ts'
import type { ShapeOf } from '../shape.ts'
import { layOutWheel } from './wheel-layout.ts'
import { WheelProps } from './wheel-props.ts'
import { wheel } from './wheel.ts'

const theme = (name: string) => ({ name, questions: ['Hvordan?'] })

const props: WheelProps = {
  title: 'Ledelseshjulet',
  areas: [
    {
      kind: 'organising',
      name: 'Organisering',
      themes: ['Opdeling af afdelingen', 'Ledelsesspænd', 'Koordination'].map(theme),
    },
    {
      kind: 'leadership',
      name: 'Ledelse',
      themes: ['Ledelsesroller', 'Faglig ledelse', 'Ledelsesteams'].map(theme),
    },
    { kind: 'change', name: 'Forandring', themes: ['Forventninger', 'Forandringsprocessen'].map(theme) },
  ],
  unnamed: 2,
}

function wheelOf(changes: Partial<ShapeOf<'wheel', WheelProps>> = {}): ShapeOf<'wheel', WheelProps> {
  const placed = {
    id: 'wheel',
    x: 0,
    y: 0,
    w: 1000,
    h: 1000,
    rotation: 0,
    layer: 'template',
    parent: null,
  } as const
  return { ...placed, type: 'wheel', order: 'a0', author: null, texts: {}, props, ...changes }
}

function wordsIn(drawings: readonly Drawing[]): string[] {
  return drawings.flatMap((drawing) => {
    if (drawing.kind === 'group') return wordsIn(drawing.children)
    return drawing.kind === 'text'
      ? [drawing.lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' ')]
      : []
  })
}

describe('the wheel', () => {
  it('gives each area a part as large as its number of themes', () => {
    const { areas, unnamed } = layOutWheel(wheelOf(), props)
    const angles = areas.map(({ sector }) => Math.round(sector.to - sector.from))
    expect(angles).toEqual([108, 108, 72])
    expect(unnamed?.themes).toHaveLength(2)
    expect(Math.round(unnamed!.segment.to - unnamed!.segment.from)).toBe(72)
  })

  it('shows the words of its areas and themes, and nothing else, where a theme has no name', () => {
    const look = { ...lookOf('light', 'da'), placeholders: false }
    const names = props.areas.flatMap(({ name, themes }) => [name, ...themes.map(({ name }) => name)])
    expect(wordsIn(wheel.draw(wheelOf(), look)).toSorted()).toEqual([props.title, ...names].toSorted())
  })

  it('lets the group name themes 9 and 10', () => {
    const parts = wheel.texts(wheelOf(), lookOf('light', 'da'))
    expect(parts.map(({ part, placeholder }) => [part, placeholder])).toEqual([
      ['theme-9', 'Tema 9'],
      ['theme-10', 'Tema 10'],
    ])
    const named = wheelOf({ texts: { 'theme-9': 'Borgerens stemme' } })
    expect(wordsIn(wheel.draw(named, lookOf('dark', 'en')))).toContain('Borgerens stemme')
  })

  it('keeps every name inside its sector, also in a small wheel', () => {
    for (const side of [320, 1000, 2200]) {
      const layout = layOutWheel({ w: side, h: side }, props)
      for (const { name, sector, label } of layout.areas.flatMap(({ themes }) => themes)) {
        const size = { max: side, min: side * 0.013 }
        expect(layOut(name, { box: label, size, weight: 700, align: 'center', valign: 'middle' }).fits).toBe(
          true,
        )
        const corners = [label.x, label.x + label.w].map((x) => Math.hypot(x - side / 2, label.y - side / 2))
        expect(Math.max(...corners)).toBeLessThan(sector.outer)
      }
    }
  })

  it('is hit inside its disc only', () => {
    const centre = { x: 500, y: 500 }
    expect(wheel.hit(wheelOf(), onCircle(centre, 490, 45), 0)).toBe(true)
    expect(wheel.hit(wheelOf(), { x: 20, y: 20 }, 0)).toBe(false)
    expect(wheel.hit(wheelOf(), onCircle(centre, 504, 45), 8)).toBe(true)
  })

  it('tells what is in it to who cannot see it', () => {
    const named = wheelOf({ texts: { 'theme-10': 'Data' } })
    expect(wheel.describe(named, 'da')).toBe(
      'Hjul: Ledelseshjulet. Organisering: Opdeling af afdelingen, Ledelsesspænd, Koordination. ' +
        'Ledelse: Ledelsesroller, Faglig ledelse, Ledelsesteams. Forandring: Forventninger, Forandringsprocessen. ' +
        'Tema 9 uden navn. Tema 10: Data',
    )
  })

  it('can be drawn empty, and refuses words without end', () => {
    expect(() => wheel.draw(wheelOf({ props: wheel.defaults }), lookOf('light', 'en'))).not.toThrow()
    expect(Check(WheelProps, wheel.defaults)).toBe(true)
    expect(Check(WheelProps, { ...props, title: 'x'.repeat(1000) })).toBe(false)
  })
})
