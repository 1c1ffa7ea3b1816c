import { describe, expect, it } from 'vitest'
import { refusals } from '../sync/meter.ts'
import { buildMetrics, type Metrics } from './metrics.ts'

const nobody = { rooms: 0, people: 0, bufferedBytes: 0, troubled: 0 }

function metricsOf({ census = nobody, ofProcess = false } = {}): Metrics {
  return buildMetrics({ census: () => census, workshops: () => ({ workshops: 1, lines: 2 }), ofProcess })
}

/** The value of a series as it is written, labels and all. */
async function valueOf(metrics: Metrics, series: string): Promise<number | undefined> {
  const { text } = await metrics.read()
  const line = text.split('\n').find((each) => each.startsWith(`${series} `))
  return line === undefined ? undefined : Number(line.slice(series.length))
}

describe('the metrics', () => {
  it('count changes by ticks, and time what people wait for', async () => {
    const metrics = metricsOf()
    metrics.meter.tick(3)
    metrics.meter.tick(40)
    metrics.meter.committed(4)
    metrics.meter.fannedOut(0.2)
    metrics.meter.opened(12)
    metrics.meter.compacted(700)
    expect(await valueOf(metrics, 'samtavle_updates_total')).toBe(43)
    expect(await valueOf(metrics, 'samtavle_tick_updates_bucket{le="5"}')).toBe(1)
    expect(await valueOf(metrics, 'samtavle_commit_duration_seconds_bucket{le="0.0025"}')).toBe(0)
    expect(await valueOf(metrics, 'samtavle_commit_duration_seconds_bucket{le="0.005"}')).toBe(1)
    expect(await valueOf(metrics, 'samtavle_fan_out_duration_seconds_bucket{le="0.001"}')).toBe(1)
    expect(await valueOf(metrics, 'samtavle_board_open_duration_seconds_sum')).toBe(0.012)
    expect(await valueOf(metrics, 'samtavle_compaction_duration_seconds_count')).toBe(1)
  })

  it('count what went wrong', async () => {
    const metrics = metricsOf()
    metrics.meter.commitFailed()
    metrics.meter.putBack()
    metrics.meter.lagged()
    metrics.meter.brokeDown()
    for (const name of ['commit_failures', 'put_backs', 'lags', 'breakdowns'])
      expect(await valueOf(metrics, `samtavle_${name}_total`)).toBe(1)
  })

  it('know every reason for a refusal before it happens', async () => {
    const metrics = metricsOf()
    metrics.meter.refused('rate')
    for (const reason of refusals)
      expect(await valueOf(metrics, `samtavle_refusals_total{reason="${reason}"}`)).toBe(
        reason === 'rate' ? 1 : 0,
      )
  })

  it('take the census when they are read', async () => {
    const metrics = metricsOf({ census: { rooms: 2, people: 400, bufferedBytes: 5_000, troubled: 1 } })
    expect(await valueOf(metrics, 'samtavle_rooms')).toBe(2)
    expect(await valueOf(metrics, 'samtavle_people')).toBe(400)
    expect(await valueOf(metrics, 'samtavle_buffered_bytes')).toBe(5_000)
    expect(await valueOf(metrics, 'samtavle_troubled_rooms')).toBe(1)
  })

  it('tell of the process and its event loop', async () => {
    const metrics = metricsOf({ ofProcess: true })
    expect(await valueOf(metrics, 'process_resident_memory_bytes')).toBeGreaterThan(1e6)
    expect(await valueOf(metrics, 'nodejs_eventloop_lag_p99_seconds')).toBeTypeOf('number')
  })

  it('of two servers in one process know nothing of each other', async () => {
    const [one, other] = [metricsOf(), metricsOf()]
    one.meter.putBack()
    expect(await valueOf(other, 'samtavle_put_backs_total')).toBe(0)
  })

  it('are named as Prometheus asks: base units, and counters that say total', async () => {
    const { text } = await metricsOf().read()
    const types = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name = '', type]) => ({ name, type }))
    expect(types.length).toBeGreaterThan(10)
    for (const { name, type } of types) {
      expect(name).toMatch(/^samtavle_[a-z_]+$/)
      expect(name.endsWith('_total')).toBe(type === 'counter')
      expect(name).not.toMatch(/_(ms|milliseconds|kb|mb)\b/)
    }
  })
})
