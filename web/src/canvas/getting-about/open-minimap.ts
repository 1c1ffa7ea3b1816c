import type { Point } from '@samtavle/shared/geometry/point'
import type { PresenceChannel } from '../../connection/presence-channel.ts'
import { DrawLists } from '../../scene/draw-lists.ts'
import { colorsOfPeople } from '../../scene/people-colors.ts'
import type { Desk } from '../workbench.ts'
import { showsCursor, type Cursors } from '../others/others.ts'
import { inSlices } from '../search/in-slices.ts'
import { drawMinimap } from './draw-minimap.ts'
import { listenOnMinimap } from './minimap-hand.ts'
import { paintMinimap, type MinimapPicture } from './minimap-picture.ts'
import { scaleFor, type MinimapScale } from './minimap-scale.ts'

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

/** Keeps a map of the board in a canvas: drawn at most once per frame, its picture when there is time. Returns its end. */
export function openMinimap({ host, canvas, desk, presence, cursors }: Options): () => void {
  const { bench, scene } = desk
  const { camera, whole, look } = bench
  const context = canvas.getContext('2d')
  const size = { w: canvas.clientWidth, h: canvas.clientHeight }
  canvas.width = size.w * devicePixelRatio
  canvas.height = size.h * devicePixelRatio
  context?.scale(devicePixelRatio, devicePixelRatio)
  // Of its own, and gone with the map: from so far nobody else looks at the whole board.
  const lists = new DrawLists()
  let picture: MinimapPicture | undefined
  let held: MinimapScale | null = null
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopPainting: (() => void) | undefined

  const scale = () => held ?? scaleFor(scene.bounds(), camera.viewport(), size)
  const draw = () => {
    frame = 0
    const people = peopleOn(presence, cursors(), bench.actor.get().person.id)
    const shown = { picture, view: camera.viewport(), people, accent: look.get().accent }
    if (context) drawMinimap({ context, size, scale: scale() }, shown)
  }
  const request = () => {
    frame ||= requestAnimationFrame(draw)
  }
  const repaint = () => {
    stopPainting?.()
    stopPainting = inSlices(paintMinimap(bench, scene, lists), (next) => {
      picture = next
      stopPainting = undefined
      request()
    })
  }
  const repaintSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(repaint, REST)
  }
  /** What moves now needs the time that painting would take. */
  const onCamera = () => {
    request()
    if (picture && !stopPainting) return
    stopPainting?.()
    repaintSoon()
  }
  const hold = (next: MinimapScale | null) => {
    held = next
    request()
  }
  const stops = [
    listenOnMinimap({ host, camera, scale, hold }),
    camera.observe(onCamera),
    ...[camera.size, presence].map((one) => one.observe(request)),
    whole.observe(({ ids }) => {
      for (const id of ids) if (!whole.get(id)) lists.forget(id)
      repaintSoon()
    }),
    look.observe(repaint),
  ]
  repaintSoon()
  request()
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    stopPainting?.()
    for (const stop of stops) stop()
    // React holds this end until it draws the map's place again, and nothing of the map with it.
    lists.clear()
    picture = undefined
  }
}

/** Where the others are, as far as they are seen on the board itself, in the same colours. */
function peopleOn(
  presence: PresenceChannel,
  whose: Cursors,
  you: string,
): readonly { at: Point; color: string }[] {
  const others = [...presence.others().values()]
  const colors = colorsOfPeople([you, ...others.map(({ user }) => user.id)])
  return others.flatMap(({ user, cursor }) => {
    if (!cursor || whose === 'off' || !showsCursor(whose, user.role)) return []
    return [{ at: { x: cursor[0], y: cursor[1] }, color: colors.get(user.id) ?? '' }]
  })
}
