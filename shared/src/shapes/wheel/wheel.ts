import type { Locale, Look } from '../../drawing/look.ts'
import { centreOf } from '../../geometry/box.ts'
import { distance } from '../../geometry/point.ts'
import { ownBox, turnedBounds } from '../placement.ts'
import { defineShape, type ShapeOf, type TextPart } from '../shape.ts'
import { writing, writtenIn } from '../writing.ts'
import { drawWheel, themeLabel, themeSize } from './wheel-drawing.ts'
import { layOutWheel } from './wheel-layout.ts'
import { WheelProps } from './wheel-props.ts'

type Wheel = ShapeOf<'wheel', WheelProps>

const words = {
  da: {
    wheel: 'Hjul',
    theme: 'Tema',
    label: (number: number) => `Navn på tema ${number}`,
    empty: 'uden navn',
  },
  en: {
    wheel: 'Wheel',
    theme: 'Theme',
    label: (number: number) => `Name of theme ${number}`,
    empty: 'not named',
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
  const { wheel, theme, empty } = words[locale]
  const { unnamed } = layOutWheel(shape, shape.props)
  const areas = shape.props.areas.map(
    ({ name, themes }) => `${name}: ${themes.map(({ name }) => name).join(', ')}`,
  )
  const slots = (unnamed?.themes ?? []).map(({ number, part }) => {
    const name = writtenIn(shape, part)
    return name === '' ? `${theme} ${number} ${empty}` : `${theme} ${number}: ${name}`
  })
  return [`${wheel}: ${shape.props.title}`, ...areas, ...slots].join('. ')
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
  draw: (shape, look) => [
    ...drawWheel(layOutWheel(shape, shape.props), shape.props.title, look),
    ...writing(shape, textsOf(shape, look), look),
  ],
  texts: textsOf,
  describe,
})
