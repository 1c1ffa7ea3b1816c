import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Role } from '@samtavle/shared/access/person'
import { defaultLimits, type Limits } from '@samtavle/shared/protocol/limits'
import { openMerging } from '@samtavle/server/merging/open-merging'
import { openStores } from '@samtavle/server/stores/registry'
import type { Stores } from '@samtavle/server/stores/stores'
import { Rooms } from '@samtavle/server/sync/rooms/rooms'
import { attachSync } from '@samtavle/server/transports/attach-sync'
import { openSocketIo } from '@samtavle/server/transports/open-socket-io'

export interface OpenServerOptions {
  readonly storeUrl: string
  readonly host?: string
  readonly port?: number
  readonly limits?: Partial<Limits>
  /** Other stores than those behind the URL, over which they were opened. */
  readonly over?: (stores: Stores) => Stores
  /** What a document may hold; the board's own rules when left out. */
  readonly flawIn?: () => undefined
}

export interface OpenServer {
  readonly port: number
  readonly rooms: Rooms
  /** Stores what has come in, then stops. */
  close(): Promise<void>
}

/** What none of our tests and loads may bring about. */
const faults: ReadonlySet<string> = new Set([
  'open-failed',
  'older-snapshot',
  'broke-down',
  'compaction-failed',
])

/**
 * The real rooms, stores and transport without the door: whoever asks for a board is on it, as a participant unless
 * `?role=` says otherwise, with the name that `?name=` gives; without one, every connection is a person of its own.
 */
export async function startOpenServer(options: OpenServerOptions): Promise<OpenServer> {
  const { over = (stores) => stores, flawIn } = options
  const stores = over(await openStores(options.storeUrl))
  const merging = openMerging()
  const rooms = new Rooms({
    log: stores.log,
    merge: merging.merge,
    limits: { ...defaultLimits, ...options.limits },
    report: (happening) => {
      if (faults.has(happening.event)) console.error(happening)
    },
    ...(flawIn && { flawIn }),
  })
  const server = createServer((_, response) => response.writeHead(404).end())
  const io = openSocketIo(server, { isOwnOrigin: () => true })
  const detach = attachSync(server, io, {
    rooms,
    authenticate: async (request) => {
      const { searchParams } = new URL(request.url ?? '', 'ws://host')
      const name = searchParams.get('name') ?? randomUUID()
      const role = (searchParams.get('role') ?? 'participant') as Role
      return { kind: 'ok', who: { id: name, alias: name, role, sector: null } }
    },
  })
  await new Promise<void>((resolve) => {
    server.listen(options.port ?? 0, options.host ?? '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    rooms,
    async close() {
      server.close()
      await rooms.drain()
      detach()
      io.engine.close()
      await Promise.all([stores.close(), merging.close()])
    },
  }
}

export function storeUrlIn(dataDir: string): string {
  return `sqlite:${join(dataDir, 'boards.db')}`
}
