import { Lobby } from '../sync/entrance/lobby.ts'
import type { Rooms } from '../sync/rooms/rooms.ts'
import { Backlog } from './backlog.ts'
import { WireBytes } from './wire-bytes.ts'

/** What bounds all lines of the server together, whatever they run over. */
export interface Lines {
  readonly lobby: Lobby
  readonly wire: WireBytes
  readonly backlog: Backlog
  stop(): void
}

export function openLines({ limits, meter }: Rooms): Lines {
  const wire = new WireBytes(() => backlog.onHeld())
  const backlog = new Backlog({
    mostBytes: limits.totalBufferedBytes,
    held: () => wire.held,
    onCut: () => meter.refused('slow-reader'),
  })
  return { lobby: new Lobby(limits.waitingConnections), wire, backlog, stop: () => backlog.stop() }
}
