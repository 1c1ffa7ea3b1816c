import { hiddenNow, policyNow } from '@samtavle/shared/workshop/policy-now'
import { resultsBefore } from '@samtavle/shared/workshop/before'
import { membersOf } from '@samtavle/shared/workshop/roster'
import type { Role } from '@samtavle/shared/access/person'
import type { Policy } from '@samtavle/shared/access/policy'
import type { Results } from '@samtavle/shared/workshop/rounds/results'
import type { ClosedRound, Hidden, WorkshopState } from '@samtavle/shared/workshop/state'
import type { Writer } from './privacy.ts'

/** What the rest of the house has to do once a workshop has come from one state to another. */
export interface Consequences {
  readonly policy: Policy
  readonly hidden: { readonly hidden: Hidden; readonly people: readonly Writer[] } | undefined
  readonly toShow: readonly { readonly round: ClosedRound; readonly before: Results | null }[]
  readonly roles: readonly { readonly person: string; readonly role: Role }[]
  readonly removed: readonly string[]
}

/** With nothing before, all that might have been left undone when the server stopped. */
export function consequencesOf(before: WorkshopState | undefined, after: WorkshopState): Consequences {
  return {
    policy: policyNow(after),
    hidden: hiddenOf(before, after),
    toShow: toShow(before, after).map((round) => ({ round, before: resultsBefore(after, round) })),
    roles: membersOf(after).flatMap(({ id, role }) =>
      before?.people[id] && before.people[id].role !== role ? [{ person: id, role }] : [],
    ),
    removed: membersOf(after).flatMap(({ id, standing }) =>
      standing === 'out' && before?.people[id]?.standing !== 'out' ? [id] : [],
    ),
  }
}

function hiddenOf(before: WorkshopState | undefined, after: WorkshopState): Consequences['hidden'] {
  if (before?.people === after.people && before.stage === after.stage) return undefined
  const wanted = { hidden: hiddenNow(after), people: writersOf(after) }
  if (!before) return wanted
  const had = { hidden: hiddenNow(before), people: writersOf(before) }
  return JSON.stringify(had) === JSON.stringify(wanted) ? undefined : wanted
}

function writersOf(state: WorkshopState): readonly Writer[] {
  return membersOf(state).map(({ id, standing }) => ({ id, standing }))
}

function toShow(before: WorkshopState | undefined, { rounds }: WorkshopState): readonly ClosedRound[] {
  const shown = rounds.filter((round): round is ClosedRound => round.kind === 'closed' && round.shown)
  if (!before) return withRunOffs(shown, latestOfEachStep(shown))
  const known = new Set(before.rounds.flatMap((round) => (isShown(round) ? [round.id] : [])))
  return withRunOffs(
    shown,
    shown.filter(({ id }) => !known.has(id)),
  )
}

/** A run-off stands on top of the round that it decides, also where it was shown before that one. */
function withRunOffs(shown: readonly ClosedRound[], due: readonly ClosedRound[]): readonly ClosedRound[] {
  const ids = new Set(due.map(({ id }) => id))
  for (const { id, runOffOf } of shown) if (runOffOf !== null && ids.has(runOffOf)) ids.add(id)
  return shown.filter(({ id }) => ids.has(id))
}

function isShown(round: WorkshopState['rounds'][number]): boolean {
  return round.kind === 'closed' && round.shown
}

/** What stands on the board now, but for run-offs; the earlier ones were overwritten by them. */
function latestOfEachStep(rounds: readonly ClosedRound[]): readonly ClosedRound[] {
  const whole = rounds.filter(({ runOffOf }) => runOffOf === null)
  return [...new Map(whole.map((round) => [round.step, round])).values()]
}
