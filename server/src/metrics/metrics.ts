import { collectDefaultMetrics, Registry } from 'prom-client'
import type { Meter } from '../sync/meter.ts'
import type { Census } from '../sync/rooms/census.ts'
import type { WorkshopMeter } from '../workshop/workshop-meter.ts'
import type { WorkshopCensus } from '../workshop/workshops.ts'
import { addCensusGauges } from './census-gauges.ts'
import { buildRequestTimer, type Answered } from './request-timer.ts'
import { buildRoomMeter } from './room-meter.ts'
import { buildWorkshopMeter } from './workshop-meter.ts'

/** All that is counted and timed in one process. */
export interface Metrics {
  readonly meter: Meter
  readonly workshops: WorkshopMeter
  readonly answered: (answered: Answered) => void
  /** Everything, in Prometheus' text format. */
  read(): Promise<{ readonly mediaType: string; readonly text: string }>
}

export interface MetricsOptions {
  /** Taken at each reading. */
  readonly census: () => Census
  readonly workshops: () => WorkshopCensus
  /** Processor, memory, open files, garbage collection and the event loop's delay; watched until the process ends. */
  readonly ofProcess: boolean
}

export function buildMetrics({ census, workshops, ofProcess }: MetricsOptions): Metrics {
  const registry = new Registry()
  if (ofProcess) collectDefaultMetrics({ register: registry })
  addCensusGauges(registry, census, workshops)
  return {
    meter: buildRoomMeter(registry),
    workshops: buildWorkshopMeter(registry),
    answered: buildRequestTimer(registry),
    read: async () => ({ mediaType: registry.contentType, text: await registry.metrics() }),
  }
}
