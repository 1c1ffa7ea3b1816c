import { around } from '../../geometry/box.ts'
import { clusterAround } from '../../shapes/cluster/cluster.ts'
import { shapeOf, type Shape } from '../../shapes/registry.ts'
import type { Board } from '../board.ts'
import { makeShapes } from '../make-shapes.ts'
import { jitteredKeys, type Random } from '../order.ts'
import { writeShape } from '../write-shape.ts'
import { propsOf } from '../writer.ts'
import { allows, layerFor, shapesOf, signatureOn, type Actor, type Command } from './command.ts'

/** Gathers what the actor may move of it in a new cluster that fits round it; it takes two to be one. */
export function clusterShapes(ids: readonly string[], newId: string, random: Random): Command {
  return (board, actor, run) => {
    const members = shapesOf(board, ids).filter((shape) => canJoin(actor, shape, newId))
    const cluster = members.length < 2 ? undefined : clusterFor(board, actor, members, { newId, random })
    if (!cluster || !allows(actor, undefined, cluster)) return false
    if (!run) return true
    writeShape(board, cluster)
    for (const member of members) board.write.props(member.id, propsOf({ ...member, parent: cluster.id }))
    return true
  }
}

function canJoin(actor: Actor, shape: Shape, cluster: string): boolean {
  if (shape.ends || shapeOf(shape.type).holdsOthers) return false
  return allows(actor, shape, { ...shape, parent: cluster })
}

function clusterFor(
  board: Board,
  actor: Actor,
  members: readonly Shape[],
  { newId, random }: { readonly newId: string; readonly random: Random },
): Shape | undefined {
  const content = around(members.map((shape) => shapeOf(shape.type).bounds(shape)))
  if (!content) return undefined
  const parents = new Set(members.map(({ parent }) => frameOf(board, parent)))
  const [parent = null] = parents.size === 1 ? parents : []
  const layer = layerFor(actor)
  const wanted = { id: newId, type: 'cluster', ...clusterAround(content), parent }
  const keys = jitteredKeys(random)
  const made = makeShapes(board, [wanted], { layer, author: signatureOn(actor, layer), keys })
  return made.kind === 'made' ? made.shapes[0] : undefined
}

/** Where a cluster of what stands there goes: clusters hold no clusters. */
function frameOf(board: Board, parent: string | null): string | null {
  const shape = parent === null ? undefined : board.get(parent)
  return shape?.type === 'cluster' ? shape.parent : (shape?.id ?? null)
}
