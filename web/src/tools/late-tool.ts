import type { AnyTool, ToolId } from './tool.ts'

/** A tool that is fetched when it is first taken in hand: nobody begins a board with it. */
export interface LateTool {
  readonly id: ToolId
  readonly cursor: string
  /** Rejects without a connection. */
  fetch(): Promise<AnyTool>
}

export function isLate(tool: AnyTool | LateTool): tool is LateTool {
  return 'fetch' in tool
}

/** Stands in for a tool that is on its way; `hear` keeps what it is to do when it has come. */
export function standIn(
  { id, cursor }: LateTool,
  hear: (event: Parameters<AnyTool['next']>[1]) => void,
): AnyTool {
  return {
    id,
    cursor,
    initial: { name: 'coming' },
    reaching: [],
    next(state, event) {
      hear(event)
      return state
    },
  }
}
