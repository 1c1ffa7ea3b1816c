import type { Locale, Look } from '../../drawing/look.ts'
import { centreOf } from '../../geometry/box.ts'
import { distance } from '../../geometry/point.ts'
import { ownBox, turnedBounds } from '../placement.ts'
import { defineShape, type ShapeOf, type TextPart } from '../shape.ts'
import { spreadWords } from '../spread.ts'
import { writing, writtenIn } from '../writing.ts'
import { drawWheel, themeLabel, themeSize } from './wheel-drawing.ts'
import { layOutWheel } from './wheel-layout.ts'
import { drawLegend } from './wheel-legend.ts'
import { drawResults } from './wheel-results.ts'
import { WheelProps } from './wheel-props.ts'

type Wheel = ShapeOf<'wheel', WheelProps>

const words = {
  da: {
    wheel: 'Hjul',
    theme: 'Tema',
    label: (number: number) => `Navn på tema ${number}`,
    empty: 'uden navn',
    bars: 'Søjler',
    marker: 'Markør',
  },
  en: {
    wheel: 'Wheel',
    theme: 'Theme',
    label: (number: number) => `Name of theme ${number}`,
    empty: 'not named',
    bars: 'Bars',
    marker: 'Marker',
  },
} as const satisfies Record<Locale, object>

function textsOf(shape: Wheel, look: Look): readonly TextPart[] {
  const layout = layOutWheel(shape, shape.props)
  const size = themeSize(layout)
  const { theme, label } = words[look.locale]
  return (layout.unnamed?.themes ?? []).map((slot) => ({
    ...themeLabel(slot, size, layout.radius),
    part: slot.part,
    color: look.ink,
    placeholder: `${theme} ${slot.number}`,
    label: label(slot.number),
  }))
}

function describe(shape: Wheel, locale: Locale): string {
  const { wheel, theme, empty, bars, marker } = words[locale]
  const { unnamed } = layOutWheel(shape, shape.props)
  const { areas, title, results } = shape.props
  const before = (area: number) =>
    areas.slice(0, area).reduce((count, { themes }) => count + themes.length, 0)
  const named = areas.map(({ name, themes }, area) => {
    const said = themes.map(({ name }, index) => name + resultWords(shape, before(area) + index, locale))
    return `${name}: ${said.join(', ')}`
  })
  const slots = (unnamed?.themes ?? []).map(({ number, part }) => {
    const name = writtenIn(shape, part)
    const said = name === '' ? `${theme} ${number} ${empty}` : `${theme} ${number}: ${name}`
    return said + resultWords(shape, number - 1, locale)
  })
  const scales = [bars, marker].flatMap((sign, index) => {
    const scale = results?.scales[index]
    return scale ? [`${sign}: ${scale}`] : []
  })
  return [`${wheel}: ${title}`, ...scales, ...named, ...slots].join('. ').replaceAll('?. ', '? ')
}

function resultWords({ props }: Wheel, index: number, locale: Locale): string {
  const result = props.results?.themes[index]
  if (!result) return ''
  const { now, importance } = result
  const marker = importance ? `; ${words[locale].marker}: ${spreadWords(importance, locale)}` : ''
  return ` (${spreadWords(now, locale)}${marker})`
}

/** A framework of areas and their themes as a wheel, with places for themes that the group names. */
export const wheel = defineShape({
  type: 'wheel',
  props: WheelProps,
  defaults: { title: '', areas: [], unnamed: 2 },
  size: { w: 960, h: 960 },
  resize: 'proportional',
  bounds: turnedBounds,
  hit(shape, point, slack) {
    return distance(point, centreOf(ownBox(shape))) <= Math.min(shape.w, shape.h) / 2 + slack
  },
  draw(shape, look) {
    const { props } = shape
    const layout = layOutWheel(shape, props)
    return [
      ...drawWheel(layout, props.title, drawResults(layout, props, look), look),
      ...drawLegend(layout, shape, props, look),
      ...writing(shape, textsOf(shape, look), look),
    ]
  },
  texts: textsOf,
  describe,
})
