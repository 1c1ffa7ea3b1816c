import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Exporters } from '@samtavle/shared/exports/exporter'
import { BoardId, Problem } from '@samtavle/shared/protocol/http'
import type { Guesses } from '../access/guesses.ts'
import type { Sessions } from '../access/sessions.ts'
import type { Reception } from '../access/visit.ts'
import type { Config } from '../config.ts'
import type { ImageMaker } from '../images/image-maker.ts'
import type { ShownLately } from '../images/shown-lately.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { Stores } from '../stores/stores.ts'
import type { Rooms } from '../sync/rooms/rooms.ts'
import type { Workshops } from '../workshop/workshops.ts'

/** What every route stands on: an app whose handlers are typed by their schemas, and what they may use. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

export interface RouteDeps {
  readonly config: Config
  readonly stores: Stores
  readonly rooms: Rooms
  readonly workshops: Workshops
  readonly sessions: Sessions
  readonly reception: Reception
  readonly guesses: Guesses
  readonly exporters: Exporters
  readonly imageMaker: ImageMaker
  readonly shownLately: ShownLately
  readonly metrics: Metrics
  readonly now: () => number
}

export const BoardPath = Type.Object({ id: BoardId })

/** Spread into every route's `response`. */
export const refusals = {
  '4xx': { description: 'A problem', content: { 'application/problem+json': { schema: Problem } } },
  '5xx': { description: 'A problem of ours', content: { 'application/problem+json': { schema: Problem } } },
}

/** For routes that need a session. */
export const security = [{ session: [] }]
