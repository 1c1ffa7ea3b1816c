import type { Drawing, TextRun, Weight } from '@samtavle/shared/drawing/drawing'
import type { Look } from '@samtavle/shared/drawing/look'
import type { Box } from '@samtavle/shared/geometry/box'
import { measure } from '@samtavle/shared/drawing/text-layout'

/** How much of a shape can be made out: everything, text as greyed lines, or text as blocks. */
export type Detail = 'full' | 'lines' | 'blocks'

/** At each level, the smallest type size in board units that is still drawn as letters, and as lines. */
const legible = {
  lines: { letters: 34, lines: 0 },
  blocks: { letters: 80, lines: 34 },
} as const

/** What is drawn for such a detail: with words only as far as they will be read. */
export function lookFor(look: Look, detail: Detail): Look {
  return detail === 'full' ? look : { ...look, readable: legible[detail].letters }
}

/** As dark as the letters would look from there. */
const greyness = { lines: 0.3, block: 0.14 } as const

/** `scale` is device pixels per board unit: a fine screen shows letters from further away. */
export function detailAt(scale: number): Detail {
  if (scale >= 0.3) return 'full'
  return scale >= 0.1 ? 'lines' : 'blocks'
}

/** Corners that are rounded by less than this, in board units, look square from there. */
const square = { lines: 5, blocks: 16 } as const

/** The drawing as it looks from afar, without what costs much and can't be seen from there. */
export function simplify(drawings: readonly Drawing[], detail: Detail): readonly Drawing[] {
  return detail === 'full' ? drawings : drawings.flatMap((drawing) => simpler(drawing, detail))
}

function simpler(drawing: Drawing, detail: 'lines' | 'blocks'): readonly Drawing[] {
  switch (drawing.kind) {
    case 'text':
      return plainText(drawing, detail)
    case 'rect':
      return [plainRect(drawing, detail)]
    case 'image':
      return [{ ...drawing, instead: simplify(drawing.instead, detail) }]
    case 'group':
      return drawing.fine ? [] : [{ ...drawing, children: simplify(drawing.children, detail) }]
    case 'ellipse':
    case 'path':
      return [drawing]
  }
}

type Of<Kind extends Drawing['kind']> = Extract<Drawing, { kind: Kind }>

function plainRect(rect: Of<'rect'>, detail: 'lines' | 'blocks'): Drawing {
  const { radius = 0, style } = rect
  const isSquare = radius <= square[detail] && style.stroke === undefined
  return rect.shadow || isSquare ? { ...rect, shadow: false, radius: isSquare ? 0 : radius } : rect
}

function plainText(text: Of<'text'>, detail: 'lines' | 'blocks'): readonly Drawing[] {
  const { letters, lines } = legible[detail]
  if (text.size >= letters) return [text]
  const bars = barsOf(text)
  if (bars.length === 0) return []
  const asLines = text.size >= lines
  const opacity = (text.opacity ?? 1) * (asLines ? greyness.lines : greyness.block)
  const style = { fill: text.color, opacity }
  return (asLines ? bars : [blockAround(bars)]).map((bar) => ({ kind: 'rect', box: boxOf(bar), style }))
}

interface Bar {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** One bar for each line that has something on it, as high as a small letter. */
function barsOf({ lines, size, weight }: Of<'text'>): Bar[] {
  return lines.flatMap(({ baseline, runs, reach }) => {
    const [left, right] = reach ?? reachOfAll(runs, size, weight)
    return right > left ? [{ left, right, top: baseline - size * 0.5, bottom: baseline }] : []
  })
}

function reachOfAll(runs: readonly TextRun[], size: number, weight: Weight): [number, number] {
  const reaches = [runs[0], runs.at(-1)].flatMap((run) => (run ? reachOf(run, size, weight) : []))
  return [Math.min(...reaches), Math.max(...reaches)]
}

function reachOf({ text, x, rightToLeft }: TextRun, size: number, weight: Weight): [number, number] {
  const width = measure(text, size, weight)
  return rightToLeft ? [x - width, x] : [x, x + width]
}

function blockAround(bars: readonly Bar[]): Bar {
  return {
    left: Math.min(...bars.map(({ left }) => left)),
    right: Math.max(...bars.map(({ right }) => right)),
    top: Math.min(...bars.map(({ top }) => top)),
    bottom: Math.max(...bars.map(({ bottom }) => bottom)),
  }
}

function boxOf({ left, right, top, bottom }: Bar): Box {
  return { x: left, y: top, w: right - left, h: bottom - top }
}
