import type names from '../../locales/da/commands.json'
import type { ToolId } from '../../tools/tool.ts'
import type { Desk } from '../workbench.ts'

/** In the order in which they are told. */
export const commandGroups = [
  'make',
  'edit',
  'text',
  'clipboard',
  'select',
  'arrange',
  'order',
  'view',
  'help',
] as const
export type CommandGroup = (typeof commandGroups)[number]

/** Each has its name under its own id in the locales' `commands.json`; a tool is called what its button is called. */
export type CommandId = keyof typeof names | `tool-${ToolId}`

/** Something to do on the canvas, by key, by the context menu or by name. */
export interface CanvasCommand {
  readonly id: CommandId
  readonly group: CommandGroup
  /** As `key-binding.ts` reads them, such as 'mod+shift+g'; the first is the one that is told. */
  readonly keys?: readonly string[]
  /** Its key is left to the browser, which tells of what it means by an event of its own. */
  readonly byBrowser?: true
  /** The context menu in which it stands: of what is selected, of the board beside it, or both. */
  readonly menu?: 'selection' | 'board' | 'both'
  /** Of what is either on or off. */
  isOn?(desk: Desk): boolean
  /** Whether there is anything to do. */
  can(desk: Desk): boolean
  /** False when nothing was done after all; then the browser may have the key. */
  run(desk: Desk): boolean | void
}
