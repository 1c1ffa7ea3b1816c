import { mayChange } from '@samtavle/shared/access/may-change'
import { freePolicy, type Policy } from '@samtavle/shared/access/policy'
import type { Board } from '@samtavle/shared/board/board'
import { flawIn, most, type Flaw, type Write } from '@samtavle/shared/board/flaw-in'
import { PersonBuckets } from '../../timing/person-buckets.ts'
import type { ClientIds } from '../log/client-ids.ts'
import { PutBacks } from './put-backs.ts'

/** What a document may hold at all, whoever writes it. */
export type FlawIn = (write: Write) => Flaw | undefined

/** Who may change what, asked of each shape that a change has touched. */
export type MayChange = typeof mayChange

/** What holds for a kind of document. */
export interface Rules {
  readonly flawIn: FlawIn
  readonly mayChange: MayChange
  readonly mostShapes: number
}

/** What holds for the board that everybody shares. */
export const boardRules: Rules = { flawIn, mayChange, mostShapes: most.shapes }

/** A page may be behind: the step changes while somebody still drags, or their offline work comes in under a later one. */
const strikesPerMinute = 20

/** What holds on one board: what may stand in it, whose words are whose, and who may change what right now. */
export class Law {
  readonly board: Board
  readonly clients: ClientIds
  readonly rules: Rules
  /** Who has lately tried what they may not. */
  readonly strikes = new PersonBuckets(strikesPerMinute / 60, strikesPerMinute)
  readonly putBacks = new PutBacks()
  /** What participants may do, as the step says. */
  policy: Policy = freePolicy

  constructor(board: Board, clients: ClientIds, rules: Rules = boardRules) {
    this.board = board
    this.clients = clients
    this.rules = rules
  }
}
