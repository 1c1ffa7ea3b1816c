import { setMaxListeners } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import type { CreatedBoard } from '@samtavle/shared/protocol/http'
import { BoardPage } from '../../support/board-page.ts'
import { findBrowser } from '../../support/find-browser.ts'
import { joinBoard, makeBoard } from '../../support/make-board.ts'
import { startServer } from '../../support/start-server.ts'
import { openSyncClient } from '../../support/sync-client.ts'
import { read, weigh, type Reading } from './page-meter.ts'
import { work } from './somebody.ts'

/** A page that is left open while people work on its board; the README beside says what it is to show. */

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '30' }, people: { type: 'string', default: '20' } },
})
const minutes = Number(values.minutes)
const people = Number(values.people)
/** As much as a page may hold in the end of what it held at first, beside what the content needs. */
const tolerated = 1.1
/** Milliseconds in which a page with people at work fetches its last parts, and has drawn all of them once more. */
const settling = 60_000
/** As much as two readings of the same differ. */
const noise = 1.25

async function main(): Promise<void> {
  const server = await startServer()
  const executablePath = findBrowser()
  const browser = await chromium.launch({
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--enable-precise-memory-info'],
    ...(executablePath !== undefined && { executablePath }),
  })
  const stop = new AbortController()
  // Each person listens for the end, with two more things of theirs.
  setMaxListeners(10 + 3 * people, stop.signal, process)
  try {
    const board = await makeBoard(server.url, { title: 'Holdbarhed', locale: 'da' })
    const atWork = await Promise.all(
      Array.from({ length: people }, (_, number) => begin(server.url, board, number, stop.signal)),
    )
    const page = await open(browser, board)
    const [start, last] = await watch(page)
    const another = await open(browser, board)
    stop.abort()
    await Promise.all(atWork.map((person) => person.done))
    const shapes = atWork[0]?.client.board.size ?? 0
    await showAll(page)
    await showAll(another)
    const end = { ...last, ...(await weigh(page)) }
    const fresh = await read(another)
    for (const { client } of atWork) client.close()
    judge({ start, end, fresh, shapes })
  } finally {
    stop.abort()
    await browser.close()
    await server.stop()
  }
}

async function begin(server: string, board: CreatedBoard, number: number, signal: AbortSignal) {
  const joined = await joinBoard(server, board, { role: 'facilitator', alias: `Person ${number + 1}` })
  const client = await openSyncClient(server, joined)
  return { client, done: work(client, joined, signal) }
}

async function open(
  browser: Awaited<ReturnType<typeof chromium.launch>>,
  board: CreatedBoard,
): Promise<Page> {
  const context = await browser.newContext({ locale: 'da-DK', viewport: { width: 1440, height: 900 } })
  const person = new BoardPage(await context.newPage())
  await person.joinByLink(board.links.facilitator, 'Den åbne side')
  await pause(settling)
  await showAll(person.page)
  return person.page
}

/** By key, which the canvas has to be given first. */
async function showAll(page: Page): Promise<void> {
  await page.getByRole('application', { name: 'Tavlens lærred' }).focus()
  await page.keyboard.press('Shift+Digit1')
  await pause(2000)
}

/** The first reading and the last; those between are printed. */
async function watch(page: Page): Promise<[Reading, Reading]> {
  const first = await read(page)
  let last = first
  print('minute', 'heap, MB', 'code, MB', 'frame p95, ms')
  tell('0', first)
  const every = Math.max(1, Math.round(minutes / 10))
  for (let minute = every; minute <= minutes; minute += every) {
    await pause(every * 60_000 - 10_000)
    last = await read(page)
    tell(String(minute), last)
  }
  return [first, last]
}

interface Found {
  readonly start: Reading
  readonly end: Reading
  readonly fresh: Reading
  readonly shapes: number
}

function judge({ start, end, fresh, shapes }: Found): void {
  tell('at rest', end)
  tell('opened anew', fresh)
  const most = start.heap * tolerated + Math.max(0, fresh.heap - start.heap)
  const slowest = Math.max(start.frameP95, fresh.frameP95) * noise
  console.log(`\n${people} people, ${minutes} minutes, ${shapes} shapes at the end`)
  console.log(`heap: ${end.heap.toFixed(2)} MB at the end, at most ${most.toFixed(2)}`)
  console.log(`frame p95: ${end.frameP95.toFixed(1)} ms at the end, at most ${slowest.toFixed(1)}`)
  if (end.heap > most || end.frameP95 > slowest) process.exitCode = 1
}

function tell(when: string, { heap, code, frameP95 }: Reading): void {
  print(when, heap.toFixed(2), code.toFixed(2), frameP95.toFixed(1))
}

function print(...cells: string[]): void {
  console.log(cells.map((cell) => cell.padEnd(14)).join(''))
}

void main()
