import { around, type Box } from '../geometry/box.ts'
import { clusterAround } from '../shapes/cluster/cluster.ts'
import { shapeOf, type Shape } from '../shapes/registry.ts'
import type { Board } from './board.ts'

/**
 * Clusters that have to grow so that what is put into them fits, as they will be; `after` are the shapes that change
 * place, as they will be. A cluster never shrinks by itself: the room in it may be meant.
 */
export function grownClusters(
  board: Board,
  after: readonly Shape[],
): readonly { before: Shape; after: Shape }[] {
  const moved = new Map(after.map((shape) => [shape.id, shape]))
  const parents = new Set(after.map(({ parent }) => parent))
  return [...parents].flatMap((id) => {
    const cluster = id === null || moved.has(id) ? undefined : board.get(id)
    if (cluster?.type !== 'cluster') return []
    const content = after.filter(({ parent, ends }) => parent === cluster.id && !ends)
    const box = boxFor(cluster, content)
    return isSame(box, cluster) ? [] : [{ before: cluster, after: { ...cluster, ...box } }]
  })
}

function boxFor(cluster: Box, content: readonly Shape[]): Box {
  const bounds = around(content.map((shape) => shapeOf(shape.type).bounds(shape)))
  if (!bounds) return cluster
  const { x, y, w, h } = around([cluster, clusterAround(bounds)]) ?? cluster
  return { x, y, w, h }
}

function isSame(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h
}
