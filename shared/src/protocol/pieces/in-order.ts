import type { Id, Section } from './read-structs.ts'

/** How far a section has got. */
export interface Progress {
  readonly section: Section
  /** The number of its structs that have had their turn. */
  done: number
}

/**
 * The sections in the order in which their structs can be applied one by one: each comes once for each of its structs,
 * right after that one was counted as done. What the update doesn't have is taken to be there.
 */
export function* inOrder(progress: readonly Progress[]): Generator<Progress> {
  const byClient = new Map(progress.map((each) => [each.section.client, each]))
  for (const first of progress) {
    const waiting = [first]
    for (let top = waiting.at(-1); top; top = waiting.at(-1)) {
      if (isDone(top)) {
        waiting.pop()
        continue
      }
      const before = needed(top, byClient)
      // Those who wait for each other in a ring are lies, and Yjs' to deal with.
      if (before && !waiting.includes(before)) {
        waiting.push(before)
        continue
      }
      top.done += 1
      yield top
      // Back to who waited, as soon as it needn't any more.
      if (waiting.length > 1 && !waits(waiting.at(-2), byClient)) waiting.pop()
    }
  }
}

function isDone({ section, done }: Progress): boolean {
  return done >= section.starts.length - 1
}

function waits(one: Progress | undefined, byClient: ReadonlyMap<number, Progress>): boolean {
  return one !== undefined && needed(one, byClient) !== undefined
}

/** Who has to come first. */
function needed({ section, done }: Progress, byClient: ReadonlyMap<number, Progress>): Progress | undefined {
  for (const id of section.needs.get(done) ?? []) {
    const other = byClient.get(id.client)
    if (other && lacks(other, id)) return other
  }
  return undefined
}

function lacks(other: Progress, { clock }: Id): boolean {
  return !isDone(other) && (other.section.clocks[other.done] ?? Infinity) <= clock
}
