import { JointUndo } from '@samtavle/shared/board/joint-undo'
import type { BoardSession } from '../../connection/board-session.ts'
import type { Readable } from '../../state/store.ts'
import type { Course } from '../together/course.ts'
import type { Workbench } from '../workbench.ts'
import { HiddenWriting } from './hidden-writing.ts'
import { paintHidden } from './paint-hidden.ts'

interface Options {
  readonly bench: Workbench
  readonly session: Pick<BoardSession, 'board' | 'state' | 'openPrivate' | 'qualify'>
  readonly course: Readable<Course | undefined>
}

/** Opens the private document when a step asks for it, and closes it when nothing is left in it. Returns its end. */
export function attendToHidden({ bench, session, course }: Options): () => void {
  let writing: HiddenWriting | undefined
  let generation = 1
  let used: string | undefined
  const undo = new JointUndo(bench.boardHistory)
  bench.history.set(undo)
  const writes = () => course.get()?.writesHidden === true && bench.actor.get().person.role === 'participant'
  const adds = () => course.get()?.step?.can.add === true
  const begin = () => {
    if (writing) return
    writing = new HiddenWriting({ bench, session, undo, generation, writes, adds })
    writing.open()
  }
  const end = () => {
    const ended = writing
    writing = undefined
    generation = ended?.generation ?? generation
    ended?.close()
  }
  const check = () => {
    if (writes()) begin()
    else if (writing?.isOver) end()
    const use = `${writes()} ${adds()}`
    if (use !== used) writing?.refresh()
    used = use
  }
  const stopPainting = paintIn(bench)
  const stops = [course.observe(check), session.state.observe(check), bench.whole.observe(check)]
  check()
  return () => {
    for (const stop of stops) stop()
    stopPainting()
    end()
    bench.history.set(bench.boardHistory)
    undo.destroy()
  }
}

/** Marks what is hidden, on whichever canvas there is. */
function paintIn({ canvas: { room }, whole }: Workbench): () => void {
  let stop: (() => void) | undefined
  const follow = () => {
    stop?.()
    const now = room.get()
    if (!now) return
    const topping = () => {
      const shapes = (whole.hidden?.board.all() ?? []).flatMap(
        ({ id }) => (whole.isHidden(id) && now.scene.get(id)) || [],
      )
      return shapes.length > 0 ? { paint: paintHidden(shapes), moving: false } : undefined
    }
    now.toppings.add(topping)
    stop = () => now.toppings.delete(topping)
  }
  const stopRoom = room.observe(follow)
  follow()
  return () => {
    stopRoom()
    stop?.()
  }
}
