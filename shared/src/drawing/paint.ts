import type { Box } from '../geometry/box.ts'
import type { Drawing, Style, TextRun } from './drawing.ts'
import { fontOf } from './fonts.ts'
import { shadowOf } from './shadow.ts'
import { rulesOf } from './text-rules.ts'

type Of<Kind extends Drawing['kind']> = Extract<Drawing, { kind: Kind }>

/** As much of `CanvasRenderingContext2D` as drawing takes; the page's canvas and the server's both have it. */
export interface Canvas2D<Path> {
  fillStyle: string | object
  strokeStyle: string | object
  lineWidth: number
  lineCap: string
  lineJoin: string
  globalAlpha: number
  font: string
  fontKerning: string
  textBaseline: string
  textAlign: string
  direction: string
  save(): void
  restore(): void
  translate(x: number, y: number): void
  rotate(radians: number): void
  fillRect(x: number, y: number, w: number, h: number): void
  beginPath(): void
  rect(x: number, y: number, w: number, h: number): void
  roundRect(x: number, y: number, w: number, h: number, radius: number): void
  ellipse(x: number, y: number, rx: number, ry: number, rotation: number, start: number, end: number): void
  fill(path?: Path): void
  stroke(path?: Path): void
  clip(path: Path): void
  setLineDash(dash: number[]): void
  fillText(text: string, x: number, y: number): void
}

/** Asked once per text, as the canvas is set then: where a baseline is to lie that is meant for a `y`. */
export type SettleBaselines = () => (y: number) => number

const asTheyAre: SettleBaselines = () => (y) => y

/** Puts a picture where it belongs; false when it isn't there to be put. */
export type PaintImage = (image: Extract<Drawing, { kind: 'image' }>) => boolean

const withoutPictures: PaintImage = () => false

/** Turns SVG path data into the platform's path; one that belongs to the same drawing may be kept for it. */
export type MakePath<Path> = (d: string, of: Drawing) => Path

/** What the context is set to already; setting a font anew costs more than the text. */
interface Pen<Path> {
  readonly context: Canvas2D<Path>
  readonly makePath: MakePath<Path>
  readonly settle: SettleBaselines
  readonly paintImage: PaintImage
  /** The opacity that the caller had set, which everything is seen through. */
  readonly alpha: number
  font: string
}

/** Draws on any 2D canvas. */
export function paint<Path>(
  context: Canvas2D<Path>,
  drawings: readonly Drawing[],
  makePath: MakePath<Path>,
  settle?: SettleBaselines,
  paintImage?: PaintImage,
): void {
  context.save()
  openPen(context, makePath, settle, paintImage)(drawings)
  context.restore()
}

/** The same for many drawings one after the other; whoever asks saves the context before, and restores it after the last. */
export function openPen<Path>(
  context: Canvas2D<Path>,
  makePath: MakePath<Path>,
  settle: SettleBaselines = asTheyAre,
  paintImage: PaintImage = withoutPictures,
): (drawings: readonly Drawing[]) => void {
  context.fontKerning = 'none'
  context.textBaseline = 'alphabetic'
  context.textAlign = 'left'
  context.direction = 'ltr'
  context.lineCap = 'round'
  context.lineJoin = 'round'
  const pen = { context, makePath, settle, paintImage, alpha: context.globalAlpha, font: '' }
  return (drawings) => {
    for (const drawing of drawings) paintOne(pen, drawing)
  }
}

function paintOne<Path>(pen: Pen<Path>, drawing: Drawing): void {
  const { context } = pen
  switch (drawing.kind) {
    case 'rect':
      for (const shade of shadowOf(drawing)) paintOne(pen, shade)
      if (isPlain(drawing)) return fillPlain(pen, drawing)
      traceRect(context, drawing.box, drawing.radius ?? 0)
      return inked(pen, drawing.style)
    case 'ellipse':
      traceEllipse(context, drawing.box)
      return inked(pen, drawing.style)
    case 'path':
      return inked(pen, drawing.style, pen.makePath(drawing.d, drawing))
    case 'text':
      return paintText(pen, drawing)
    case 'image':
      if (!pen.paintImage(drawing)) for (const part of drawing.instead) paintOne(pen, part)
      return undefined
    case 'group':
      return paintGroup(pen, drawing)
  }
}

/** Filled alone: that costs canvases least, and there are most of it. */
function isPlain({ radius, style }: Of<'rect'>): boolean {
  return !radius && style.fill !== undefined && style.stroke === undefined
}

function fillPlain<Path>({ context, alpha }: Pen<Path>, { box, style }: Of<'rect'>): void {
  if (style.opacity !== undefined) context.globalAlpha = alpha * style.opacity
  context.fillStyle = style.fill ?? ''
  context.fillRect(box.x, box.y, box.w, box.h)
  if (style.opacity !== undefined) context.globalAlpha = alpha
}

function traceRect<Path>(context: Canvas2D<Path>, { x, y, w, h }: Box, radius: number): void {
  context.beginPath()
  if (radius > 0) context.roundRect(x, y, w, h, Math.min(radius, w / 2, h / 2))
  else context.rect(x, y, w, h)
}

function traceEllipse<Path>(context: Canvas2D<Path>, { x, y, w, h }: Box): void {
  context.beginPath()
  context.ellipse(x + w / 2, y + h / 2, w / 2, h / 2, 0, 0, 2 * Math.PI)
}

function inked<Path>(pen: Pen<Path>, { fill, stroke, width, dash, opacity }: Style, path?: Path): void {
  const { context, alpha } = pen
  if (opacity !== undefined) context.globalAlpha = alpha * opacity
  if (fill !== undefined) {
    context.fillStyle = fill
    if (path === undefined) context.fill()
    else context.fill(path)
  }
  if (stroke !== undefined) {
    context.strokeStyle = stroke
    context.lineWidth = width ?? 1
    if (dash) context.setLineDash([...dash])
    if (path === undefined) context.stroke()
    else context.stroke(path)
    if (dash) context.setLineDash([])
  }
  if (opacity !== undefined) context.globalAlpha = alpha
}

function paintText<Path>(pen: Pen<Path>, text: Of<'text'>): void {
  const { context, alpha } = pen
  context.fillStyle = text.color
  if (text.opacity !== undefined) context.globalAlpha = alpha * text.opacity
  const settled = pen.settle()
  for (const { baseline, runs } of text.lines) {
    for (const run of runs) {
      const font = fontOf(run.weight ?? text.weight, text.size, run.emoji, run.italic)
      if (font !== pen.font) pen.font = context.font = font
      paintRun(pen, text, run, settled(baseline))
    }
  }
  if (text.opacity !== undefined) context.globalAlpha = alpha
}

function paintRun<Path>({ context }: Pen<Path>, text: Of<'text'>, run: TextRun, baseline: number): void {
  if (run.link !== undefined) context.fillStyle = text.linkColor ?? text.color
  if (run.rightToLeft) {
    context.direction = 'rtl'
    context.textAlign = 'right'
  }
  context.fillText(run.text, run.x, baseline)
  if (run.rightToLeft) {
    context.direction = 'ltr'
    context.textAlign = 'left'
  }
  if (run.width === undefined) return
  for (const rule of rulesOf(run, baseline, text.size)) {
    traceRect(context, rule, 0)
    context.fill()
  }
  context.fillStyle = text.color
}

function paintGroup<Path>(pen: Pen<Path>, group: Of<'group'>): void {
  const { context, makePath, font } = pen
  context.save()
  if (group.at) context.translate(group.at.x, group.at.y)
  if (group.rotation) context.rotate((group.rotation * Math.PI) / 180)
  if (group.clip !== undefined) context.clip(makePath(group.clip, group))
  for (const child of group.children) paintOne(pen, child)
  context.restore()
  pen.font = font
}
