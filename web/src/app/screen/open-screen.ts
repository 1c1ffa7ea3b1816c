import { freePolicy } from '@samtavle/shared/access/policy'
import type { Actor } from '@samtavle/shared/board/commands/command'
import type { BoardInfo } from '@samtavle/shared/protocol/http'
import { openBoard, type OpenedBoard } from '../opened-board.ts'

/** Another than the facilitator, so that their pointer and laser are seen on the wall as everybody else sees them. */
const onlooker: Actor = {
  person: { id: 'screen', role: 'observer' },
  policy: freePolicy,
  editsTemplate: false,
}

/**
 * The board and the workshop as the room's screen has them: to be looked at. Only the shared board is opened: what the
 * facilitator writes for themselves has no place on a wall.
 */
export function openScreen(info: BoardInfo): OpenedBoard {
  return openBoard(info, { actor: onlooker, isSaved: () => true })
}
