import type { Actor } from '@samtavle/shared/board/commands/command'
import { openUndo, type DocumentHistory } from '@samtavle/shared/board/undo'
import type { BoardInfo } from '@samtavle/shared/protocol/http'
import { openWorkbench, type Workbench } from '../canvas/workbench.ts'
import { openBoardSession, type BoardSession } from '../connection/board-session.ts'
import type { ConnectionState } from '../connection/connection-state.ts'
import { openPageLines } from '../connection/page-lines.ts'
import { openWorkshopSession, type WorkshopSession } from '../connection/workshop-session.ts'

/** A board and its workshop as one page has them: the lines to the server, and the bench that the board lies on. */
export interface OpenedBoard {
  readonly info: BoardInfo
  readonly session: BoardSession
  readonly history: DocumentHistory
  readonly workbench: Workbench
  readonly workshop: WorkshopSession
  close(): void
}

interface Options {
  /** As whom the board is worked on, which need not be whom the server knows us as. */
  readonly actor: Actor
  /** Whether all that was done here is safe. */
  readonly isSaved: (state: ConnectionState) => boolean
}

/** Opens both, from the server that the page itself comes from. */
export function openBoard(info: BoardInfo, { actor, isSaved }: Options): OpenedBoard {
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
  const history = openUndo(board, actor.person.id)
  const workbench = openWorkbench({
    board,
    history,
    actor,
    isSaved: () => isSaved(session.state.get()),
    boardId: info.id,
  })
  // The board comes first, or the word that it can't: who waits to be let in has only the workshop's line.
  const onceTold = new Promise<void>((begin) => session.state.observe(begin))
  const workshop = openWorkshopSession(info.id, onceTold)
  return {
    info,
    session,
    history,
    workbench,
    workshop,
    close() {
      workshop.close()
      workbench.close()
      history.destroy()
      session.close()
    },
  }
}
