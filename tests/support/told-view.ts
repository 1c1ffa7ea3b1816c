import type { WorkshopView } from '@samtavle/shared/workshop/view'

/** What somebody knows of their workshop, put together from the parts that they are told. */
export class ToldView {
  /** Every part that was ever told, as it came. */
  readonly told: string[] = []
  readonly #listeners = new Set<() => void>()
  #parts: Partial<WorkshopView> = {}

  /** All of it is there from the first telling on. */
  get now(): WorkshopView {
    return this.#parts as WorkshopView
  }

  tell(parts: Partial<WorkshopView>): void {
    this.told.push(JSON.stringify(parts))
    this.#parts = { ...this.#parts, ...parts }
    for (const listener of this.#listeners) listener()
  }

  /** Rejects when it doesn't come true in time. */
  until(holds: (view: WorkshopView) => boolean, withinMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (!holds(this.now)) return
        clearTimeout(timer)
        this.#listeners.delete(look)
        resolve()
      }
      const timer = setTimeout(() => {
        this.#listeners.delete(look)
        const known = JSON.stringify(this.#parts).slice(0, 2000)
        reject(new Error(`it never came true: ${String(holds)}\n${known}`))
      }, withinMs)
      this.#listeners.add(look)
      look()
    })
  }
}
