import { leads } from '@samtavle/shared/access/person'
import { freePolicy } from '@samtavle/shared/access/policy'
import { openUndo, type DocumentHistory } from '@samtavle/shared/board/undo'
import type { BoardInfo } from '@samtavle/shared/protocol/http'
import { useEffect, useState } from 'react'
import { Store } from '../../state/store.ts'
import { useStore } from '../../state/use-store.ts'
import { openWorkbench, type Workbench } from '../../canvas/workbench.ts'
import { isUnsaved } from '../../connection/connection-state.ts'
import { openBoardSession, type BoardSession } from '../../connection/board-session.ts'
import { openPageLines } from '../../connection/page-lines.ts'
import { openWorkshopSession, type WorkshopSession } from '../../connection/workshop-session.ts'

/** One person at work on one board: the connections, what they can undo, and what they hold in their hand. */
export interface Studio {
  readonly info: BoardInfo
  readonly session: BoardSession
  readonly history: DocumentHistory
  readonly workbench: Workbench
  readonly workshop: WorkshopSession
  /** Ends what the workshop brought to the canvas. */
  readonly leave: () => void
}

/** Opens when the page comes and when `info` is a new one, and closes after it. Undefined for one moment only. */
export function useStudio(info: BoardInfo): Studio | undefined {
  const [current] = useState(() => new Store<Studio | undefined>(undefined))
  useEffect(() => {
    const studio = openStudio(info)
    current.set(studio)
    return () => closeStudio(studio)
  }, [current, info])
  return useStore(current)
}

function openStudio(info: BoardInfo): Studio {
  const { participantId: id, role, alias, sector } = info.you
  const server = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}`
  const session = openBoardSession({
    boardId: info.id,
    generation: info.generation,
    you: { id, role, alias, sector },
    server,
    ...openPageLines(server, window),
  })
  const { board } = session
  const history = openUndo(board, id)
  const actor = { person: { id, role }, policy: freePolicy, editsTemplate: false }
  const isSaved = () => !isUnsaved(session.state.get())
  const workbench = openWorkbench({ board, history, actor, isSaved })
  // The board comes first, or the word that it can't: who waits to be let in has only the workshop's line.
  const onceTold = new Promise<void>((begin) => session.state.observe(begin))
  const workshop = openWorkshopSession(info.id, onceTold)
  workshop.view.observe(() => keepInStep(workbench, workshop))
  const leave = joinIn(workbench, session, workshop)
  return { info, session, history, workbench, workshop, leave }
}

/** What this person is, and may do, is as the workshop says from one moment to the next. */
function keepInStep({ actor }: Workbench, { view }: WorkshopSession): void {
  const [now, told] = [actor.get(), view.get()]
  if (!told || (told.policy === now.policy && told.you.role === now.person.role)) return
  const { policy, you } = told
  const person = { id: now.person.id, role: you.role }
  actor.set({ person, policy, editsTemplate: now.editsTemplate && leads(you.role) })
}

/** What a workshop brings to the canvas is fetched when one has begun. */
function joinIn(bench: Workbench, session: BoardSession, { view }: WorkshopSession): () => void {
  let open = true
  const stop = view.observe(() => {
    if (view.get()?.stage !== 'running') return
    stop()
    void fetchTogether().then((openTogether) => open && openTogether({ bench, session, view }))
  })
  return () => {
    open = false
    stop()
    bench.together.get()?.close()
  }
}

async function fetchTogether() {
  return (await import('../../canvas/together/together.ts')).openTogether
}

function closeStudio({ session, history, workbench, workshop, leave }: Studio): void {
  leave()
  workshop.close()
  workbench.close()
  history.destroy()
  session.close()
}
