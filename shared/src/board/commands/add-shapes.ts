import { most } from '../flaw-in.ts'
import { makeShapes } from '../make-shapes.ts'
import { jitteredKeys, type Random } from '../order.ts'
import type { NewShape } from '../records.ts'
import { writeShape } from '../write-shape.ts'
import { allows, layerFor, signatureOn, type Command } from './command.ts'

/** Adds all of them, in front of what lies there, or none: each must be sound and allowed, and there must be room. */
export function addShapes(news: readonly NewShape[], random: Random): Command {
  return (board, actor, run) => {
    if (board.all().length + news.length > most.shapes) return false
    const layer = layerFor(actor)
    const author = signatureOn(actor, layer)
    const made = makeShapes(board, news, { layer, author, keys: jitteredKeys(random) })
    if (made.kind === 'refused' || made.shapes.length === 0) return false
    if (!made.shapes.every((shape) => allows(actor, undefined, shape))) return false
    if (run) for (const shape of made.shapes) writeShape(board, shape)
    return true
  }
}
