import type { Drawing } from '@samtavle/shared/drawing/drawing'
import { measure } from '@samtavle/shared/drawing/text-layout'

/** How much of a shape can be made out: everything, text as greyed lines, or text as blocks. */
export type Detail = 'full' | 'lines' | 'blocks'

/** At each level, the smallest type size in board units that is still drawn as letters, and as lines. */
const legible = {
  lines: { letters: 34, lines: 0 },
  blocks: { letters: 80, lines: 34 },
} as const

/** As dark as the letters would look from there. */
const greyness = { lines: 0.3, block: 0.14 } as const

/** `scale` is device pixels per board unit: a fine screen shows letters from further away. */
export function detailAt(scale: number): Detail {
  if (scale >= 0.3) return 'full'
  return scale >= 0.1 ? 'lines' : 'blocks'
}

/** The drawing as it looks from afar, without what costs much and can't be seen from there. */
export function simplify(drawings: readonly Drawing[], detail: Detail): readonly Drawing[] {
  return detail === 'full' ? drawings : drawings.map((drawing) => simpler(drawing, detail))
}

function simpler(drawing: Drawing, detail: 'lines' | 'blocks'): Drawing {
  switch (drawing.kind) {
    case 'text':
      return plainText(drawing, detail)
    case 'rect':
      return drawing.shadow ? { ...drawing, shadow: false } : drawing
    case 'image':
      return { ...drawing, instead: drawing.instead.map((part) => simpler(part, detail)) }
    case 'group':
      return { ...drawing, children: drawing.children.map((child) => simpler(child, detail)) }
    case 'ellipse':
    case 'path':
      return drawing
  }
}

type Text = Extract<Drawing, { kind: 'text' }>

function plainText(text: Text, detail: 'lines' | 'blocks'): Drawing {
  const { letters, lines } = legible[detail]
  if (text.size >= letters) return text
  const bars = barsOf(text)
  const first = bars[0]
  if (!first) return { kind: 'group', children: [] }
  const asLines = text.size >= lines
  const opacity = (text.opacity ?? 1) * (asLines ? greyness.lines : greyness.block)
  const d = asLines ? bars.map(rectPath).join('') : rectPath(blockAround(bars))
  return { kind: 'path', d, style: { fill: text.color, opacity } }
}

interface Bar {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** One bar for each line that has something on it, as high as a small letter. */
function barsOf({ lines, size, weight }: Text): Bar[] {
  return lines.flatMap(({ baseline, runs }) => {
    const extents = runs.map(({ text, x, rightToLeft, weight: own = weight }) => {
      const width = measure(text, size, own)
      return rightToLeft ? [x - width, x] : [x, x + width]
    })
    const [left, right] = [Math.min(...extents.flat()), Math.max(...extents.flat())]
    return right > left ? [{ left, right, top: baseline - size * 0.5, bottom: baseline }] : []
  })
}

function blockAround(bars: readonly Bar[]): Bar {
  return {
    left: Math.min(...bars.map(({ left }) => left)),
    right: Math.max(...bars.map(({ right }) => right)),
    top: Math.min(...bars.map(({ top }) => top)),
    bottom: Math.max(...bars.map(({ bottom }) => bottom)),
  }
}

function rectPath({ left, right, top, bottom }: Bar): string {
  return `M${left} ${top}H${right}V${bottom}H${left}Z`
}
