import { networkInterfaces } from 'node:os'
import { fileURLToPath } from 'node:url'
import closeWithGrace from 'close-with-grace'
import { destination } from 'pino'
import { showOnBoard } from '@samtavle/shared/workshop/charts/show-on-board'
import { buildApp } from './app.ts'
import { readConfig, type Config } from './config.ts'
import { openExporters } from './export/open-exporters.ts'
import { openImageMaker } from './images/image-maker.ts'
import { logHappenings } from './logging/log-happenings.ts'
import { buildLogger } from './logging/logger.ts'
import { openMerging } from './merging/open-merging.ts'
import { buildMetrics } from './metrics/metrics.ts'
import { HiddenWriting } from './private/hidden-writing.ts'
import { addressLines } from './starting/addresses.ts'
import { describeFailure } from './starting/start-failure.ts'
import { makeFolder } from './stores/make-folder.ts'
import { openStores } from './stores/registry.ts'
import { Rooms } from './sync/rooms/rooms.ts'
import { Workshops } from './workshop/workshops.ts'

/** The folder is as far from the source as from the bundle. */
const pageDir = fileURLToPath(new URL('../../web/dist', import.meta.url))
const GRACE = 15_000
const STDERR = 2

/** Words for people go to stdout, the log to stderr. */
async function start(config: Config): Promise<void> {
  await makeFolder(config.dataDir)
  const logger = buildLogger(config.logLevel, destination({ fd: STDERR, sync: false }))
  const stores = await openStores(config.storeUrl)
  const metrics = buildMetrics({
    census: () => rooms.census(),
    workshops: () => workshops.census(),
    ofProcess: true,
  })
  const merging = openMerging()
  const report = logHappenings(logger)
  const rooms = new Rooms({
    log: stores.log,
    merge: merging.merge,
    meter: metrics.meter,
    report,
  })
  const workshops = new Workshops({
    store: stores.workshops,
    boards: stores.boards,
    rooms,
    privacy: new HiddenWriting({ rooms, log: stores.log }),
    showOnBoard,
    now: Date.now,
    meter: metrics.workshops,
    report,
  })
  const drawing = openExporters()
  const imageMaker = openImageMaker()
  const app = await buildApp({
    config,
    logger,
    stores,
    rooms,
    workshops,
    metrics,
    exporters: drawing.exporters,
    imageMaker,
    pageDir,
    now: Date.now,
  })
  closeWithGrace({ delay: GRACE, logger }, async ({ signal, err }) => {
    if (err) logger.fatal({ event: 'bug', err }, 'a bug ended the server')
    logger.info({ event: 'draining', signal, ...rooms.census() }, 'the server is stopping')
    await app.close()
    await Promise.all([stores.close(), drawing.close(), merging.close(), imageMaker.close()])
    logger.info({ event: 'stopped' }, 'the server has stopped')
  })
  const { host, port } = config
  await app.listen({ host, port })
  logger.info({ event: 'ready', host, port }, 'the server is ready')
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
