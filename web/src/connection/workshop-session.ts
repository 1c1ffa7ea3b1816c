import type { Reaction } from '@samtavle/shared/protocol/workshop'
import type { Command, CommandAck } from '@samtavle/shared/workshop/command'
import type { WorkshopView } from '@samtavle/shared/workshop/view'
import { Store, type Readable } from '../state/store.ts'
import type { WorkshopLine } from './workshop-line.ts'
import type { LineState, WorkshopStores } from './workshop-stores.ts'

/** One person's part in a board's workshop: what they may see of it, and the way to ask for something. */
export interface WorkshopSession {
  /** Undefined until the first one has come. */
  readonly view: Readable<WorkshopView | undefined>
  readonly line: Readable<LineState>
  /** The server's clock, milliseconds since 1970, right to a tenth of a second once the line is live. */
  readonly now: () => number
  /** Kept, and sent again with the same id, until it is answered. */
  send(command: Command): Promise<CommandAck>
  react(reaction: Reaction): void
  onReaction(listener: (reaction: Reaction) => void): () => void
  close(): void
}

const retryAfter = 3000

/** `begin` is when the board is on the screen: until then the workshop stays out of its way. */
export function openWorkshopSession(boardId: string, begin: Promise<unknown>): WorkshopSession {
  const stores: WorkshopStores = {
    view: new Store<WorkshopView | undefined>(undefined),
    line: new Store<LineState>({ kind: 'connecting' }),
    reactions: new Set(),
  }
  let closed = false
  let opened: WorkshopLine | undefined
  const open = async (): Promise<WorkshopLine> => {
    try {
      const { openWorkshop } = await import('./open-workshop.ts')
      if (!closed) opened = openWorkshop(boardId, stores)
    } catch {
      // The network failed in this very moment.
      await new Promise((resolve) => setTimeout(resolve, retryAfter))
    }
    return opened ?? (closed ? new Promise(() => {}) : open())
  }
  const line = begin.then(open)
  return {
    ...stores,
    now: () => opened?.now() ?? Date.now(),
    send: async (command) => (await line).send(command),
    react: (reaction) => opened?.react(reaction),
    onReaction(listener) {
      stores.reactions.add(listener)
      return () => stores.reactions.delete(listener)
    },
    close() {
      closed = true
      opened?.close()
    },
  }
}
