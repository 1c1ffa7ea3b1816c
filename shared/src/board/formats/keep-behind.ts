import type * as Y from 'yjs'
import { firstIn, hasMarks } from '../yjs-insides.ts'
import { formatsIn, sameFormats } from './formats-in.ts'
import { putFormats } from './marks.ts'
import { cutOut, joined, type Spans } from './spans.ts'
import { byKind, formatsFrom, onWholeLines, type ByKind, type Formats } from './text-formats.ts'

/** A text as it was before a step was taken back. */
export interface Earlier {
  readonly words: string
  readonly formats: Formats
}

/**
 * A mark holds until the next of its kind, so where others have formatted since, taking one's own back may change all
 * that is behind it. This gives it back what it had. `isOfStep` knows what the step has written or deleted.
 */
export function keepBehind(text: Y.Text, { words, formats }: Earlier, isOfStep: (id: Y.ID) => boolean): void {
  const place = endOfStep(text, isOfStep)
  if (place === undefined || !hasMarks(text)) return
  const [now, there] = [text.toJSON(), formatsIn(text) ?? []]
  const from = now.length - commonEnd(words, now, now.length - place)
  const shift = now.length - words.length
  const [was, is] = [byKind(formats), byKind(there)]
  const kept = <Kind extends keyof ByKind>(kind: Kind) =>
    spliced<ByKind[Kind][number]['value']>(is[kind], was[kind], from, shift)
  const wanted = formatsFrom({
    bold: kept('bold'),
    italic: kept('italic'),
    strike: kept('strike'),
    link: kept('link'),
    list: onWholeLines(now, kept('list')),
  })
  if (!sameFormats(wanted, there)) putFormats(text, wanted)
}

/** Up to a place what is, from there on what was, which stood so much further on. */
function spliced<T>(is: Spans<T>, was: Spans<T>, from: number, shift: number): Spans<T> {
  const behind = cutOut(was, 0, from - shift).map((span) => ({
    ...span,
    from: span.from + shift,
    to: span.to + shift,
  }))
  return joined([...cutOut(is, from, Infinity), ...behind])
}

/** In letters that stand. */
function endOfStep(text: Y.Text, isOfStep: (id: Y.ID) => boolean): number | undefined {
  let [at, end]: [number, number | undefined] = [0, undefined]
  for (let item = firstIn(text); item; item = item.right) {
    if (!item.deleted && item.countable) at += item.length
    if (isOfStep(item.id) || isOfStep(item.lastId)) end = at
  }
  return end
}

function commonEnd(a: string, b: string, most: number): number {
  let count = 0
  while (count < Math.min(most, a.length) && a.at(-1 - count) === b.at(-1 - count)) count += 1
  return count
}
