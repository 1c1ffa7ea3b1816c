/** What we know of whether our edits are on the server's disk. Counts are of one connection's document frames. */
export interface Work {
  /** Edits that no frame of this connection has brought to the disk yet; its first step2 will. */
  readonly carried: boolean
  readonly sent: number
  readonly acked: number
  /** The number of the last frame with an edit in it; 0 before the first. */
  readonly lastEdit: number
  /** The number of the first step2: it holds everything from before this connection. 0 before it was sent. */
  readonly firstAnswer: number
}

export type WorkEvent =
  | { readonly type: 'opened' }
  | { readonly type: 'answered' }
  | { readonly type: 'edited' }
  /** An edit while nothing could be sent. */
  | { readonly type: 'kept' }
  | { readonly type: 'acked'; readonly count: number }
  | { readonly type: 'lost' }

export const noWork: Work = { carried: false, sent: 0, acked: 0, lastEdit: 0, firstAnswer: 0 }

/**
 * The server's ack counts the frames of one connection, so every connection starts from zero. What a lost connection
 * left unacknowledged stays unsaved until the next one's step2, which repeats it, is on disk.
 */
export function afterWork(work: Work, event: WorkEvent): Work {
  switch (event.type) {
    case 'opened':
      return { ...noWork, carried: isUnsaved(work) }
    case 'answered':
      return { ...work, sent: work.sent + 1, firstAnswer: work.firstAnswer || work.sent + 1 }
    case 'edited':
      return { ...work, sent: work.sent + 1, lastEdit: work.sent + 1 }
    case 'kept':
      return { ...work, carried: true }
    case 'acked':
      return afterAck({ ...work, acked: Math.max(work.acked, event.count) })
    case 'lost':
      return { ...noWork, carried: isUnsaved(work) }
  }
}

export function isUnsaved({ carried, acked, lastEdit }: Work): boolean {
  return carried || acked < lastEdit
}

function afterAck(work: Work): Work {
  const answerIsStored = work.firstAnswer > 0 && work.acked >= work.firstAnswer
  return answerIsStored ? { ...work, carried: false } : work
}
