import type { Shape } from '../shapes/registry.ts'

/** A group is nothing but an id that its members share, so it is there as long as two of them are. */
export type Grouped = Pick<Shape, 'id' | 'group'>
interface Shapes {
  get(id: string): Grouped | undefined
  all(): readonly Grouped[]
}

/**
 * The group that a hand on the shape takes hold of: its outermost, or inside the group that was `entered` the next one in.
 * Undefined where it takes hold of the shape alone.
 */
export function groupAt({ group = [] }: Grouped, entered: string | null = null): string | undefined {
  return group[entered === null ? 0 : group.indexOf(entered) + 1]
}

export function membersOf(board: Shapes, group: string): readonly string[] {
  return board
    .all()
    .filter((shape) => shape.group?.includes(group))
    .map(({ id }) => id)
}

/** Those of the shapes, each with all others of the group that a hand on it takes hold of. */
export function withGroups(
  board: Shapes,
  ids: readonly string[],
  entered: string | null = null,
): readonly string[] {
  const groups = new Set<string>()
  for (const id of ids) {
    const shape = board.get(id)
    const group = shape && groupAt(shape, entered)
    if (group !== undefined) groups.add(group)
  }
  if (groups.size === 0) return ids
  const members = board.all().filter(({ group = [] }) => group.some((id) => groups.has(id)))
  return [...new Set([...ids, ...members.map(({ id }) => id)])]
}

/** The groups all of whose members are among the shapes; one that has a single member left is none. */
export function wholeGroups(board: Pick<Shapes, 'all'>, shapes: readonly Grouped[]): ReadonlySet<string> {
  const among = countsOf(shapes)
  if (among.size === 0) return new Set()
  const all = countsOf(board.all())
  return new Set([...among].filter(([id, count]) => count > 1 && count === all.get(id)).map(([id]) => id))
}

function countsOf(shapes: readonly Grouped[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { group = [] } of shapes) for (const id of group) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
