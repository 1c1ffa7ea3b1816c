import { startOpenServer, storeUrlIn } from '../support/open-server.ts'
import { bundleProgram } from '../support/program.ts'
import { openDisk, whyNoDisk } from './disk.ts'
import { FailingLog } from '../support/failing-log.ts'
import { openFolder } from './folder.ts'

/** A server whose disk gets into trouble. */
export interface ShakyServer {
  port(): number
  /** No room is left on the disk. Returns how it comes free again. */
  fill(): () => void
  /** The disk stands still. Returns how it goes on. */
  freeze(): () => void
  /** Dies, and comes back with what is on the disk. */
  restart(): Promise<void>
  close(): Promise<void>
}

/** With a real disk where one can be had, and otherwise with a log that behaves like one. */
export async function openShakyServer(): Promise<ShakyServer> {
  const why = whyNoDisk()
  if (why === undefined) return onRealDisk()
  console.log(`no real disk gets into trouble here, a log only plays one: ${why}`)
  return overFailingLog()
}

async function onRealDisk(): Promise<ShakyServer> {
  const disk = openDisk()
  const bundle = await bundleProgram()
  let server = await bundle.start(disk.folder)
  return {
    port: () => server.port,
    fill: () => disk.fill(),
    freeze: () => disk.freeze(),
    async restart() {
      await server.stop('SIGKILL')
      server = await bundle.start(disk.folder)
    },
    async close() {
      await server.stop('SIGKILL')
      disk.remove()
      await bundle.remove()
    },
  }
}

async function overFailingLog(): Promise<ShakyServer> {
  const storage = openFolder()
  let log: FailingLog
  const open = () =>
    startOpenServer({
      storeUrl: storeUrlIn(storage.folder),
      limits: { drainMs: 0 },
      over: (stores) => ({ ...stores, log: (log = new FailingLog(stores.log)) }),
    })
  let server = await open()
  return {
    port: () => server.port,
    fill() {
      log.full = true
      return () => {
        log.full = false
      }
    },
    freeze: () => log.freeze(),
    async restart() {
      await server.close()
      server = await open()
    },
    async close() {
      await server.close()
      storage.remove()
    },
  }
}
