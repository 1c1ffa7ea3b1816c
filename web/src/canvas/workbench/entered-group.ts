import { membersOf } from '@samtavle/shared/board/groups'
import type { Workbench } from '../workbench.ts'

type Bench = Pick<Workbench, 'whole' | 'selection'>

/** The group that has been entered; it is left as soon as anything outside it is picked out, or nothing. */
export function enteredGroup({ whole, selection }: Bench): string | null {
  const [group, ids] = [selection.entered.get(), selection.get()]
  const isInside =
    group !== null && ids.length > 0 && ids.every((id) => whole.get(id)?.group?.includes(group))
  return isInside ? group : null
}

/** Goes one level out, and picks out what was entered; false when there is none. */
export function leaveGroup(bench: Bench): boolean {
  const { whole, selection } = bench
  const entered = enteredGroup(bench)
  if (entered === null) return false
  const path = whole.get(selection.get()[0] ?? '')?.group ?? []
  selection.entered.set(path[path.indexOf(entered) - 1] ?? null)
  selection.set(membersOf(whole, entered))
  return true
}
