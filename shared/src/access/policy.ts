/** Whose contributions: one's own, everybody's, or nobody's. */
export type Whose = 'own' | 'all' | 'none'

/** What participants may do to contributions right now, as the step says. */
export interface Policy {
  readonly add: boolean
  /** Writing, recolouring and deleting. */
  readonly edit: Whose
  /** Moving, resizing, putting into a frame or a group, locking and changing what lies in front. */
  readonly move: Whose
  /** New contributions carry no name. */
  readonly anonymous?: boolean
}

/** Outside a workshop's steps, everybody may work with all contributions. */
export const freePolicy: Policy = { add: true, edit: 'all', move: 'all' }
