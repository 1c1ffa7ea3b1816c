import type { CanvasCommand } from './canvas-command.ts'

/** How words look. */
export const textsCommands: readonly CanvasCommand[] = []
