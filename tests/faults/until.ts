import { setTimeout as sleep } from 'node:timers/promises'

/** Milliseconds between two looks. */
const TURN = 10

/**
 * Resolves when it holds; rejects when it doesn't within so many milliseconds of looking: the clock goes on while the
 * machine stands still, and nobody else gets on with anything then either.
 */
export async function until(holds: () => boolean, withinMs = 10_000): Promise<void> {
  for (let waited = 0; !holds(); waited += TURN) {
    if (waited > withinMs) throw new Error(`it never came true: ${String(holds)}`)
    await sleep(TURN)
  }
}
