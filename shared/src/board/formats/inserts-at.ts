import type * as Y from 'yjs'
import { hasMarks } from '../yjs-insides.ts'
import { inlineKinds } from './format-kinds.ts'
import { markedIn, type Marked } from './marks.ts'
import type { Stretch } from './text-formats.ts'

interface Insert {
  readonly insert: string
  readonly attributes?: Readonly<Record<string, unknown>>
}

/** How new words come into a text in the place of a stretch of the `old` ones, as a delta's inserts. */
export function insertsAt(
  text: Y.Text,
  old: string,
  { from, to }: Stretch,
  fresh: string,
): readonly Insert[] {
  if (!hasMarks(text)) return [{ insert: fresh }]
  const marked = markedIn(text)
  const letters = likeAround(marked, old, { from, to })
  const list = valueAt(marked, 'list', old.indexOf('\n', from))
  const lineEnd = list === undefined ? {} : { list }
  return fresh
    .split(/(\n)/)
    .filter((piece) => piece !== '')
    .map((insert) => ({ insert, attributes: insert === '\n' ? lineEnd : letters }))
}

/** Who writes on behind a link writes no more of it. */
function likeAround(marked: Marked, old: string, { from, to }: Stretch): Readonly<Record<string, unknown>> {
  const isReplaced = to > from
  const model = isReplaced ? from : from - 1
  if (model < 0 || old[model] === '\n') return {}
  const values = inlineKinds.map((kind) => [kind, valueAt(marked, kind, model)] as const)
  const goesOn = ([kind, value]: (typeof values)[number]) =>
    value !== undefined && (kind !== 'link' || isReplaced || valueAt(marked, kind, to) === value)
  return Object.fromEntries(values.filter(goesOn))
}

function valueAt(marked: Marked, kind: string, at: number): unknown {
  return marked[kind]?.find(({ from, to }) => from <= at && at < to)?.value
}
