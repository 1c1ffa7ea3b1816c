import { Histogram, type Registry } from 'prom-client'
import { seconds } from './buckets.ts'

/** An HTTP request that was answered. */
export interface Answered {
  readonly method: string
  /** The route's pattern, never the path that was asked for: there are as many of those as there are boards. */
  readonly route: string | undefined
  readonly status: number
  readonly ms: number
}

/** Called for each answered request. What has no route has no method either: both would be a stranger's choice. */
export function buildRequestTimer(registry: Registry): (answered: Answered) => void {
  const histogram = new Histogram({
    name: 'samtavle_http_request_duration_seconds',
    help: 'HTTP requests by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: seconds,
    registers: [registry],
  })
  return ({ method, route, status, ms }) => {
    const labels = route === undefined ? { method: 'any', route: 'none' } : { method, route }
    histogram.observe({ ...labels, status }, ms / 1000)
  }
}
