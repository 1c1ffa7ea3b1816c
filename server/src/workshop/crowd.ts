import type { Dismissal, Reaction } from '@samtavle/shared/protocol/workshop'
import type { WorkshopView } from '@samtavle/shared/workshop/view'

/** One page of somebody's, on the workshop's line. */
export interface WorkshopLine {
  readonly personId: string
  /** Whether what it was sent before hasn't left yet; what it lacks is then sent later, at its newest. */
  readonly busy: boolean
  show(parts: Partial<WorkshopView>): void
  react(reaction: Reaction): void
  /** The last word: the line is cut. */
  dismiss(why: Dismissal): void
}

export type ViewOf = (personId: string) => WorkshopView | undefined

/** Milliseconds that changes gather before everybody is shown them: the more people, the longer each time takes. */
const [shortestPauseMs, longestPauseMs, pausePerPersonMs] = [50, 250, 0.6]

/** What a line has been shown, part by part, as JSON. */
type Told = Map<string, string>

/** Everybody who has a page open on a workshop. Each is sent what has changed of their own view, and nothing else. */
export class Crowd {
  readonly #viewsNow: () => ViewOf
  readonly #lines = new Map<WorkshopLine, Told>()
  /** Parts that are one object for all are written out once. */
  readonly #written = new WeakMap<object, string>()
  #planned: NodeJS.Timeout | undefined
  /** What each may see, put together once until something changes: many are answered at the same moment. */
  #views: ViewOf | undefined

  /** `viewsNow` tells what each may see at the moment. */
  constructor(viewsNow: () => ViewOf) {
    this.#viewsNow = viewsNow
  }

  get size(): number {
    return this.#lines.size
  }

  /** The people, whatever many pages they have. */
  get here(): ReadonlySet<string> {
    return new Set([...this.#lines.keys()].map(({ personId }) => personId))
  }

  linesOf(personId: string): readonly WorkshopLine[] {
    return [...this.#lines.keys()].filter((line) => line.personId === personId)
  }

  enter(line: WorkshopLine): void {
    this.#lines.set(line, new Map())
    this.stir()
    this.#show(line, this.#viewOf())
  }

  leave(line: WorkshopLine): void {
    if (this.#lines.delete(line)) this.stir()
  }

  /** Something has changed: everybody is shown it in a moment. */
  stir(): void {
    const pauseMs = Math.min(longestPauseMs, Math.max(shortestPauseMs, this.size * pausePerPersonMs))
    this.#views = undefined
    this.#planned ??= setTimeout(() => this.#showAll(), pauseMs)
  }

  /** At once, to whoever has just asked for it. */
  showTo(personId: string): void {
    const views = this.#viewOf()
    for (const line of this.linesOf(personId)) this.#show(line, views)
  }

  react(reaction: Reaction, sees: (personId: string) => boolean): void {
    for (const line of this.#lines.keys()) if (!line.busy && sees(line.personId)) line.react(reaction)
  }

  /** Sends those away, or everybody. */
  dismiss(why: Dismissal, people?: ReadonlySet<string>): void {
    for (const line of this.#lines.keys()) if (people?.has(line.personId) ?? true) line.dismiss(why)
  }

  stop(): void {
    clearTimeout(this.#planned)
    // Nobody who leaves now plans anew.
    this.#lines.clear()
  }

  #showAll(): void {
    this.#planned = undefined
    const views = this.#viewOf()
    for (const line of this.#lines.keys()) {
      if (line.busy) this.stir()
      else this.#show(line, views)
    }
  }

  #viewOf(): ViewOf {
    this.#views ??= this.#viewsNow()
    return this.#views
  }

  #show(line: WorkshopLine, views: ViewOf): void {
    const told = this.#lines.get(line)
    const view = views(line.personId)
    if (!told || !view) return
    const changed = Object.entries(view).filter(([part, value]) => {
      const written = this.#write(value)
      if (told.get(part) === written) return false
      told.set(part, written)
      return true
    })
    if (changed.length > 0) line.show(Object.fromEntries(changed))
  }

  #write(value: unknown): string {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value)
    const written = this.#written.get(value) ?? JSON.stringify(value)
    this.#written.set(value, written)
    return written
  }
}
