import { monitorEventLoopDelay } from 'node:perf_hooks'

const resolution = 5

/** How late a program is with its own work, which none of the waits that it times is shorter than. */
export interface OwnLag {
  /** The longest since it was asked last, in milliseconds. */
  take(): number
  stop(): void
}

/**
 * A machine that stood still, or a test that had its hands full, makes the server look slow; what this says may be
 * allowed on top of what the server is given.
 */
export function watchOwnLag(): OwnLag {
  const delay = monitorEventLoopDelay({ resolution })
  delay.enable()
  return {
    take() {
      const longest = Math.max(0, delay.max / 1e6 - resolution)
      delay.reset()
      return longest
    },
    stop: () => void delay.disable(),
  }
}
