import type { Store } from '../state/store.ts'
import type { Aids } from './aids.ts'

/** What tells that a hand is near: one that rested there when the board came is told of only when it moves. */
const signs = ['pointerover', 'pointermove', 'pointerdown'] as const

/** Fetches what helps a hand to put things well, when one comes near; without it things are put all the same. */
export function fetchAids(host: EventTarget, aids: Pick<Store<Aids | null>, 'set'>): () => void {
  const come = () => {
    stop()
    void import('./aids.ts').then(
      (module) => aids.set(module.aids),
      // No connection: the next touch asks again.
      () => host.addEventListener('pointerdown', come, { once: true }),
    )
  }
  const stop = () => {
    for (const sign of signs) host.removeEventListener(sign, come)
  }
  for (const sign of signs) host.addEventListener(sign, come)
  return stop
}
