import type { Shape } from '../../../shapes/registry.ts'
import { geoOf, textParts } from '../../write-shape.ts'
import { propsOf } from '../../writer.ts'
import { allows, type Command } from '../command.ts'
import { changed, type TableChange } from './table-change.ts'

/**
 * Adds, removes or moves a column or row of a table, or gives it a row of headings. With a column go its words; the
 * texts of new cells are made at once, so that no two people make the same.
 */
export function changeTable(id: string, change: TableChange): Command {
  return (board, actor, run) => {
    const table = board.get(id)
    const next = table?.type === 'table' ? changed(table, change) : undefined
    if (!table || !next) return false
    const after = { ...table, ...next } as Shape
    if (!allows(actor, table, after)) return false
    if (!run) return true
    board.write.props(id, propsOf(after))
    if (after.w !== table.w || after.h !== table.h) board.write.geo(id, geoOf(after))
    const [parts, kept] = [textParts(table), new Set(textParts(after))]
    for (const part of parts) if (!kept.has(part)) board.write.removeText(id, part)
    for (const part of kept) board.openText(id, part)
    return true
  }
}
