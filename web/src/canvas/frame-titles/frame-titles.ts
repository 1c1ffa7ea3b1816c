import { fontFamily } from '@samtavle/shared/drawing/fonts'
import { frameHeader } from '@samtavle/shared/shapes/frame/frame'
import type { Shape } from '@samtavle/shared/shapes/registry'
import { writtenIn } from '@samtavle/shared/shapes/writing'
import type { Scene } from '../../scene/scene.ts'
import type { Camera } from '../view/camera.ts'
import type { Topping } from '../canvas-room.ts'
import type { Pen } from '../painting/pen.ts'

/** In CSS pixels: letters on the board smaller than this can't be read, and ours are so large instead. */
const READABLE = 11
const LETTERS = 13
const ABOVE = 6
/** Frames narrower than this on the screen have no room for a name. */
const NARROWEST = 64
const MOST = 200

/** A frame's title in letters, as a share of its header. */
const share = 28 / 72

type Frame = Extract<Shape, { type: 'frame' }>

/** The titles of the frames that are too far away to be read on the board, above their upper left corners. */
export function frameTitles(scene: Scene, camera: Camera): Topping {
  return () => {
    const { zoom } = camera.get()
    const far = scene
      .framesIn(camera.viewport())
      .flatMap((shape) => (shape.type === 'frame' && isFar(shape, zoom) ? shape : []))
    if (far.length === 0) return undefined
    return { moving: false, paint: (pen) => paintTitles(pen, far.slice(0, MOST)) }
  }
}

/** Also when its name would be seen: above a frame in another, small names would lie on what stands there. */
function isFar(frame: Frame, zoom: number): boolean {
  const least = frame.parent === null ? NARROWEST : 2 * NARROWEST
  return frameHeader(frame) * share * zoom < READABLE && frame.w * zoom >= least
}

function paintTitles(pen: Pen, frames: readonly Frame[]): void {
  const { context, look, view } = pen
  context.save()
  context.font = `700 ${LETTERS}px "${fontFamily}", system-ui, sans-serif`
  context.textBaseline = 'alphabetic'
  context.lineJoin = 'round'
  context.lineWidth = 4
  context.strokeStyle = look.paper
  context.fillStyle = look.ink
  for (const frame of frames) {
    const words = fitted(context, titleOf(frame), frame.w * view.zoom)
    const [x, y] = [(frame.x - view.x) * view.zoom, (frame.y - view.y) * view.zoom - ABOVE]
    context.strokeText(words, x, y)
    context.fillText(words, x, y)
  }
  context.restore()
}

function titleOf(frame: Frame): string {
  const title = writtenIn(frame, 'title')
  const { step } = frame.props
  return step === null ? title : [step, title].filter((part) => part !== '').join(' · ')
}

/** As much of it as there is room for. */
function fitted(context: CanvasRenderingContext2D, words: string, width: number): string {
  if (context.measureText(words).width <= width) return words
  let [few, many] = [0, words.length]
  while (few < many) {
    const half = Math.ceil((few + many) / 2)
    if (context.measureText(`${words.slice(0, half)}…`).width <= width) few = half
    else many = half - 1
  }
  return few === 0 ? '' : `${words.slice(0, few).trimEnd()}…`
}
