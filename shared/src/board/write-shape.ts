import { givenHeight } from '../shapes/grown.ts'
import type { Shape } from '../shapes/registry.ts'
import type { ArrowEnd } from '../shapes/shape.ts'
import type { Board } from './board.ts'
import { writeWords } from './formats/marks.ts'
import type { EndRecord, GeoRecord } from './records.ts'
import { textParts } from './text-places.ts'
import { propsOf } from './writer.ts'

/**
 * Writes all of a new shape. Its texts are made at once, empty ones too: if each of two people made the same text when
 * they first write in it, one would lose theirs.
 */
export function writeShape(board: Board, shape: Shape): void {
  board.write.props(shape.id, propsOf(shape))
  if (shape.ends) {
    board.write.end(shape.id, 'start', endOf(shape.ends.start))
    board.write.end(shape.id, 'end', endOf(shape.ends.end))
  } else board.write.geo(shape.id, givenGeo(shape))
  for (const part of new Set([...textParts(shape), ...Object.keys(shape.texts)])) {
    writeWords(
      board.write.text(shape.id, part),
      (shape.texts[part] ?? '').toWellFormed(),
      shape.formats?.[part],
    )
  }
}

/** Where a shape stands, as it is seen. */
export function geoOf({ x, y, w, h, rotation }: Shape): GeoRecord {
  return [x, y, w, h, rotation]
}

/** The record of it: what grows with its words is written as it was given. */
export function givenGeo(shape: Shape): GeoRecord {
  const { x, y, w, rotation } = shape
  return [x, y, w, givenHeight(shape), rotation]
}

/** The record of an end; it remembers where the end is now, in case what it hangs on goes. */
export function endOf({ target, anchor, point }: ArrowEnd): EndRecord {
  return { target, anchor: [anchor.x, anchor.y], point: [point.x, point.y] }
}
