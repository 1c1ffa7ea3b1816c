import type { Locale } from '../../drawing/look.ts'
import { contains, grow } from '../../geometry/box.ts'
import { areaDefaults, areaProps, areaStyle, areaText, outlineWidth } from '../area.ts'
import { ownBox, turnedBounds } from '../placement.ts'
import { defineShape, type Placed } from '../shape.ts'
import { writing, writtenIn } from '../writing.ts'

const words = { da: 'Rektangel', en: 'Rectangle' } as const satisfies Record<Locale, string>

const innerBox = (shape: Placed) => grow(ownBox(shape), -12)

export const rectangle = defineShape({
  type: 'rectangle',
  props: areaProps,
  defaults: areaDefaults,
  size: { w: 200, h: 120 },
  resize: 'free',
  bounds: (shape) => grow(turnedBounds(shape), outlineWidth / 2),
  hit(shape, point, slack) {
    const box = ownBox(shape)
    if (!contains(grow(box, slack), point)) return false
    // What is seen through is reached through: an empty outline answers on its line only.
    const hollow = shape.props.fill === 'none' && writtenIn(shape) === ''
    return !hollow || !contains(grow(box, -slack - outlineWidth), point)
  },
  draw: (shape, look) => [
    { kind: 'rect', box: ownBox(shape), radius: 4, style: areaStyle(shape.props, look) },
    ...writing(shape, areaText(innerBox(shape), shape.props, look), look),
  ],
  texts: (shape, look) => areaText(innerBox(shape), shape.props, look),
  describe(shape, locale) {
    const text = writtenIn(shape)
    return text === '' ? words[locale] : `${words[locale]}: ${text}`
  },
})
