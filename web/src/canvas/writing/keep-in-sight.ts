import type { Box } from '@samtavle/shared/geometry/box'
import type { Point } from '@samtavle/shared/geometry/point'
import type { Camera, View } from '../view/camera.ts'

/** What is written in, in CSS pixels of the canvas: all of it, and the caret where that can be told. */
export interface Written {
  readonly text: Box
  readonly caret?: Box | undefined
}

interface Options {
  readonly camera: Camera
  /** Undefined while nobody writes. */
  readonly written: () => Written | undefined
  /** Whether a gesture is under way, in which the board must not move. */
  readonly isBusy: () => boolean
  /** Tells that the caret has moved; returns its end. */
  readonly onCaret: (listener: () => void) => () => void
  /** Runs it when the page has been laid out anew. */
  readonly soon: (run: () => void) => void
}

/** Lower than any keyboard, in CSS pixels. */
const LEAST = 80
/** Between what is written and what floats, in CSS pixels. */
const GAP = 24
/** What the bar takes that stands above the text. */
const BAR = 68

/**
 * Keeps what one writes clear of a keyboard on the screen: when that has made the canvas lower the view goes there, and
 * follows the caret; when it has gone, it goes back, unless somebody has looked elsewhere since. Returns its end.
 */
export function keepInSight({ camera, written, isBusy, onCaret, soon }: Options): () => void {
  let { w, h } = camera.size.get()
  let isLow = false
  let way: { readonly from: View; readonly to: View } | undefined
  let open = true
  const show = () => {
    const at = open && isLow && written()
    if (!at) return
    const by = wayIntoSight(at, camera.clear())
    if (by.x === 0 && by.y === 0) return
    const here = camera.get()
    const from = way?.to === here ? way.from : here
    camera.panBy(by)
    way = { from, to: camera.get() }
  }
  const goBack = () => {
    if (open && !isLow && way && way.to === camera.get() && !isBusy()) camera.set(way.from)
    if (!isLow) way = undefined
  }
  const stops = [
    camera.size.observe(() => {
      const size = camera.size.get()
      const lower = h - size.h
      // On its other side a phone has another height, whatever its keyboard does.
      if (size.w === w && Math.abs(lower) >= LEAST) isLow = lower > 0
      ;({ w, h } = size)
      soon(isLow ? show : goBack)
    }),
    onCaret(() => isLow && soon(show)),
  ]
  return () => {
    open = false
    for (const stop of stops) stop()
  }
}

/** How far the view has to go, in CSS pixels, until all of the text is clear, or where that is too much its caret. */
export function wayIntoSight({ text, caret }: Written, room: Box): Point {
  const bar = text.h + 2 * GAP + BAR <= room.h ? BAR : 0
  return {
    x: way([text.x, text.w], caret && [caret.x, caret.w], [room.x, room.w]),
    y: way([text.y, text.h], caret && [caret.y, caret.h], [room.y + bar, room.h - bar]),
  }
}

type Span = readonly [from: number, size: number]

function way(text: Span, caret: Span | undefined, [start, room]: Span): number {
  const [from, size] = text[1] <= room ? text : (caret ?? [text[0], room])
  const gap = Math.min(GAP, Math.max(0, (room - size) / 2))
  const beyond = from + size + gap - (start + room)
  return Math.max(0, beyond) || Math.min(0, from - gap - start)
}
