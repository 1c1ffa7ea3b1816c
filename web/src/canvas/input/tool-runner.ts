import type { AnyTool, ToolContext, ToolEvent, ToolId } from '../../tools/tool.ts'
import type { Store } from '../../state/store.ts'
import type { Workbench } from '../workbench.ts'

/** Feeds what the pointer does to the tool in hand, and calls a gesture off when another tool is taken. */
export class ToolRunner {
  readonly #tools: Readonly<Record<ToolId, AnyTool>>
  readonly #context: ToolContext
  readonly #closeStep: () => void
  readonly #whetherBusy: Store<boolean>
  #tool: AnyTool
  #state: { readonly name: string }
  readonly stop: () => void

  constructor(
    tools: Readonly<Record<ToolId, AnyTool>>,
    { toolbox, history, busy }: Pick<Workbench, 'toolbox' | 'history' | 'busy'>,
    context: ToolContext,
  ) {
    this.#tools = tools
    this.#context = context
    this.#closeStep = () => history.get().closeStep()
    this.#whetherBusy = busy
    this.#tool = tools[toolbox.get()]
    this.#state = this.#tool.initial
    this.stop = toolbox.observe(() => this.#take(toolbox.get()))
  }

  /** Whether a gesture is under way. */
  get busy(): boolean {
    return this.#state.name !== this.#tool.initial.name
  }

  send(event: ToolEvent): void {
    const tool = this.#tool
    const next = tool.next(this.#state, event, this.#context)
    // The tool may have put itself down meanwhile.
    if (tool === this.#tool) this.#state = next
    this.#tell()
    if (!this.busy) this.#closeStep()
  }

  #take(id: ToolId): void {
    if (this.busy) this.#tool.next(this.#state, { type: 'cancel' }, this.#context)
    this.#tool = this.#tools[id]
    this.#state = this.#tool.initial
    this.#tell()
  }

  #tell(): void {
    this.#whetherBusy.set(this.busy)
  }
}
