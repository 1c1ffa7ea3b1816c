import type { Look } from '@samtavle/shared/drawing/look'
import { Layer } from 'konva/lib/Layer'
import { Shape as KonvaShape } from 'konva/lib/Shape'
import { Stage as KonvaStage } from 'konva/lib/Stage'
import type { Scene } from '../scene/scene.ts'
import type { Camera } from './view/camera.ts'
import { AirPainter } from './painting/air-painter.ts'
import { BasePainter } from './painting/base-painter.ts'
import { Brush } from './painting/brush.ts'
import type { Pictures } from './images/pictures.ts'
import { isEmpty, paintOverlay, type Overlay } from './painting/overlay-painter.ts'
import { openHold } from './painting/hold.ts'
import { Pace } from './painting/pace.ts'
import type { Screen } from './painting/screen.ts'

/** Milliseconds after the camera's last step during which it counts as moving. */
const MOVING = 120

export interface Stage {
  /** Asks for the overlay to be painted with the next frame. */
  readonly refreshOverlay: () => void
  setLook(look: Look): void
  /** Paints everything anew, as when the fonts have come. */
  readonly repaint: () => void
  close(): void
}

interface Options {
  readonly host: HTMLDivElement
  readonly camera: Camera
  readonly scene: Scene
  readonly look: Look
  readonly pictures: Pictures
  /** Whether much is being taken in, of which more is to come at once. */
  readonly arrives: () => boolean
  /** What lies on top at a time in milliseconds; asked once per painted frame. */
  readonly overlay: (now: number) => Overlay
}

/**
 * Three canvases in Konva's stage: the resting board, what is in the air, and what is no part of the board. Each is
 * painted at most once per frame, and only when something on it has changed.
 */
export function openStage(options: Options): Stage {
  const { host, camera, scene, pictures, overlay } = options
  let { look } = options
  const stage = new KonvaStage({ container: host, width: 1, height: 1, listening: false })
  // Pointers belong to the tools, not to Konva.
  stage.content.style.pointerEvents = 'none'
  let brush = new Brush(scene.lists, look, pictures)
  const [base, air] = [new BasePainter(scene, brush), new AirPainter(scene, brush)]
  // What lies on top is `under` when the board below it has changed: it follows when that is painted.
  const stale = { base: true, air: false, overlay: true, under: false }
  const [pace, holds] = [new Pace(), openHold(options.arrives)]
  let [frame, movedAt] = [0, -Infinity]
  /** Undefined until there is something to paint: Konva would paint every layer as it comes. */
  let screen: Screen | undefined

  const baseLayer = addLayer(stage, false, (context) => {
    if (screen) stale.base = !base.frame(context, screen, performance.now())
  })
  const airLayer = addLayer(stage, true, (context) => screen && air.frame(context, screen))
  let onTop: Overlay | undefined
  const overlayLayer = addLayer(stage, true, (context) => {
    if (onTop && screen) paintOverlay(context, onTop, camera.get(), look, screen.pixelRatio)
  })

  const paint = (now: number) => {
    frame = 0
    const moving = now - movedAt < MOVING
    const shared = stale.air || air.lingers
    screen = screenOf(camera, stage, { moving, hurried: pace.frame(now, moving), shared })
    if (screen.w <= 1) return
    if (stale.base && (moving || !holds(now))) {
      baseLayer.drawScene()
      stale.overlay ||= stale.under
      stale.under = false
    }
    if (shared) {
      stale.air = false
      show(airLayer, air.update(base.settled))
    }
    if (stale.overlay) {
      onTop = overlay(now)
      stale.overlay = onTop.moving
      show(overlayLayer, !isEmpty(onTop))
      air.expect(onTop.selected, screen)
    } else if (!stale.base && !moving) air.prepare(screen)
    if (stale.base || stale.overlay || air.isBusy || moving) request()
  }
  const request = () => void (frame ||= requestAnimationFrame(paint))
  const onCamera = () => {
    movedAt = performance.now()
    stale.base = stale.overlay = true
    stale.air ||= airLayer.visible()
    request()
  }
  const onSize = () => {
    fit(stage, camera)
    onCamera()
  }
  const stops = [
    camera.observe(onCamera),
    camera.size.observe(onSize),
    scene.observe(({ spoilt, lifted }) => {
      base.spoil(spoilt)
      stale.base ||= spoilt.length > 0
      stale.air ||= lifted
      stale[spoilt.length > 0 && !lifted ? 'under' : 'overlay'] = true
      request()
    }),
  ]
  const repaint = () => {
    brush = new Brush(scene.lists, look, pictures)
    base.use(brush)
    air.use(brush)
    stale.base = stale.air = stale.overlay = true
    request()
  }
  onSize()
  return {
    refreshOverlay() {
      stale.overlay = true
      request()
    },
    setLook(next) {
      if (next === look) return
      look = next
      repaint()
    },
    repaint,
    close() {
      cancelAnimationFrame(frame)
      for (const stop of stops) stop()
      stage.destroy()
    },
  }
}

function fit(stage: KonvaStage, camera: Camera): void {
  const { w, h } = camera.size.get()
  stage.size({ width: w, height: h })
}

function screenOf(
  camera: Camera,
  stage: KonvaStage,
  now: Pick<Screen, 'moving' | 'hurried' | 'shared'>,
): Screen {
  const { zoom } = camera.get()
  const { w, h } = camera.size.get()
  const pixelRatio = stage.children[0]?.getCanvas().getPixelRatio() ?? 1
  return {
    w: Math.round(w * pixelRatio),
    h: Math.round(h * pixelRatio),
    pixelRatio,
    scale: zoom * pixelRatio,
    viewport: camera.viewport(),
    ...now,
  }
}

/** A layer with one shape, whose only work is to hand over the canvas. */
function addLayer(
  stage: KonvaStage,
  clearBeforeDraw: boolean,
  paint: (context: CanvasRenderingContext2D) => void,
): Layer {
  const layer = new Layer({ listening: false, clearBeforeDraw })
  const context = layer.getNativeCanvasElement().getContext('2d')
  layer.add(
    new KonvaShape({
      listening: false,
      perfectDrawEnabled: false,
      sceneFunc: () => {
        if (!context) return
        context.save()
        paint(context)
        context.restore()
      },
    }),
  )
  stage.add(layer)
  return layer
}

/** An empty canvas is taken out of the page, so that the browser needn't compose it. */
function show(layer: Layer, filled: boolean): void {
  if (layer.visible() !== filled) layer.visible(filled)
  if (filled) layer.drawScene()
}
