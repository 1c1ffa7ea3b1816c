import type { Box } from '@samtavle/shared/geometry/box'
import type { Point } from '@samtavle/shared/geometry/point'
import type { MinimapPicture } from './minimap-picture.ts'
import { boxToMap, toMap, type MinimapScale } from './minimap-scale.ts'

/** What a map shows, in board coordinates. */
interface Shown {
  readonly picture: MinimapPicture | undefined
  readonly view: Box
  readonly people: readonly { readonly at: Point; readonly color: string }[]
  readonly accent: string
}

interface Sheet {
  readonly context: CanvasRenderingContext2D
  /** In CSS pixels. */
  readonly size: { readonly w: number; readonly h: number }
  readonly scale: MinimapScale
}

/** The board in small, where one looks, and where the others are. */
export function drawMinimap(sheet: Sheet, { picture, view, people, accent }: Shown): void {
  const { context, size, scale } = sheet
  context.clearRect(0, 0, size.w, size.h)
  if (picture) {
    const { x, y, w, h } = boxToMap(picture.box, scale)
    context.drawImage(picture.canvas, x, y, w, h)
  }
  drawView(sheet, boxToMap(view, scale), accent)
  for (const { at, color } of people) drawDot(context, toMap(at, scale), color)
}

function drawView({ context, size }: Sheet, { x, y, w, h }: Box, accent: string): void {
  // What isn't seen is dimmed, so that the view is told from a frame.
  context.fillStyle = 'rgb(20 25 30 / 10%)'
  context.beginPath()
  context.rect(0, 0, size.w, size.h)
  context.rect(x, y, w, h)
  context.fill('evenodd')
  context.strokeStyle = accent
  context.lineWidth = 2
  context.strokeRect(x, y, w, h)
}

function drawDot(context: CanvasRenderingContext2D, { x, y }: Point, color: string): void {
  context.beginPath()
  context.arc(x, y, 4, 0, 2 * Math.PI)
  context.fillStyle = color
  context.strokeStyle = '#ffffff'
  context.lineWidth = 1.5
  context.fill()
  context.stroke()
}
