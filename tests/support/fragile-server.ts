import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Rooms } from '@samtavle/server/sync/rooms/rooms'
import { TestApp } from '@samtavle/server/test-app'
import { FailingLog } from './failing-log.ts'

const pageDir = fileURLToPath(new URL('../../web/dist', import.meta.url))

/** The whole server with the built page, in this process, on a disk that fails when it is told to. */
export interface FragileServer {
  readonly url: string
  readonly disk: FailingLog
  readonly rooms: Rooms
  stop(): Promise<void>
}

export async function startFragileServer(): Promise<FragileServer> {
  const disks: FailingLog[] = []
  const house = await TestApp.open({
    pageDir,
    env: { BOARDS_PER_HOUR: '10000' },
    stores: (stores) => {
      const disk = new FailingLog(stores.log)
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
