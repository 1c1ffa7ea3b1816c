import { Store, type Readable } from '../state/store.ts'

export type Transport = 'websocket' | 'polling'

/** What this page has seen of the network: which way its next line is to go. Shared by all lines of a page. */
export interface Experience {
  readonly next: Transport
  /** WebSockets in a row that opened and were ended early or fell silent, without a word from the server. */
  readonly shortLives: number
  /** On polling: how long until a WebSocket is tried again, in milliseconds. */
  readonly probeAfter: number
}

export type LineEvent =
  /** The WebSocket ended before it opened. */
  | { readonly type: 'blocked' }
  /** It opened, and was lost soon or without a sign of life. */
  | { readonly type: 'cut-short' }
  /** It lived, or the server itself ended it. */
  | { readonly type: 'lived' }
  /** Not even a plain request is answered: that says nothing of WebSockets. */
  | { readonly type: 'unreachable' }
  | { readonly type: 'probe-opened' }
  | { readonly type: 'probe-failed' }
  | { readonly type: 'network-changed' }

const SECOND = 1000
const MINUTE = 60 * SECOND

/** At first soon: the server may just have been restarting. */
const firstProbe = 5 * SECOND
const laterProbe = 3 * MINUTE
const rarestProbe = 30 * MINUTE
/** A line that opens fine and dies says nothing by opening once more. */
const probeAfterDeaths = 10 * MINUTE
const mostShortLives = 3

export const noExperience: Experience = { next: 'websocket', shortLives: 0, probeAfter: firstProbe }

export function afterLine(before: Experience, event: LineEvent): Experience {
  switch (event.type) {
    case 'blocked':
      return { ...before, next: 'polling', probeAfter: firstProbe }
    case 'cut-short':
      return afterShortLife(before)
    case 'lived':
      return noExperience
    case 'unreachable':
      return { ...before, next: 'websocket' }
    case 'probe-opened':
      return { ...before, next: 'websocket' }
    case 'probe-failed':
      return { ...before, probeAfter: Math.min(Math.max(laterProbe, 2 * before.probeAfter), rarestProbe) }
    case 'network-changed':
      return { ...noExperience, next: before.next }
  }
}

function afterShortLife(before: Experience): Experience {
  const shortLives = before.shortLives + 1
  if (shortLives < mostShortLives) return { ...before, shortLives }
  // Again after a probe: one more death is enough, and the next try waits longer.
  const probeAfter = shortLives === mostShortLives ? probeAfterDeaths : 2 * before.probeAfter
  return { next: 'polling', shortLives, probeAfter: Math.min(probeAfter, rarestProbe) }
}

/** What a page knows of its network, shared by all its lines. */
export class PageTransport {
  readonly #shown = new Store<Transport | undefined>(undefined)
  #experience = noExperience

  /** What its newest line runs over; undefined before the first has opened. */
  get shown(): Readable<Transport | undefined> {
    return this.#shown
  }

  get experience(): Experience {
    return this.#experience
  }

  learn(event: LineEvent): void {
    this.#experience = afterLine(this.#experience, event)
  }

  onOpen(transport: Transport): void {
    this.#shown.set(transport)
  }
}
