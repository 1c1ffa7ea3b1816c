import type { ToldSketch } from '@samtavle/shared/protocol/presence'

/** A sketch a part, 0..1, of the way from one that was told to the next: what is measured moves, a stroke grows. */
export function sketchBetween(from: ToldSketch, to: ToldSketch, part: number): ToldSketch {
  if (from.kind === 'ink' && to.kind === 'ink') return { ...to, points: grown(from.points, to.points, part) }
  return isOfSameThing(from, to) ? (between(from, to, part) as ToldSketch) : to
}

/** Three numbers make a point. */
function grown(from: readonly number[], to: readonly number[], part: number): readonly number[] {
  const [before, now] = [from.length / 3, to.length / 3]
  return now <= before ? to : to.slice(0, 3 * Math.ceil(before + (now - before) * part))
}

function isOfSameThing(from: ToldSketch, to: ToldSketch): boolean {
  if (from.kind === 'changed' && to.kind === 'changed') return from.id === to.id
  return from.kind === 'new' && to.kind === 'new' && from.type === to.type
}

/** No sound sketch is as deep. */
const DEEPEST = 8

/** Numbers go their way; whatever else there is, and what has come to hang on something else, is as it will be. */
function between(from: unknown, to: unknown, part: number, deep = 0): unknown {
  if (typeof from === 'number' && typeof to === 'number') return from + (to - from) * part
  if (!isRecord(from) || !isRecord(to) || from['target'] !== to['target'] || deep > DEEPEST) return to
  const go = (key: string) => between(from[key], to[key], part, deep + 1)
  const parts = Object.keys(to).map((key) => [key, go(key)] as const)
  return Array.isArray(to) ? parts.map(([, value]) => value) : Object.fromEntries(parts)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
