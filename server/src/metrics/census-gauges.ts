import { Gauge, type Registry } from 'prom-client'
import type { Census } from '../sync/rooms/census.ts'
import type { WorkshopCensus } from '../workshop/workshops.ts'

/** Gauges that take the census only when somebody looks. */
export function addCensusGauges(
  registry: Registry,
  census: () => Census,
  workshops: () => WorkshopCensus,
): void {
  const add = (name: string, help: string, read: () => number) =>
    new Gauge({
      name: `samtavle_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(read())
      },
    })
  add('rooms', 'Boards in memory', () => census().rooms)
  add('people', 'Connections on boards', () => census().people)
  add(
    'buffered_bytes',
    'Bytes handed to sockets and not yet taken by the network',
    () => census().bufferedBytes,
  )
  add(
    'troubled_rooms',
    'Boards whose latest work cannot be put on disk at the moment',
    () => census().troubled,
  )
  add('workshops', 'Workshops in memory', () => workshops().workshops)
  add('workshop_lines', 'Pages on workshops', () => workshops().lines)
}
