import { setTimeout as sleep } from 'node:timers/promises'

/** Resolves when it holds; rejects when it doesn't within so many milliseconds. */
export async function until(holds: () => boolean, withinMs = 10_000): Promise<void> {
  for (const start = performance.now(); !holds(); await sleep(10)) {
    if (performance.now() - start > withinMs) throw new Error(`it never came true: ${String(holds)}`)
  }
}
