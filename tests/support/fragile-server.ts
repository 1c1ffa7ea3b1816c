import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { LogStore, StoredLog } from '@samtavle/server/stores/log-store'
import type { Rooms } from '@samtavle/server/sync/rooms'
import { TestApp } from '@samtavle/server/test-app'

const pageDir = fileURLToPath(new URL('../../web/dist', import.meta.url))

/** A disk that can be full, and that can forget how to read. */
export class FragileLog implements LogStore {
  takes = true
  gives = true
  readonly #log: LogStore

  constructor(log: LogStore) {
    this.#log = log
  }

  async append(...given: Parameters<LogStore['append']>): Promise<void> {
    if (!this.takes) throw new Error('no space left on device')
    return this.#log.append(...given)
  }

  async read(...given: Parameters<LogStore['read']>): Promise<StoredLog> {
    if (!this.gives) throw new Error('input/output error')
    return this.#log.read(...given)
  }

  async compact(...given: Parameters<LogStore['compact']>): Promise<void> {
    return this.#log.compact(...given)
  }

  async replace(...given: Parameters<LogStore['replace']>): Promise<void> {
    if (!this.takes) throw new Error('no space left on device')
    return this.#log.replace(...given)
  }
}

/** The whole server with the built page, in this process, on a disk that fails when it is told to. */
export interface FragileServer {
  readonly url: string
  readonly disk: FragileLog
  readonly rooms: Rooms
  stop(): Promise<void>
}

export async function startFragileServer(): Promise<FragileServer> {
  const disks: FragileLog[] = []
  const house = await TestApp.open({
    pageDir,
    env: { BOARDS_PER_HOUR: '10000' },
    stores: (stores) => {
      const disk = new FragileLog(stores.log)
      disks.push(disk)
      return { ...stores, log: disk }
    },
  })
  const [disk] = disks
  if (!disk) throw new Error('the house has no disk')
  await house.app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = house.app.server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, disk, rooms: house.rooms, stop: () => house.close() }
}
