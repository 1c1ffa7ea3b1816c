import { Board } from '@samtavle/shared/board/board'
import type { Joined } from '@samtavle/shared/protocol/http'
import type { OwnPresence } from '@samtavle/shared/protocol/presence'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

/** Somebody on a board without a browser: the stock y-websocket client with a token. */
export interface SyncClient {
  readonly board: Board
  /** Tells the others where one is and what one holds. */
  show(presence: Partial<OwnPresence>): void
  close(): void
}

/** Resolves when the board has arrived. */
export async function openSyncClient(server: string, { boardId, token }: Joined): Promise<SyncClient> {
  const board = new Board(new Y.Doc())
  const provider = new WebsocketProvider(
    `${server.replace('http', 'ws')}/sync/${boardId}`,
    'board',
    board.doc,
    {
      params: { token },
      disableBc: true,
      // The same interface, save for events that the provider doesn't listen to.
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    },
  )
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  return {
    board,
    show: (presence) => provider.awareness.setLocalState({ ...presence }),
    close() {
      provider.destroy()
      board.destroy()
      board.doc.destroy()
    },
  }
}
