import type { Command } from './command.ts'

const LONGEST = 200

/** Only facilitators name the board. */
export function setTitle(title: string): Command {
  return (board, { person }, run) => {
    const trimmed = title.trim().toWellFormed()
    if (person.role !== 'facilitator' || trimmed.length > LONGEST) return false
    if (run && trimmed !== board.meta.title) board.write.meta({ title: trimmed })
    return true
  }
}
