import type { ToolId } from '../tools/tool.ts'
import { Store, type Readable } from '../state/store.ts'

/** Which tool is in hand. */
export class Toolbox implements Readable<ToolId> {
  readonly #tool = new Store<ToolId>('select')

  readonly get = (): ToolId => this.#tool.get()
  readonly observe = (listener: () => void): (() => void) => this.#tool.observe(listener)

  choose(tool: ToolId): void {
    this.#tool.set(tool)
  }
}
