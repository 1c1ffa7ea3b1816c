import { leads } from '../../access/person.ts'
import { most } from '../flaw-in.ts'
import type { Command } from './command.ts'

/** Only facilitators name the board. */
export function setTitle(title: string): Command {
  return (board, { person }, run) => {
    const trimmed = title.trim().toWellFormed()
    if (!leads(person.role) || trimmed.length > most.title) return false
    if (run && trimmed !== board.meta.title) board.write.meta({ title: trimmed })
    return true
  }
}
