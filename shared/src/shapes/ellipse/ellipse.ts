import type { Locale } from '../../drawing/look.ts'
import { grow, type Box } from '../../geometry/box.ts'
import type { Point } from '../../geometry/point.ts'
import { areaDefaults, areaProps, areaStyle, areaText, outlineWidth } from '../area.ts'
import { ownBox, turnedBounds } from '../placement.ts'
import { defineShape, type Placed } from '../shape.ts'
import { writing, writtenIn } from '../writing.ts'

const words = { da: 'Ellipse', en: 'Ellipse' } as const satisfies Record<Locale, string>

/** The largest upright rectangle inside of the ellipse, and a little air. */
function innerBox({ w, h }: Placed): Box {
  const box = {
    x: (w * (1 - Math.SQRT1_2)) / 2,
    y: (h * (1 - Math.SQRT1_2)) / 2,
    w: w * Math.SQRT1_2,
    h: h * Math.SQRT1_2,
  }
  return grow(box, -4)
}

function isInside({ x, y, w, h }: Box, point: Point): boolean {
  if (w <= 0 || h <= 0) return false
  return Math.hypot((point.x - x - w / 2) / (w / 2), (point.y - y - h / 2) / (h / 2)) <= 1
}

export const ellipse = defineShape({
  type: 'ellipse',
  props: areaProps,
  defaults: areaDefaults,
  size: { w: 200, h: 140 },
  resize: 'free',
  bounds: (shape) => grow(turnedBounds(shape), outlineWidth / 2),
  hit(shape, point, slack) {
    const box = ownBox(shape)
    if (!isInside(grow(box, slack), point)) return false
    const hollow = shape.props.fill === 'none' && writtenIn(shape) === ''
    return !hollow || !isInside(grow(box, -slack - outlineWidth), point)
  },
  draw: (shape, look) => [
    { kind: 'ellipse', box: ownBox(shape), style: areaStyle(shape.props, look) },
    ...writing(shape, areaText(innerBox(shape), shape.props, look), look),
  ],
  texts: (shape, look) => areaText(innerBox(shape), shape.props, look),
  describe(shape, locale) {
    const text = writtenIn(shape)
    return text === '' ? words[locale] : `${words[locale]}: ${text}`
  },
})
