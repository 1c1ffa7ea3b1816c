import { Writable } from 'node:stream'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import type { LinkRole } from '@samtavle/shared/access/person'
import type { CreatedBoard, Joined } from '@samtavle/shared/protocol/http'
import { showOnBoard } from '@samtavle/shared/workshop/charts/show-on-board'
import { buildApp } from './app.ts'
import { readConfig } from './config.ts'
import { openExporters, type ThreadedExporters } from './export/open-exporters.ts'
import { openImageMaker, type ImageMaker } from './images/image-maker.ts'
import { logHappenings } from './logging/log-happenings.ts'
import { buildLogger } from './logging/logger.ts'
import { buildMetrics } from './metrics/metrics.ts'
import { HiddenWriting } from './private/hidden-writing.ts'
import type { App } from './routes/route.ts'
import { openMemory } from './stores/memory.ts'
import type { Stores } from './stores/stores.ts'
import { Rooms } from './sync/rooms/rooms.ts'
import { Workshops } from './workshop/workshops.ts'

interface TestAppOptions {
  readonly env?: Record<string, string>
  readonly pageDir?: string
  readonly stores?: (stores: Stores) => Stores
}

/** The whole server but for its port: real stores in memory, a clock to turn, and a log to look into. */
export class TestApp {
  readonly app: App
  readonly rooms: Rooms
  readonly workshops: Workshops
  readonly stores: Stores
  /** Every line that was logged. */
  readonly log: string[]
  readonly #exporting: ThreadedExporters
  readonly #imageMaker: ImageMaker
  readonly #clock: { now: number }

  private constructor(parts: Pick<TestApp, 'app' | 'rooms' | 'workshops' | 'stores' | 'log'>, own: Own) {
    this.app = parts.app
    this.rooms = parts.rooms
    this.workshops = parts.workshops
    this.stores = parts.stores
    this.log = parts.log
    this.#exporting = own.exporting
    this.#imageMaker = own.imageMaker
    this.#clock = own.clock
  }

  static async open({ env = {}, pageDir = '/nowhere', stores: wrap }: TestAppOptions = {}): Promise<TestApp> {
    const log: string[] = []
    const config = readConfig({ LOG_LEVEL: 'trace', ...env })
    const memory = await openMemory()
    const stores = wrap ? wrap(memory) : memory
    const metrics = buildMetrics({
      census: () => rooms.census(),
      workshops: () => workshops.census(),
      ofProcess: false,
    })
    const logger = buildLogger(config.logLevel, linesInto(log))
    const report = logHappenings(logger)
    const rooms = new Rooms({ log: stores.log, meter: metrics.meter, report })
    const exporting = openExporters()
    const imageMaker = openImageMaker()
    const clock = { now: Date.parse('2026-11-22T14:30:00Z') }
    const workshops = new Workshops({
      store: stores.workshops,
      boards: stores.boards,
      rooms,
      privacy: new HiddenWriting({ rooms, log: stores.log }),
      showOnBoard,
      now: () => clock.now,
      meter: metrics.workshops,
      report,
    })
    const app = await buildApp({
      config,
      stores,
      rooms,
      workshops,
      metrics,
      pageDir,
      exporters: exporting.exporters,
      imageMaker,
      logger,
      now: () => clock.now,
    })
    return new TestApp({ app, rooms, workshops, stores, log }, { exporting, imageMaker, clock })
  }

  later(milliseconds: number): void {
    this.#clock.now += milliseconds
  }

  send(
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    rest: InjectOptions = {},
  ): Promise<LightMyRequestResponse> {
    return this.app.inject({ method, url, ...rest })
  }

  post(url: string, payload: object, rest: InjectOptions = {}): Promise<LightMyRequestResponse> {
    return this.send('POST', url, { payload, ...rest })
  }

  async board(payload: object = { title: 'Vores tavle' }): Promise<CreatedBoard> {
    return (await this.post('/api/boards', payload)).json<CreatedBoard>()
  }

  async join(board: CreatedBoard, role: LinkRole = 'participant', alias = 'Åse'): Promise<Joined> {
    const who = { secret: board.secrets[role], alias, sector: null }
    return (await this.post(`/api/boards/${board.id}/join`, who)).json<Joined>()
  }

  async close(): Promise<void> {
    await this.app.close()
    await this.#exporting.close()
    await this.#imageMaker.close()
  }
}

interface Own {
  readonly exporting: ThreadedExporters
  readonly imageMaker: ImageMaker
  readonly clock: { now: number }
}

export function bearing({ token }: Joined): InjectOptions {
  return { headers: { authorization: `Bearer ${token}` } }
}

function linesInto(log: string[]): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      log.push(chunk.toString())
      done()
    },
  })
}
