import { networkInterfaces } from 'node:os'
import { fileURLToPath } from 'node:url'
import closeWithGrace from 'close-with-grace'
import { destination } from 'pino'
import { addressLines } from './addresses.ts'
import { buildApp } from './app.ts'
import { readConfig, type Config } from './config.ts'
import { openExporters } from './export/open-exporters.ts'
import { logHappenings } from './log-happenings.ts'
import { buildLogger } from './logger.ts'
import { makeFolder } from './make-folder.ts'
import { describeFailure } from './start-failure.ts'
import { openStores } from './stores/registry.ts'
import { Rooms } from './sync/rooms.ts'

/** The folder is as far from the source as from the bundle. */
const pageDir = fileURLToPath(new URL('../../web/dist', import.meta.url))
const GRACE = 15_000
const STDERR = 2

/** Words for people go to stdout, the log to stderr. */
async function start(config: Config): Promise<void> {
  await makeFolder(config.dataDir)
  const logger = buildLogger(config.logLevel, destination({ fd: STDERR, sync: false }))
  const stores = await openStores(config.storeUrl)
  const rooms = new Rooms({ log: stores.log, report: logHappenings(logger) })
  const drawing = openExporters()
  const app = await buildApp({
    config,
    logger,
    stores,
    rooms,
    exporters: drawing.exporters,
    pageDir,
    now: Date.now,
  })
  closeWithGrace({ delay: GRACE, logger }, async ({ err }) => {
    if (err) logger.fatal({ err }, 'a bug ended the server')
    await app.close()
    await Promise.all([stores.close(), drawing.close()])
  })
  const { host, port } = config
  await app.listen({ host, port })
  process.stdout.write(`${addressLines(config, networkInterfaces()).join('\n')}\n`)
}

let config: Config | undefined
try {
  config = readConfig(process.env)
  await start(config)
} catch (error) {
  process.stderr.write(`${describeFailure(error, config)}\n`)
  process.exit(1)
}
