import { freePolicy } from '@samtavle/shared/access/policy'
import { openUndo } from '@samtavle/shared/board/undo'
import type { BoardInfo } from '@samtavle/shared/protocol/http'
import { openWorkbench, type Workbench } from '../../canvas/workbench.ts'
import { openBoardSession, type BoardSession } from '../../connection/board-session.ts'
import { openPageLines } from '../../connection/page-lines.ts'
import { openWorkshopSession, type WorkshopSession } from '../../connection/workshop-session.ts'

/** The board and the workshop as the room's screen has them: to be looked at. */
export interface ScreenStudio {
  readonly info: BoardInfo
  readonly session: BoardSession
  readonly workbench: Workbench
  readonly workshop: WorkshopSession
  close(): void
}

/** Only the shared board is opened: what the facilitator writes for themselves has no place on a wall. */
export function openScreen(info: BoardInfo): ScreenStudio {
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
  const history = openUndo(board, onlooker)
  // Another than the facilitator, so that their pointer and laser are seen on the wall as everybody else sees them.
  const actor = {
    person: { id: onlooker, role: 'observer' },
    policy: freePolicy,
    editsTemplate: false,
  } as const
  const workbench = openWorkbench({ board, history, actor, isSaved: () => true })
  const onceTold = new Promise<void>((begin) => session.state.observe(begin))
  const workshop = openWorkshopSession(info.id, onceTold)
  return {
    info,
    session,
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

const onlooker = 'screen'
