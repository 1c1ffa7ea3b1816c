import type { CDPSession, Page } from '@playwright/test'

export interface Reading {
  /** Megabytes that are left of what the page's scripts hold, after a forced collection; without compiled code. */
  readonly heap: number
  /** Megabytes of compiled code, which the engine makes of what runs often and throws away when it rests. */
  readonly code: number
  /** Milliseconds between frames, of which nineteen in twenty are shorter. */
  readonly frameP95: number
}

const watched = 10_000

/** What the page holds and how smoothly it goes, over ten seconds. */
export async function read(page: Page): Promise<Reading> {
  const smoothness = await page.evaluate<number>(frameP95)
  return { ...(await weigh(page)), frameP95: smoothness }
}

/** What the page holds. */
export async function weigh(page: Page): Promise<Pick<Reading, 'heap' | 'code'>> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.enable')
  await devtools.send('HeapProfiler.collectGarbage')
  const megabytes = await addUp(devtools)
  await devtools.detach()
  return megabytes
}

/** As Chromium describes a heap: rows of numbers, whose names and types stand in `meta`. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[]
      readonly node_types: readonly [readonly string[]]
    }
  }
  readonly nodes: readonly number[]
}

/** What the browser keeps of its own beside the scripts' things. */
const notTheirs: ReadonlySet<string> = new Set(['native', 'hidden', 'synthetic'])

/** A snapshot is taken only when everything is collected that can be. */
async function addUp(devtools: CDPSession): Promise<Pick<Reading, 'heap' | 'code'>> {
  const chunks: string[] = []
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => void chunks.push(chunk))
  await devtools.send('HeapProfiler.takeHeapSnapshot')
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as Snapshot
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')]
  const bytes = { heap: 0, code: 0 }
  for (let row = 0; row < nodes.length; row += fields.length) {
    const name = types[0][nodes[row + type] ?? 0] ?? ''
    if (!notTheirs.has(name)) bytes[name === 'code' ? 'code' : 'heap'] += nodes[row + size] ?? 0
  }
  return { heap: bytes.heap / 1e6, code: bytes.code / 1e6 }
}

/** Runs in the page, and so as text: what runs this file puts names of its own into functions. */
const frameP95 = `new Promise((resolve) => {
  const times = []
  requestAnimationFrame(function onFrame(now) {
    times.push(now)
    if (now - times[0] < ${watched}) return requestAnimationFrame(onFrame)
    const gaps = times.slice(1).map((time, index) => time - times[index]).sort((a, b) => a - b)
    resolve(gaps[Math.floor(gaps.length * 0.95)])
  })
})`
