import type { Page } from '@playwright/test'

export interface Reading {
  /** Megabytes that are left of the page's JavaScript after two forced collections. */
  readonly heap: number
  /** Milliseconds between frames, of which nineteen in twenty are shorter. */
  readonly frameP95: number
}

const watched = 10_000

/** What the page holds and how smoothly it goes, over ten seconds. */
export async function read(page: Page): Promise<Reading> {
  const smoothness = await page.evaluate<number>(frameP95)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.enable')
  for (let time = 0; time < 2; time++) await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  await devtools.detach()
  return { heap: usedSize / 1e6, frameP95: smoothness }
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
