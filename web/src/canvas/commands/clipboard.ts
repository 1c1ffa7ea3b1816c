import type { CanvasCommand } from './canvas-command.ts'

/** What is taken along, and put in. */
export const clipboardCommands: readonly CanvasCommand[] = []
