import { givenHeight } from '../../../shapes/grown.ts'
import type { Shape } from '../../../shapes/registry.ts'
import { textParts } from '../../text-places.ts'
import { geoOf } from '../../write-shape.ts'
import { propsOf } from '../../writer.ts'
import { allows, type Command } from '../command.ts'
import { changed, type Sized, type TableChange } from './table-change.ts'

/**
 * Adds, removes or moves columns and rows of a table, or gives it a row of headings. With a column go its words; the
 * texts of new cells are made at once, so that no two people make the same.
 */
export function changeTable(id: string, ...changes: readonly TableChange[]): Command {
  return (board, actor, run) => {
    const table = board.get(id)
    if (table?.type !== 'table') return false
    const { grown: _, ...given } = { ...table, h: givenHeight(table) }
    const next = changes.reduce<Sized | undefined>((sized, one) => sized && changed(sized, one), given)
    if (!next) return false
    const after: Shape = { ...given, ...next }
    if (!allows(actor, table, after)) return false
    if (!run) return true
    board.write.props(id, propsOf(after))
    if (after.w !== given.w || after.h !== given.h) board.write.geo(id, geoOf(after))
    const [parts, kept] = [textParts(table), new Set(textParts(after))]
    for (const part of parts) if (!kept.has(part)) board.write.removeText(id, part)
    for (const part of kept) board.openText(id, part)
    return true
  }
}
