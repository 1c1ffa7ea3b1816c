import type { CanvasCommand } from './canvas-command.ts'

/** How what is selected stands. */
export const arrangingCommands: readonly CanvasCommand[] = []
