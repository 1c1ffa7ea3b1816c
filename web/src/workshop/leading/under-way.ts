import type { Command } from '@samtavle/shared/workshop/command'

/**
 * What has been asked for and not answered yet. The page is at the next step a moment before the answer is here: who
 * goes on from there means something new, while the same once more is the second press of one hand.
 */
export class UnderWay {
  readonly #asked = new Set<string>()

  /** False when the very same is under way already. */
  ask(command: Command): boolean {
    const words = JSON.stringify(command)
    if (this.#asked.has(words)) return false
    this.#asked.add(words)
    return true
  }

  /** Whether something else is still under way. */
  answer(command: Command): boolean {
    this.#asked.delete(JSON.stringify(command))
    return this.#asked.size > 0
  }
}
