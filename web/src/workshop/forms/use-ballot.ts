import type { Ballot } from '@samtavle/shared/workshop/rounds/ballot'
import { useEffect, useState } from 'react'
import type { WorkshopSession } from '../../connection/workshop-session.ts'
import { useStore } from '../../state/use-store.ts'
import { BallotDesk, type DeskState } from './ballot-desk.ts'

interface OpenBallot extends DeskState {
  readonly change: (ballot: Ballot | null) => void
}

/** One's own ballot in an open round. Give the component the round's id as key: a new round is a new desk. */
export function useBallot(workshop: WorkshopSession, round: string, mine: Ballot | null): OpenBallot {
  const [desk] = useState(
    () =>
      new BallotDesk({
        mine,
        send: (ballot) =>
          workshop.send(ballot ? { type: 'cast', round, ballot } : { type: 'take-back', round }),
        after(milliseconds, run) {
          const timer = setTimeout(run, milliseconds)
          return () => clearTimeout(timer)
        },
      }),
  )
  useEffect(() => desk.hear(mine), [desk, mine])
  useEffect(() => () => desk.settle(), [desk])
  return { ...useStore(desk.state), change: (ballot) => desk.change(ballot) }
}
