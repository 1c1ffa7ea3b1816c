import { around, type Box } from '../../geometry/box.ts'
import { distance, type Point } from '../../geometry/point.ts'

/** A point of a pen's path and how hard it was pressed, 0..1; 0.5 when the device can't tell. */
export interface Sample extends Point {
  readonly pressure: number
}

const maxSamples = 4000
export const maxNumbers = 3 * maxSamples

/** Points closer than this, in CSS pixels where they were drawn, tell nothing new. */
const nearest = 1.2

/** The points in the shape's own coordinates. */
export function samplesOf(
  points: readonly number[],
  { w, h }: { readonly w: number; readonly h: number },
): Sample[] {
  const samples: Sample[] = []
  for (let index = 0; index + 2 < points.length; index += 3) {
    const [x = 0, y = 0, pressure = 0.5] = points.slice(index, index + 3)
    samples.push({ x: x * w, y: y * h, pressure })
  }
  return samples
}

/** What a pen drew in board coordinates at a zoom, as an ink shape's box and `points`; undefined for no points. */
export function inkFrom(drawn: readonly Sample[], zoom = 1): { box: Box; points: number[] } | undefined {
  const samples = thinned(drawn, nearest / zoom)
  const box = around(samples.map(({ x, y }) => ({ x, y, w: 0, h: 0 })))
  if (!box) return undefined
  const points = samples.flatMap(({ x, y, pressure }) => [
    share(x, box.x, box.w),
    share(y, box.y, box.h),
    Math.round(Math.min(1, Math.max(0, pressure)) * 100) / 100,
  ])
  return { box, points }
}

/** How far along, 0..1; four decimals are a tenth of a unit on the longest stroke that anyone draws. */
function share(at: number, start: number, length: number): number {
  return length === 0 ? 0 : Math.round(((at - start) / length) * 10_000) / 10_000
}

function thinned(drawn: readonly Sample[], least: number): readonly Sample[] {
  const kept: Sample[] = []
  for (const sample of drawn) {
    const last = kept.at(-1)
    if (!last || distance(last, sample) >= least) kept.push(sample)
  }
  const step = Math.ceil(kept.length / maxSamples)
  return step <= 1 ? kept : kept.filter((_, index) => index % step === 0)
}
