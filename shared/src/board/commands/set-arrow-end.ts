import { resolveEnds, routeIn } from '../arrow-ends.ts'
import type { EndName } from '../facts.ts'
import { endRecord } from '../make-shapes.ts'
import { readEnd } from '../read-record.ts'
import type { NewEnd } from '../records.ts'
import { endOf } from '../write-shape.ts'
import { allows, type Command } from './command.ts'

/** Lets one end of an arrow hang on a shape, or lie free at a point. Nothing hangs on an arrow. */
export function setArrowEnd(id: string, which: EndName, to: NewEnd): Command {
  return (board, actor, run) => {
    const shape = board.get(id)
    const record = readEnd(endRecord(to))
    if (!shape?.ends || !record) return false
    if (record.target !== null && !board.index.target(record.target)) return false
    const records = { start: endOf(shape.ends.start), end: endOf(shape.ends.end) }
    const ends = resolveEnds(
      { ...records, [which]: record },
      (target) => board.index.target(target),
      routeIn(shape.props),
    )
    if (!allows(actor, shape, { ...shape, ends })) return false
    if (run) board.write.end(id, which, endOf(ends[which]))
    return true
  }
}
