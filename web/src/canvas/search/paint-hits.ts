import { cornerOf } from '../../scene/local-point.ts'
import type { Desk } from '../workbench.ts'
import { intersects, type Box } from '@samtavle/shared/geometry/box'
import { lineOf } from '@samtavle/shared/shapes/arrow/arrow-line'
import { labelBox } from '@samtavle/shared/shapes/arrow/label'
import type { Pen } from '../painting/pen.ts'
import type { Shape } from '@samtavle/shared/shapes/registry'

/** What lies on words would dim them, so hits are outlined: in a colour that is told from paper, notes and the selection. */
const outline = { light: '#b45309', dark: '#ffc44d' } as const
/** From afar nobody tells more of them apart. */
const MOST = 1500

/** Marks what was found in what is on the screen, and frames the one that is shown. */
export function paintHits(
  { bench, scene }: Desk,
  hits: readonly string[],
  shown: string | undefined,
): (pen: Pen) => void {
  return (pen) => {
    const view = bench.camera.viewport()
    let left = MOST
    for (const id of hits) {
      const box = id === shown ? undefined : scene.boundsOf(id)
      const shape = box && intersects(view, box) ? scene.get(id) : undefined
      if (shape && left-- > 0) mark(pen, shape)
    }
    const current = shown === undefined ? undefined : scene.get(shown)
    if (current) frame(pen, current)
  }
}

const mark = outlined({ away: 2, width: 2, under: 5 })

/** The one that is shown, told from the others by its weight. */
const frame = outlined({ away: 6, width: 5, under: 9 })

/** So far from the shape's edge, in CSS pixels, and on a wider line of the page's own ground. */
function outlined({ away, width, under }: { away: number; width: number; under: number }) {
  return (pen: Pen, shape: Shape) => {
    const { context, look } = pen
    onPlace(pen, placeOf(shape), (w, h) => {
      for (const [color, lineWidth] of [
        [look.surface, under],
        [outline[look.theme], width],
      ] as const) {
        context.strokeStyle = color
        context.lineWidth = lineWidth
        context.strokeRect(-away, -away, w + 2 * away, h + 2 * away)
      }
    })
  }
}

/** Where a hit's words are: an arrow's own box may be as low as its line. */
function placeOf(shape: Shape): Box & { readonly rotation: number } {
  const label = shape.type === 'arrow' ? labelBox(shape, lineOf(shape)) : undefined
  return label ? { ...label, x: shape.x + label.x, y: shape.y + label.y, rotation: 0 } : shape
}

/** In CSS pixels, from the place's own corner and turned as it is. */
function onPlace(
  { context, view }: Pen,
  place: ReturnType<typeof placeOf>,
  paint: (w: number, h: number) => void,
): void {
  const { x, y } = cornerOf(place)
  context.save()
  context.translate((x - view.x) * view.zoom, (y - view.y) * view.zoom)
  context.rotate((place.rotation * Math.PI) / 180)
  paint(place.w * view.zoom, place.h * view.zoom)
  context.restore()
}
