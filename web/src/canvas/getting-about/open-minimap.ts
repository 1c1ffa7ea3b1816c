import { centreOf, contains, type Box } from '@samtavle/shared/geometry/box'
import { subtract, type Point } from '@samtavle/shared/geometry/point'
import type { PresenceChannel } from '../../connection/presence-channel.ts'
import { colorsOfPeople } from '../../scene/people-colors.ts'
import type { Desk } from '../commands/canvas-command.ts'
import { listen } from '../input/listen.ts'
import { showsCursor, type Cursors } from '../others.ts'
import { inSlices } from '../search/in-slices.ts'
import { paintMinimap, type MinimapPicture } from './minimap-picture.ts'
import { boxToMap, fromMap, scaleFor, toMap, type MinimapScale } from './minimap-scale.ts'

interface Options {
  /** Takes pointers and keys. */
  readonly host: HTMLElement
  readonly canvas: HTMLCanvasElement
  readonly desk: Desk
  readonly presence: PresenceChannel
  readonly cursors: () => Cursors
}

/** Milliseconds of rest after a change until the picture is painted anew. */
const REST = 400
/** Of the view, per press of an arrow key. */
const STEP = 0.25

/** Keeps a map of the board in a canvas: all there is, where one looks and where the others are. Returns its end. */
export function openMinimap({ host, canvas, desk, presence, cursors }: Options): () => void {
  const { bench, scene } = desk
  const { camera, whole, look } = bench
  const context = canvas.getContext('2d')
  const size = { w: canvas.clientWidth, h: canvas.clientHeight }
  let picture: MinimapPicture | undefined
  let held: { readonly scale: MinimapScale; readonly by: Point } | undefined
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopPainting: (() => void) | undefined

  const scale = () => held?.scale ?? scaleFor(scene.bounds(), camera.viewport(), size)
  const paint = () => {
    frame = 0
    if (!context) return
    const ratio = devicePixelRatio
    canvas.width = size.w * ratio
    canvas.height = size.h * ratio
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    const now = scale()
    if (picture) drawPicture(context, picture, now)
    drawView(context, boxToMap(camera.viewport(), now), size, look.get().accent)
    for (const { at, color } of pointers(presence, cursors(), bench.actor.get().person.id))
      drawDot(context, toMap(at, now), color)
  }
  const request = () => {
    frame ||= requestAnimationFrame(paint)
  }
  const repaint = () => {
    stopPainting?.()
    stopPainting = inSlices(paintMinimap(bench, scene), (next) => {
      picture = next
      request()
    })
  }
  const onBoard = () => {
    clearTimeout(timer)
    timer = setTimeout(repaint, REST)
    request()
  }
  const go = (event: PointerEvent) => {
    if (!held) return
    const at = fromMap({ x: event.offsetX, y: event.offsetY }, held.scale)
    const { w, h } = camera.viewport()
    const middle = subtract(at, held.by)
    camera.set({ x: middle.x - w / 2, y: middle.y - h / 2, zoom: camera.get().zoom })
  }
  const stopEvents = listen(host, {
    pointerdown(event) {
      host.setPointerCapture(event.pointerId)
      const now = scale()
      const at = fromMap({ x: event.offsetX, y: event.offsetY }, now)
      const view = camera.viewport()
      held = { scale: now, by: contains(view, at) ? subtract(at, centreOf(view)) : { x: 0, y: 0 } }
      go(event)
    },
    pointermove: go,
    pointerup() {
      held = undefined
      request()
    },
    pointercancel() {
      held = undefined
      request()
    },
    keydown(event) {
      const way = ways[event.key]
      if (!way) return
      event.preventDefault()
      const { w, h } = camera.size.get()
      camera.panBy({ x: way.x * w * STEP, y: way.y * h * STEP })
    },
  })
  const stops = [
    stopEvents,
    camera.observe(request),
    camera.size.observe(request),
    presence.observe(request),
    whole.observe(onBoard),
    look.observe(repaint),
  ]
  repaint()
  request()
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    stopPainting?.()
    for (const stop of stops) stop()
  }
}

const ways: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

function drawPicture(
  context: CanvasRenderingContext2D,
  { canvas, box }: MinimapPicture,
  scale: MinimapScale,
): void {
  const { x, y, w, h } = boxToMap(box, scale)
  context.drawImage(canvas, x, y, w, h)
}

function drawView(
  context: CanvasRenderingContext2D,
  { x, y, w, h }: Box,
  size: { readonly w: number; readonly h: number },
  accent: string,
): void {
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

/** Where the others are, as far as they are seen on the board itself. */
function pointers(presence: PresenceChannel, whose: Cursors, you: string): { at: Point; color: string }[] {
  const others = [...presence.others().values()]
  const colors = colorsOfPeople([you, ...others.map(({ user }) => user.id)])
  return others.flatMap(({ user, cursor }) => {
    if (!cursor || whose === 'off' || !showsCursor(whose, user.role)) return []
    return [{ at: { x: cursor[0], y: cursor[1] }, color: colors.get(user.id) ?? '' }]
  })
}
