import { fontFamily } from '@samtavle/shared/drawing/fonts'
import { centreOf, type Box } from '@samtavle/shared/geometry/box'
import { distance, rotate, type Point } from '@samtavle/shared/geometry/point'
import type { Shape } from '@samtavle/shared/shapes/registry'
import { turnedFrom } from '../../tools/handles.ts'
import type { Guides, Segment } from '../../tools/snapping/snap.ts'
import type { Sketch } from '../../tools/tool.ts'
import type { Overlay } from './overlay-painter.ts'
import { toScreen, type Pen } from './pen.ts'

/** Against what may have any colour, the accent's own. */
const GUIDE = '#d6246e'
const LABEL = { size: 12, height: 18, padding: 5 } as const

/** What helps the hand, on top of everything: lines and gaps, how far something is turned, and what is locked. */
export function paintAids({
  sketch,
  selected,
}: Pick<Overlay, 'sketch' | 'selected'>): readonly ((pen: Pen) => void)[] {
  const locked = selected.filter((shape) => shape.locked)
  const guides = guidesIn(sketch)
  return [
    ...locked.map((shape) => (pen: Pen) => paintLock(pen, shape)),
    ...(guides ? [(pen: Pen) => paintGuides(pen, guides)] : []),
    ...(sketch?.kind === 'turn' ? [(pen: Pen) => paintTurn(pen, sketch.box, sketch.degrees)] : []),
  ]
}

function guidesIn(sketch: Sketch | null): Guides | null | undefined {
  return sketch?.kind === 'new' ? sketch.guides : sketch?.kind === 'guides' ? sketch : undefined
}

function paintGuides(pen: Pen, { lines, gaps }: Guides): void {
  const { context } = pen
  context.strokeStyle = GUIDE
  context.lineWidth = 1
  for (const segment of lines) paintLine(pen, segment, 4)
  for (const segment of gaps) paintGap(pen, segment)
}

/** `beyond` is how far it reaches over its ends, in CSS pixels. */
function paintLine(pen: Pen, { from, to }: Segment, beyond: number): void {
  const [a, b] = [crisp(toScreen(from, pen)), crisp(toScreen(to, pen))]
  const [dx, dy] = a.x === b.x ? [0, beyond] : [beyond, 0]
  stroke(pen, { x: a.x - dx, y: a.y - dy }, { x: b.x + dx, y: b.y + dy })
}

function paintGap(pen: Pen, segment: Segment): void {
  const { from, to } = segment
  const [a, b] = [crisp(toScreen(from, pen)), crisp(toScreen(to, pen))]
  const [dx, dy] = a.y === b.y ? [0, 4] : [4, 0]
  stroke(pen, a, b)
  for (const end of [a, b]) stroke(pen, { x: end.x - dx, y: end.y - dy }, { x: end.x + dx, y: end.y + dy })
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
  paintLabel(pen, middle, String(Math.round(distance(from, to))))
}

/** One pixel wide, and not half of two. */
function crisp({ x, y }: Point): Point {
  return { x: Math.round(x) + 0.5, y: Math.round(y) + 0.5 }
}

function stroke({ context }: Pen, from: Point, to: Point): void {
  context.beginPath()
  context.moveTo(from.x, from.y)
  context.lineTo(to.x, to.y)
  context.stroke()
}

function paintLabel({ context }: Pen, { x, y }: Point, words: string): void {
  context.save()
  context.font = `700 ${LABEL.size}px "${fontFamily}", system-ui, sans-serif`
  const width = context.measureText(words).width + 2 * LABEL.padding
  context.fillStyle = GUIDE
  context.beginPath()
  context.roundRect(x - width / 2, y - LABEL.height / 2, width, LABEL.height, 5)
  context.fill()
  context.fillStyle = '#ffffff'
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(words, x, y + 0.5)
  context.restore()
}

function paintTurn(pen: Pen, box: Box, degrees: number): void {
  const { context, look, view } = pen
  const centre = toScreen(centreOf(box), pen)
  const [w, h] = [box.w * view.zoom, box.h * view.zoom]
  context.save()
  context.translate(centre.x, centre.y)
  context.rotate((degrees * Math.PI) / 180)
  context.strokeStyle = look.accent
  context.lineWidth = 1.5
  context.strokeRect(-w / 2 - 2, -h / 2 - 2, w + 4, h + 4)
  context.restore()
  const said = ((Math.round(degrees) % 360) + 360) % 360
  const hand = turnedFrom({ ...box, rotation: degrees }, view.zoom)
  paintLabel(pen, toScreen(hand, pen), `${said}°`)
}

/** A small padlock at the upper right corner. */
function paintLock(pen: Pen, shape: Shape): void {
  const { context, look } = pen
  const corner = rotate({ x: shape.x + shape.w, y: shape.y }, centreOf(shape), shape.rotation)
  const { x, y } = toScreen(corner, pen)
  context.save()
  context.translate(x, y)
  context.fillStyle = look.accent
  context.beginPath()
  context.arc(0, 0, 11, 0, 2 * Math.PI)
  context.fill()
  context.fillStyle = context.strokeStyle = look.surface
  context.lineWidth = 1.5
  context.beginPath()
  context.moveTo(-2.75, 0)
  context.arc(0, -2.5, 2.75, Math.PI, 0)
  context.lineTo(2.75, 0)
  context.stroke()
  context.beginPath()
  context.roundRect(-4.5, -1, 9, 6.5, 1.5)
  context.fill()
  context.restore()
}
