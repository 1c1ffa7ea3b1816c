import type { AnyTool, ToolContext, ToolEvent, ToolId } from '../../tools/tool.ts'
import { isLate, standIn, type LateTool } from '../../tools/late-tool.ts'
import type { Store } from '../../state/store.ts'
import type { Workbench } from '../workbench.ts'

/** Feeds what the pointer does to the tool in hand, and calls a gesture off when another tool is taken. */
export class ToolRunner {
  readonly #tools: Readonly<Record<ToolId, AnyTool | LateTool>>
  readonly #putDown: () => void
  readonly #context: ToolContext
  readonly #history: Workbench['history']
  readonly #whetherBusy: Store<boolean>
  #tool: AnyTool
  #state: { readonly name: string }
  #endHold: (() => void) | undefined
  #overdue: Promise<void> | undefined
  readonly stop: () => void

  constructor(
    tools: Readonly<Record<ToolId, AnyTool | LateTool>>,
    { toolbox, history, canvas }: Pick<Workbench, 'toolbox' | 'history' | 'canvas'>,
    context: ToolContext,
  ) {
    this.#tools = tools
    this.#context = context
    this.#history = history
    this.#whetherBusy = canvas.busy
    this.#putDown = () => toolbox.choose('select')
    this.#tool = this.#inHand(tools[toolbox.get()])
    this.#state = this.#tool.initial
    this.stop = toolbox.observe(() => this.#take(toolbox.get()))
  }

  /** Whether a gesture is under way. */
  get busy(): boolean {
    return this.#state.name !== this.#tool.initial.name
  }

  /** Whether the gesture goes on beyond the screen. */
  get reaches(): boolean {
    return this.#tool.reaching.includes(this.#state.name)
  }

  get isPanning(): boolean {
    return this.#state.name === 'panning'
  }

  get isMoving(): boolean {
    return this.#state.name === 'moving'
  }

  /** Ends when a tool that has yet to come has done what was asked of it; undefined when nothing was. */
  get overdue(): Promise<void> | undefined {
    return this.#overdue
  }

  send(event: ToolEvent): void {
    // What was done before the gesture is a step of its own.
    if (!this.busy) this.#history.get().closeStep()
    const tool = this.#tool
    const next = tool.next(this.#state, event, this.#context)
    // The tool may have put itself down meanwhile.
    if (tool === this.#tool) this.#state = next
    this.#tell()
    if (!this.busy) this.#history.get().closeStep()
  }

  #take(id: ToolId): void {
    if (this.busy) this.#tool.next(this.#state, { type: 'cancel' }, this.#context)
    // What is picked out would lie in the way, with handles that this tool can't take hold of.
    if (id !== 'select' && id !== 'hand') this.#context.select([])
    this.#hold(this.#inHand(this.#tools[id]))
  }

  #hold(tool: AnyTool): void {
    this.#overdue = undefined
    this.#tool = tool
    this.#state = tool.initial
    this.#tell()
  }

  /** One that has yet to come is stood in for, and does what has been done with it meanwhile as soon as it is here. */
  #inHand(tool: AnyTool | LateTool): AnyTool {
    if (!isLate(tool)) return tool
    const heard: ToolEvent[] = []
    let coming: Promise<void> | undefined
    const fetch = async () => {
      const come = await tool.fetch().catch(() => undefined)
      coming = undefined
      if (this.#tool !== until) return
      const events = heard.splice(0)
      this.#overdue = undefined
      if (!come) return this.#putDown()
      this.#hold(come)
      for (const event of events) if (this.#tool === come) this.send(event)
    }
    const until = standIn(tool, (event) => {
      heard.push(event)
      // What could not be put down, as there is nothing else to take, is asked for again by whoever tries again.
      this.#overdue = coming ??= fetch()
    })
    coming = fetch()
    return until
  }

  #tell(): void {
    if (this.busy) this.#endHold ??= this.#history.get().holdStep()
    else {
      this.#endHold?.()
      this.#endHold = undefined
    }
    this.#whetherBusy.set(this.busy)
  }
}
