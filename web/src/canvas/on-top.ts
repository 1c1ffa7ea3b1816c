import { groupAt, membersOf } from '@samtavle/shared/board/groups'
import { around, turned, type Box } from '@samtavle/shared/geometry/box'
import type { Shape } from '@samtavle/shared/shapes/registry'
import type { Scene } from '../scene/scene.ts'
import type { Sketch, ToolContext } from '../tools/tool.ts'
import { enteredGroup } from './workbench/entered-group.ts'
import type { Overlay } from './painting/overlay-painter.ts'
import type { Workbench } from './workbench.ts'

interface Options {
  readonly bench: Workbench
  readonly scene: Scene
  readonly context: ToolContext
  readonly sketch: Sketch | null
  /** The shape that a press would pick out. */
  readonly hovered: string | null
}

const without: ReadonlySet<Sketch['kind'] | undefined> = new Set(['turn', 'guides', 'marquee', 'changed'])

/** What lies on top of the board because of this person's own hand. */
export function handOnTop({
  bench,
  scene,
  context,
  sketch,
  hovered,
}: Options): Omit<Overlay, 'others' | 'more' | 'above' | 'moving'> {
  const shown = (ids: readonly string[]) => ids.flatMap((id) => scene.get(id) ?? [])
  const ids = bench.selection.get()
  const selected = shown(ids)
  const entered = enteredGroup(bench)
  // What is moved is looked at, not gripped.
  const isGripped = !without.has(sketch?.kind) && bench.writing.at.get() === null
  return {
    selected,
    handles: isGripped && selected.every((shape) => context.mayMove(shape)) ? selected : [],
    groups: groupBoxes(selected, entered),
    entered: entered === null ? undefined : boxAround(shown(membersOf(bench.whole, entered))),
    hovered: hovered === null || ids.includes(hovered) ? [] : shown(context.withGroups([hovered], entered)),
    sketch,
    targets: shown(targetsOf(sketch)),
  }
}

function targetsOf(sketch: Sketch | null): readonly string[] {
  if (sketch?.kind === 'guides') return sketch.into
  if (sketch?.kind !== 'new' && sketch?.kind !== 'changed') return []
  const into = sketch.kind === 'new' ? sketch.guides?.into : undefined
  return [sketch.target, ...(into ?? [])].filter((id) => typeof id === 'string')
}

/** Around each group that is picked out as one. */
function groupBoxes(shapes: readonly Shape[], entered: string | null): readonly Box[] {
  const groups = new Map<string, Shape[]>()
  for (const shape of shapes) {
    const group = shape.group && groupAt(shape, entered)
    if (group !== undefined) put(groups, group, shape)
  }
  return [...groups.values()].flatMap((members) => boxAround(members) ?? [])
}

function put(groups: Map<string, Shape[]>, group: string, shape: Shape): void {
  const members = groups.get(group)
  if (members) members.push(shape)
  else groups.set(group, [shape])
}

function boxAround(shapes: readonly Shape[]): Box | undefined {
  return around(shapes.map((shape) => turned(shape, shape.rotation)))
}
