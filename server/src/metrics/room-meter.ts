import { Counter, Histogram, type Registry } from 'prom-client'
import { refusals, type Meter } from '../sync/meter.ts'
import { seconds } from './buckets.ts'

const changesPerTick = [1, 2, 5, 10, 20, 50, 100, 200, 500]

/** The rooms' meter over Prometheus' counters and histograms; nothing in it knows a board or a person. */
export function buildRoomMeter(registry: Registry): Meter {
  const registers = [registry]
  const counter = (name: string, help: string) => new Counter({ name: `samtavle_${name}`, help, registers })
  const timer = (name: string, help: string) => {
    const histogram = new Histogram({ name: `samtavle_${name}`, help, buckets: seconds, registers })
    return (ms: number) => histogram.observe(ms / 1000)
  }
  const updates = counter('updates_total', 'Document changes that were judged')
  const tick = new Histogram({
    name: 'samtavle_tick_updates',
    help: 'Document changes in one tick, which is one commit',
    buckets: changesPerTick,
    registers,
  })
  const commitFailures = counter(
    'commit_failures_total',
    'Commits that the store refused; each is tried again',
  )
  const putBacks = counter('put_backs_total', 'Changes that were forbidden and put back')
  const lags = counter('lags_total', 'Times a slow reader was skipped, to be brought up to date later')
  const breakdowns = counter(
    'breakdowns_total',
    'Boards that were closed and loaded anew, for their own safety',
  )
  return {
    opened: timer('board_open_duration_seconds', 'Loading a board from its log'),
    tick(changes) {
      updates.inc(changes)
      tick.observe(changes)
    },
    committed: timer('commit_duration_seconds', 'From handing a tick to the store until it is on disk'),
    commitFailed: () => commitFailures.inc(),
    fannedOut: timer('fan_out_duration_seconds', 'Building the frames of one tick and handing them out'),
    refused: buildRefusals(registry),
    putBack: () => putBacks.inc(),
    lagged: () => lags.inc(),
    compacted: timer('compaction_duration_seconds', 'Merging the log of a board into a snapshot'),
    brokeDown: () => breakdowns.inc(),
  }
}

function buildRefusals(registry: Registry): Meter['refused'] {
  const refused = new Counter({
    name: 'samtavle_refusals_total',
    help: 'Connections and changes that were turned away, by reason',
    labelNames: ['reason'],
    registers: [registry],
  })
  // A series that begins at its first increment hides that increment from rate().
  for (const reason of refusals) refused.inc({ reason }, 0)
  return (reason) => refused.inc({ reason })
}
