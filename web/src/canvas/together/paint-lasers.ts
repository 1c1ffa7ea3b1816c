import type { Pen } from '../painting/pen.ts'
import type { Trail } from './laser-trails.ts'

/** Red with a white heart is seen on every note colour and in both themes. */
const light = { color: '#e5173f', width: 6, dot: 7 } as const

export function paintLasers(trails: readonly Trail[]): (pen: Pen) => void {
  return (pen) => {
    pen.context.save()
    for (const trail of trails) paintTrail(pen, trail)
    pen.context.restore()
  }
}

function paintTrail({ context, view }: Pen, trail: Trail): void {
  const points = trail.map(({ x, y, glow }) => ({
    x: (x - view.x) * view.zoom,
    y: (y - view.y) * view.zoom,
    glow,
  }))
  context.strokeStyle = context.fillStyle = light.color
  context.lineCap = 'round'
  for (const [i, to] of points.entries()) {
    const from = points[i - 1]
    if (!from) continue
    context.globalAlpha = to.glow * 0.8
    context.lineWidth = Math.max(1, light.width * to.glow)
    context.beginPath()
    context.moveTo(from.x, from.y)
    context.lineTo(to.x, to.y)
    context.stroke()
  }
  const head = points.at(-1)
  if (!head) return
  context.globalAlpha = head.glow
  disc(context, head.x, head.y, light.dot)
  context.fillStyle = '#ffffff'
  disc(context, head.x, head.y, light.dot / 2.5)
}

function disc(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fill()
}
