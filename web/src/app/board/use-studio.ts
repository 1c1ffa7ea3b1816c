import { leads } from '@samtavle/shared/access/person'
import { freePolicy } from '@samtavle/shared/access/policy'
import type { BoardInfo } from '@samtavle/shared/protocol/http'
import { useEffect, useState } from 'react'
import { Store } from '../../state/store.ts'
import { useStore } from '../../state/use-store.ts'
import type { Workbench } from '../../canvas/workbench.ts'
import { isUnsaved } from '../../connection/connection-state.ts'
import type { BoardSession } from '../../connection/board-session.ts'
import type { WorkshopSession } from '../../connection/workshop-session.ts'
import { openBoard, type OpenedBoard } from '../opened-board.ts'

/** One person at work on one board: the connections, what they can undo, and what they hold in their hand. */
export type Studio = OpenedBoard

/** Opens when the page comes and when `info` is a new one, and closes after it. Undefined for one moment only. */
export function useStudio(info: BoardInfo): Studio | undefined {
  const [current] = useState(() => new Store<Studio | undefined>(undefined))
  useEffect(() => {
    const studio = openStudio(info)
    current.set(studio)
    return () => studio.close()
  }, [current, info])
  return useStore(current)
}

function openStudio(info: BoardInfo): Studio {
  const { participantId: id, role } = info.you
  const opened = openBoard(info, {
    actor: { person: { id, role }, policy: freePolicy, editsTemplate: false },
    isSaved: (state) => !isUnsaved(state),
  })
  const { session, workbench, workshop } = opened
  workshop.view.observe(() => keepInStep(workbench, workshop))
  const leave = joinIn(workbench, session, workshop)
  return {
    ...opened,
    close() {
      leave()
      opened.close()
    },
  }
}

/** What this person is, and may do, is as the workshop says from one moment to the next. */
function keepInStep({ actor }: Workbench, { view }: WorkshopSession): void {
  const [now, told] = [actor.get(), view.get()]
  if (!told || (told.policy === now.policy && told.you.role === now.person.role)) return
  const { policy, you } = told
  const person = { id: now.person.id, role: you.role }
  actor.set({ person, policy, editsTemplate: now.editsTemplate && leads(you.role) })
}

/** The laser is fetched beside the board, what a workshop brings to the canvas when one has begun. */
function joinIn(bench: Workbench, session: BoardSession, { view }: WorkshopSession): () => void {
  let open = true
  const stops: (() => void)[] = []
  void fetchLaser().then(
    (openLaser) => open && stops.push(openLaser({ bench, presence: session.presence })),
    () => undefined, // No connection: a page without light shows the board all the same.
  )
  const stop = view.observe(() => {
    if (view.get()?.stage !== 'running') return
    stop()
    void fetchTogether().then((openTogether) => open && openTogether({ bench, session, view }))
  })
  return () => {
    open = false
    stop()
    for (const end of stops) end()
    bench.fetched.together.get()?.close()
  }
}

async function fetchTogether() {
  return (await import('../../canvas/together/together.ts')).openTogether
}

async function fetchLaser() {
  return (await import('../../canvas/together/laser.ts')).openLaser
}
