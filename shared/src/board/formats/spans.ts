/** A stretch of a text in UTF-16 units, and what holds in it. */
export interface Span<T> {
  readonly from: number
  readonly to: number
  readonly value: T
}

/** Stretches of one kind: in order, none empty, none over another; equal ones that meet are one. */
export type Spans<T> = readonly Span<T>[]

/** Stretches in any order as they should be; where two lie over each other, the one that begins first goes on. */
export function joined<T>(spans: readonly Span<T>[]): Spans<T> {
  const made: Span<T>[] = []
  for (const { from, to, value } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = made.at(-1)
    const begin = Math.max(from, last?.to ?? 0)
    if (to <= begin) continue
    if (last && last.to === begin && last.value === value) made[made.length - 1] = { ...last, to }
    else made.push({ from: begin, to, value })
  }
  return made
}

/** The same with nothing between `from` and `to`. */
export function cutOut<T>(spans: Spans<T>, from: number, to: number): Spans<T> {
  return spans.flatMap((span) => [
    ...(span.from < from ? [{ ...span, to: Math.min(span.to, from) }] : []),
    ...(span.to > to ? [{ ...span, from: Math.max(span.from, to) }] : []),
  ])
}

/** The same with this on top, whatever was there. */
export function laid<T>(spans: Spans<T>, span: Span<T>): Spans<T> {
  return joined([...cutOut(spans, span.from, span.to), span])
}

/** Where `after` says something else than `before`, and what; null where it says nothing. */
export function differences<T>(before: Spans<T>, after: Spans<T>): Spans<T | null> {
  const stretches = merged({ before, after })
  return joined(
    stretches.flatMap(({ from, to, values }) =>
      values.before === values.after ? [] : [{ from, to, value: values.after ?? null }],
    ),
  )
}

type Kinds = Readonly<Record<string, Spans<unknown>>>
type Values<K extends Kinds> = { readonly [Key in keyof K]?: K[Key][number]['value'] }

/** Stretches of several kinds as one row of stretches, each with all that holds in it; those with nothing are left out. */
export function merged<K extends Kinds>(
  kinds: K,
): readonly { readonly from: number; readonly to: number; readonly values: Values<K> }[] {
  const rows = Object.entries(kinds).map(([kind, spans]) => ({ kind, spans, at: 0 }))
  const ends = rows.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to]))
  const borders = [...new Set(ends)].toSorted((a, b) => a - b)
  return borders.slice(0, -1).flatMap((from, i) => {
    const values: Record<string, unknown> = {}
    for (const row of rows) {
      while ((row.spans[row.at]?.to ?? Infinity) <= from) row.at += 1
      const span = row.spans[row.at]
      if (span && span.from <= from) values[row.kind] = span.value
    }
    const to = borders[i + 1] ?? from
    return Object.keys(values).length > 0 ? [{ from, to, values }] : []
  })
}
