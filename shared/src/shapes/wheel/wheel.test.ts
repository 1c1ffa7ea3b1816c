import { describe, expect, it } from 'vitest'
import { Check } from 'typebox/value'
import { lookOf } from '../../drawing/look.ts'
import { layOut } from '../../drawing/text-layout.ts'
import { onCircle } from '../../geometry/point.ts'
import type { ShapeOf } from '../shape.ts'
import { wordsIn } from '../test-words.ts'
import { radiusAt } from './chart-scale.ts'
import { layOutWheel } from './wheel-layout.ts'
import { WheelProps, type WheelResults } from './wheel-props.ts'
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

describe('a wheel with results', () => {
  const now = { n: 14, median: 3.5, q1: 2, q3: 4, disagreement: true, counts: [2, 3, 3, 4, 2] }
  const importance = { n: 13, median: 5, q1: 4, q3: 5, disagreement: false }
  const results: WheelResults = {
    scales: ['Hvor godt er vi rustet?', 'Hvor vigtigt er det?'],
    themes: [
      { now: { ...now, before: 2 }, importance },
      null,
      { now: { ...now, n: 3, disagreement: false } },
    ],
  }
  const withResults = (chart?: 'bars' | 'radar') =>
    wheelOf({ props: { ...props, results, ...(chart && { chart }) } })
  const da = lookOf('light', 'da')
  const legend = (shape: ShapeOf<'wheel', WheelProps>) => wordsIn(wheel.draw(shape, da)).join('|')

  it('keeps every name, and has the median and how many below it', () => {
    for (const chart of ['bars', 'radar'] as const) {
      const words = wordsIn(wheel.draw(withResults(chart), da))
      for (const { name } of props.areas.flatMap(({ themes }) => themes)) expect(words).toContain(name)
      expect(words).toContain('3,5')
      expect(words).toContain(' · n 14')
      expect(words).toContain('Hvor godt er vi rustet? (median)')
    }
  })

  it('keeps names whole, and out of the bars’ way', () => {
    for (const side of [320, 1000, 2240]) {
      const layout = layOutWheel({ w: side, h: side }, { ...props, results })
      for (const { name, label, count, chart } of layout.areas.flatMap(({ themes }) => themes)) {
        const size = { max: side, min: side * 0.013 }
        expect(layOut(name, { box: label, size, weight: 700, align: 'center', valign: 'middle' }).fits).toBe(
          true,
        )
        for (const { x, y, w, h } of [label, count])
          for (const [px, py] of [
            [x, y],
            [x + w, y],
            [x, y + h],
            [x + w, y + h],
          ] as const)
            expect(Math.hypot(px - side / 2, py - side / 2)).toBeGreaterThan(chart.outer)
      }
    }
  })

  it('has bars as long as their numbers', () => {
    const { areas } = layOutWheel(withResults(), withResults().props)
    const { chart } = areas[0]!.themes[0]!
    expect(radiusAt(5, chart)).toBeCloseTo(chart.outer)
    expect(radiusAt(4, chart) - chart.inner).toBeCloseTo(2 * (radiusAt(2, chart) - chart.inner))
  })

  it('explains only the signs that it shows', () => {
    expect(legend(withResults())).toContain('uenighed')
    expect(legend(withResults())).toContain('median sidste gang')
    const calm = { ...now, disagreement: false }
    const plain = legend(
      wheelOf({ props: { ...props, results: { scales: ['I dag?'], themes: [{ now: calm }] } } }),
    )
    expect(plain).not.toContain('uenighed')
    expect(plain).not.toContain('sidste gang')
    expect(plain).not.toContain('vigtigt')
  })

  it('reads its numbers aloud, theme by theme', () => {
    expect(wheel.describe(withResults(), 'da')).toContain(
      'Hjul: Ledelseshjulet. Søjler: Hvor godt er vi rustet? Markør: Hvor vigtigt er det? Organisering: ' +
        'Opdeling af afdelingen (median 3,5 (før 2,0), midterste halvdel 2,0 til 4,0, n 14, uenighed; ' +
        'Markør: median 5,0, midterste halvdel 4,0 til 5,0, n 13), Ledelsesspænd, Koordination (median 3,5',
    )
  })

  it('can be drawn where nobody has answered, and in the dark', () => {
    const nobody = { n: 0, median: null, q1: null, q3: null, disagreement: false }
    const shape = wheelOf({ props: { ...props, results: { scales: [], themes: [{ now: nobody }] } } })
    expect(wordsIn(wheel.draw(shape, lookOf('dark', 'en')))).toContain('–')
    expect(wheel.describe(shape, 'en')).toContain('no answers')
  })
})
