import { fontFamily } from '@samtavle/shared/drawing/fonts'
import { lineOf, pathOf as wayOf } from '@samtavle/shared/shapes/arrow/arrow-line'
import type { Arrow } from '@samtavle/shared/shapes/arrow/arrow-props'
import { shapeOf, type Shape } from '@samtavle/shared/shapes/registry'
import type { Look } from '@samtavle/shared/drawing/look'
import { paint } from '@samtavle/shared/drawing/paint'
import { intersects, type Box } from '@samtavle/shared/geometry/box'
import type { Point } from '@samtavle/shared/geometry/point'
import { cornerOf } from '../../scene/local-point.ts'
import { handleBoxOf } from '../../tools/handle-box.ts'
import { handlesOf } from '../../tools/handles.ts'
import type { Sketch } from '../../tools/tool.ts'
import type { View } from '../view/camera.ts'
import { paintErased, paintStroke } from './paint-strokes.ts'
import { toScreen, type Pen } from './pen.ts'

/** Somebody else, as far as the canvas shows them. */
export interface Other {
  readonly name: string
  readonly color: string
  /** In board coordinates; null when it is not to be shown. */
  readonly cursor: Point | null
  /** Where their name stands while there is no pointer of theirs. */
  readonly tag: Point | null
  readonly selection: readonly Shape[]
}

export interface Overlay {
  readonly selected: readonly Shape[]
  /** The shapes that can be changed by handles; all that are selected, or none. */
  readonly handles: readonly Shape[]
  /** Around what is selected as one. */
  readonly groups: readonly Box[]
  /** Around the group in which things are picked out one by one. */
  readonly entered: Box | undefined
  /** What a press would pick out. */
  readonly hovered: readonly Shape[]
  readonly sketch: Sketch | null
  /** What would take what is in the hand: the shape that an arrow would hang on, the frame that a note would stand in. */
  readonly targets: readonly Shape[]
  readonly others: readonly Other[]
  /** What others have put on top; it lies below the selection. */
  readonly more: readonly ((pen: Pen) => void)[]
  /** What helps the hand, above the selection. */
  readonly above: readonly ((pen: Pen) => void)[]
  /** Whether it will look different in the next frame, though nothing is told. */
  readonly moving: boolean
}

type Canvas = CanvasRenderingContext2D

/** Paints what is not part of the board: selections, handles, what is being drawn, and the others. CSS pixels. */
export function paintOverlay(
  context: Canvas,
  overlay: Overlay,
  view: View,
  look: Look,
  pixelRatio: number,
): void {
  const pen = { context, view, look }
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
  for (const paintMore of overlay.more) paintMore(pen)
  for (const { selection, color } of overlay.others)
    for (const shape of selection) outline(pen, shape, color, 2)
  for (const shape of overlay.hovered) outline(pen, shape, look.accent, 1.5)
  paintSelection(pen, overlay)
  for (const target of overlay.targets) outline(pen, target, look.accent, 3)
  if (overlay.sketch) paintSketch(pen, overlay.sketch)
  for (const paintAbove of overlay.above) paintAbove(pen)
  for (const other of overlay.others) {
    if (other.cursor) paintCursor(pen, other.cursor, other)
    if (other.tag) paintTag(pen, other.tag, other)
  }
}

/** Whether there is anything at all, so that an empty canvas needn't be composed. */
export function isEmpty({ selected, hovered, sketch, others, more }: Overlay): boolean {
  return (
    selected.length === 0 &&
    hovered.length === 0 &&
    more.length === 0 &&
    !sketch &&
    others.every(({ cursor, selection }) => !cursor && selection.length === 0)
  )
}

function outline(pen: Pen, shape: Shape, color: string, width: number): void {
  const { context, view } = pen
  context.strokeStyle = color
  context.lineWidth = width
  if (shape.type === 'arrow') return outlineArrow(pen, shape, width)
  const at = toScreen(cornerOf(shape), pen)
  context.save()
  context.translate(at.x, at.y)
  context.rotate((shape.rotation * Math.PI) / 180)
  const gap = width / 2 + 1
  context.strokeRect(-gap, -gap, shape.w * view.zoom + 2 * gap, shape.h * view.zoom + 2 * gap)
  context.restore()
}

/** Along its way, not around it. */
function outlineArrow(pen: Pen, arrow: Arrow, width: number): void {
  onBoard(pen, arrow, () => {
    pen.context.lineWidth = width / pen.view.zoom
    pen.context.stroke(pathOf(wayOf(lineOf(arrow))))
  })
}

/** Paints in the shape's own coordinates. */
function onBoard({ context, view }: Pen, { x, y }: Point, paintIt: () => void): void {
  context.save()
  context.scale(view.zoom, view.zoom)
  context.translate(x - view.x, y - view.y)
  paintIt()
  context.restore()
}

/** From here on it pays to look which of the outlines can be seen. */
const MANY = 100

function isOnScreen(shape: Shape, { context, view }: Pen): boolean {
  const { width, height } = context.canvas
  const { x, y, zoom } = view
  return intersects({ x, y, w: width / zoom, h: height / zoom }, shapeOf(shape.type).bounds(shape))
}

function paintSelection(pen: Pen, { selected, handles, groups, entered, sketch }: Overlay): void {
  const { look } = pen
  for (const shape of selected)
    if (selected.length < MANY || isOnScreen(shape, pen))
      outline(pen, shape, look.accent, selected.length > 1 ? 1 : 2)
  for (const box of groups) paintRound(pen, box, 1.5, [])
  if (entered) paintRound(pen, entered, 1.5, [5, 4])
  const isOne = selected.length < 2 || (groups.length === 1 && !selected.some(({ group }) => !group))
  const whole = isOne || sketch?.kind === 'turn' ? undefined : handleBoxOf(selected)
  if (whole) paintRound(pen, whole, 1.5, [])
  if (handles.length > 0) paintHandles(pen, handles)
}

/** A box around more than one thing, a little away from them. */
function paintRound(pen: Pen, box: Box, width: number, dash: readonly number[]): void {
  const { context, look } = pen
  const { x, y, w, h } = screenBox(box, pen)
  context.strokeStyle = look.accent
  context.lineWidth = width
  context.setLineDash([...dash])
  context.strokeRect(x - 2, y - 2, w + 4, h + 4)
  context.setLineDash([])
}

function paintHandles(pen: Pen, shapes: readonly Shape[]): void {
  const { context, look, view } = pen
  context.fillStyle = look.surface
  context.strokeStyle = look.accent
  context.lineWidth = 2
  for (const { at, handle } of handlesOf(shapes, view.zoom)) {
    const { x, y } = toScreen(at, pen)
    context.beginPath()
    if (handle.kind === 'connect') {
      paintDot(pen, { x, y })
      continue
    }
    if (handle.kind !== 'box') context.arc(x, y, 6, 0, 2 * Math.PI)
    else context.roundRect(x - 5, y - 5, 10, 10, 2)
    context.fill()
    context.stroke()
  }
}

/** Out of which an arrow is drawn. */
function paintDot({ context, look }: Pen, { x, y }: Point): void {
  context.save()
  context.fillStyle = look.accent
  context.globalAlpha = 0.55
  context.arc(x, y, 4, 0, 2 * Math.PI)
  context.fill()
  context.restore()
}

function paintSketch(pen: Pen, sketch: Sketch): void {
  const { context, look } = pen
  context.strokeStyle = look.accent
  context.lineWidth = 1.5
  switch (sketch.kind) {
    case 'marquee':
      return paintMarquee(pen, sketch.box, sketch.encloses)
    case 'new':
      return paintNew(pen, sketch.shape)
    case 'ink':
      return paintStroke(pen, sketch)
    case 'erased':
      return paintErased(pen, sketch.shapes)
    case 'changed': // The board shows it.
    case 'guides': // What helps the hand is painted by what is fetched for it.
    case 'turn':
      return
  }
}

function screenBox(box: Box, pen: Pen): Box {
  return { ...toScreen(box, pen), w: box.w * pen.view.zoom, h: box.h * pen.view.zoom }
}

/** One that has to enclose things is dashed. */
function paintMarquee(pen: Pen, box: Box, encloses: boolean): void {
  const { context, look } = pen
  const { x, y, w, h } = screenBox(box, pen)
  context.globalAlpha = 0.08
  context.fillStyle = look.accent
  context.fillRect(x, y, w, h)
  context.globalAlpha = 1
  if (encloses) context.setLineDash([5, 4])
  context.strokeRect(x, y, w, h)
  context.setLineDash([])
}

/** As it will be; of what will lie behind all that it holds, and of a text, there is only the outline. */
export function paintNew(pen: Pen, shape: Shape): void {
  const { context, look } = pen
  const type = shapeOf(shape.type)
  if (!type.holdsOthers && shape.type !== 'text')
    return onBoard(pen, shape, () => paint(context, type.draw(shape, look), pathOf))
  const { x, y, w, h } = screenBox(shape, pen)
  context.beginPath()
  context.roundRect(x, y, w, h, 4)
  context.stroke()
}

function pathOf(d: string): Path2D {
  return new Path2D(d)
}

const LABEL = { height: 22, padding: 7, size: 13 } as const

function paintCursor(pen: Pen, at: Point, { name, color }: Other): void {
  const { context } = pen
  const { x, y } = toScreen(at, pen)
  context.save()
  context.translate(x, y)
  const style = { fill: color, stroke: '#ffffff', width: 1.5 }
  paint(context, [{ kind: 'path', d: 'M0 0L5 16L8.5 9.5L15.5 8Z', style }], pathOf)
  context.translate(12, 16)
  paintName(context, name, color)
  context.restore()
}

/** Above the corner, clear of what it stands at. */
function paintTag(pen: Pen, at: Point, { name, color }: Other): void {
  const { context } = pen
  const { x, y } = toScreen(at, pen)
  context.save()
  context.translate(x - 2, y - LABEL.height - 4)
  paintName(context, name, color)
  context.restore()
}

function paintName(context: Canvas, name: string, color: string): void {
  context.fillStyle = color
  context.font = `700 ${LABEL.size}px "${fontFamily}", system-ui, sans-serif`
  const width = context.measureText(name).width + 2 * LABEL.padding
  context.beginPath()
  context.roundRect(0, 0, width, LABEL.height, 6)
  context.fill()
  context.fillStyle = '#ffffff'
  context.textBaseline = 'middle'
  context.fillText(name, LABEL.padding, LABEL.height / 2 + 0.5)
}
