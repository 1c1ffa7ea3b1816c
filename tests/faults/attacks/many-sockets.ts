import type { Attack } from './attack.ts'
import { keepLines } from './line.ts'

const many = 300

/** One participant in hundreds of tabs. */
export const manySockets: Attack = (target, endings) =>
  keepLines(
    target,
    Array.from({ length: many }, () => target.tokens[0] ?? ''),
    endings,
    () => undefined,
  )
