import { withGroups } from '@samtavle/shared/board/groups'
import { allows } from '@samtavle/shared/board/commands/command'
import type { Scene } from '../scene/scene.ts'
import type { SnapAids } from '../tools/snapping/snap.ts'
import type { Drafts, Sketch, ToolContext } from '../tools/tool.ts'
import { enteredGroup } from './workbench/entered-group.ts'
import { newId } from './new-id.ts'
import type { Store } from '../state/store.ts'
import { writablePart } from './text-part.ts'
import type { Workbench } from './workbench.ts'

/** How far off a pointer may be and still hit, in CSS pixels. */
const SLACK = 4

interface Options {
  readonly workbench: Workbench
  readonly scene: Scene
  readonly sketch: Store<Sketch | null>
  /** Tells the others what is being dragged. */
  readonly tellDrafts: (drafts: Drafts) => void
  /** The same of what is in the hand. */
  readonly tellSketch: (sketch: Sketch | null) => void
  readonly aids: () => SnapAids | undefined
}

/** What the tools work with: this board, this person, this screen. */
export function toolContext({
  workbench,
  scene,
  sketch,
  tellDrafts,
  tellSketch,
  aids,
}: Options): ToolContext {
  const { whole, actor, camera, selection, toolbox, writing, chosen } = workbench
  return {
    get zoom() {
      return camera.get().zoom
    },
    get view() {
      return camera.viewport()
    },
    run: (command) => workbench.runOn(command),
    add: (shapes) => workbench.add(shapes),
    can: (command) => workbench.can(command),
    newId,
    random: Math.random,
    get: (id) => whole.get(id),
    hit: (at, wanted) => scene.hit(at, SLACK / camera.get().zoom, wanted),
    touching: (box) => scene.touching(box),
    selectable: ({ layer }) => layer === 'contribution' || actor.get().editsTemplate,
    mayMove: (shape) => allows(workbench.at(shape.id).actor, shape, { ...shape, x: shape.x + 1 }),
    withGroups: (ids, entered) => withGroups(whole, ids, entered),
    entered: () => enteredGroup(workbench),
    enter: (group) => selection.entered.set(group),
    get snapping() {
      return chosen.snapping.get()
    },
    get aids() {
      return aids()
    },
    selection: selection.get,
    select: (ids) => selection.set(ids),
    draft(drafts) {
      scene.liftOwn(drafts)
      tellDrafts(drafts)
    },
    sketch(next) {
      scene.showChanged(next?.kind === 'changed' ? next.shape : null)
      sketch.set(next)
      tellSketch(next)
    },
    pan: ({ x, y }) => camera.panBy({ x: -x, y: -y }),
    canWrite: (id, at) => writablePart(workbench, id, at) !== undefined,
    write(id, at) {
      const part = writablePart(workbench, id, at)
      if (part === undefined) return
      selection.set([id])
      writing.at.set({ id, part })
    },
    choose: (tool) => toolbox.choose(tool),
    menu: ({ at, screen }) => workbench.aside.menu.set({ board: at, screen }),
    styleFor: (type) => chosen.styles.get()[type],
  }
}
