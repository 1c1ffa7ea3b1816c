import { Duplex } from 'node:stream'
import { setImmediate as soon } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { cut } from './cut.ts'

/** A line whose other end has stopped reading. */
class DeadLine extends Duplex {
  #waiting: ((error: Error | null) => void) | undefined

  override _read(): void {
    // Nothing ever comes.
  }

  override _write(_chunk: unknown, _encoding: string, done: (error: Error | null) => void): void {
    this.#waiting = done
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#waiting?.(error)
    done(error)
  }
}

it('tells all writes that wait on a line of its end, without making an error for each', async () => {
  const line = new DeadLine()
  line.on('error', () => undefined)
  const told: unknown[] = []
  for (let n = 0; n < 1_000; n += 1) line.write('x', (error) => told.push(error))
  cut(line)
  await soon()
  expect(told).toHaveLength(1_000)
  expect(new Set(told).size).toBe(1)
})
