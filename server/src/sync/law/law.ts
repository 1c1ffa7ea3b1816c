import { freePolicy, type Policy } from '@samtavle/shared/access/policy'
import type { Board } from '@samtavle/shared/board/board'
import { flawIn as flawInBoard, type Flaw, type Write } from '@samtavle/shared/board/flaw-in'
import type { ClientIds } from './client-ids.ts'
import { PutBacks } from './put-backs.ts'
import { Strikes } from './strikes.ts'

/** What a document may hold at all, whoever writes it. */
export type FlawIn = (write: Write) => Flaw | undefined

/** What holds on one board: what may stand in it, whose words are whose, and who may change what right now. */
export class Law {
  readonly board: Board
  readonly clients: ClientIds
  readonly flawIn: FlawIn
  readonly strikes = new Strikes()
  readonly putBacks = new PutBacks()
  /** What participants may do, as the step says. */
  policy: Policy = freePolicy

  constructor(board: Board, clients: ClientIds, flawIn: FlawIn = flawInBoard) {
    this.board = board
    this.clients = clients
    this.flawIn = flawIn
  }
}
