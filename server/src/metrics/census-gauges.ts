import { Gauge, type Registry } from 'prom-client'
import type { Census } from '../sync/rooms.ts'

/** Gauges that take the census only when somebody looks. */
export function addCensusGauges(registry: Registry, census: () => Census): void {
  const add = (name: string, help: string, key: keyof Census) =>
    new Gauge({
      name: `samtavle_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(census()[key])
      },
    })
  add('rooms', 'Boards in memory', 'rooms')
  add('people', 'Connections on boards', 'people')
  add('buffered_bytes', 'Bytes handed to sockets and not yet taken by the network', 'bufferedBytes')
  add('troubled_rooms', 'Boards whose latest work cannot be put on disk at the moment', 'troubled')
}
