import { Counter, Histogram, type Registry } from 'prom-client'
import type { WorkshopMeter } from '../workshop/workshop-meter.ts'
import { seconds } from './buckets.ts'

/** The workshops' meter over Prometheus' counters; nothing in it knows a board or a person. */
export function buildWorkshopMeter(registry: Registry): WorkshopMeter {
  const registers = [registry]
  const commands = new Counter({
    name: 'samtavle_commands_total',
    help: 'Commands in workshops, by type and by what became of them',
    labelNames: ['type', 'outcome'],
    registers,
  })
  const acked = new Histogram({
    name: 'samtavle_command_duration_seconds',
    help: 'From the arrival of a command until it is on disk',
    buckets: seconds,
    registers,
  })
  const dismissed = new Counter({
    name: 'samtavle_dismissals_total',
    help: 'Pages that were sent out of a workshop, by reason',
    labelNames: ['reason'],
    registers,
  })
  return {
    answered: (type, outcome) => commands.inc({ type, outcome }),
    acked: (ms) => acked.observe(ms / 1000),
    dismissed: (reason) => dismissed.inc({ reason }),
  }
}
