import type { CanvasCommand } from './canvas-command.ts'
import { bindingOf, isPressed, type Press } from './key-binding.ts'
import { commands } from './registry.ts'

const table = commands.flatMap((command) =>
  (command.keys ?? []).map((words) => ({ binding: bindingOf(words), command })),
)

/** What a press means on the canvas. */
export function commandOf(press: Press): CanvasCommand | undefined {
  return table.find(({ binding }) => isPressed(binding, press))?.command
}
