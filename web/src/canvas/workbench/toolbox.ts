import type { ToolId } from '../../tools/tool.ts'
import { Store, type Readable } from '../../state/store.ts'

/** Which tool is in hand, and which were before it. */
export class Toolbox implements Readable<ToolId> {
  readonly #tool = new Store<ToolId>('select')
  /** The latest first. */
  #used: readonly ToolId[] = []

  readonly get = (): ToolId => this.#tool.get()
  readonly observe = (listener: () => void): (() => void) => this.#tool.observe(listener)

  choose(tool: ToolId): void {
    this.#used = [tool, ...this.#used.filter((one) => one !== tool)]
    this.#tool.set(tool)
  }

  /** That of several which was used last. */
  lastOf(tools: readonly ToolId[]): ToolId | undefined {
    return this.#used.find((one) => tools.includes(one))
  }
}
