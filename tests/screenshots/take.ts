import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from '@playwright/test'
import { BoardPage } from '../support/board-page.ts'
import { findBrowser } from '../support/find-browser.ts'
import { joinBoard, makeBoard } from '../support/make-board.ts'
import { startServer } from '../support/start-server.ts'
import { openSyncClient } from '../support/sync-client.ts'
import { fillWithNotes } from './fill-with-notes.ts'

/** `pnpm screenshots`: the pictures of README.md, of the page as it is built. */
const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url))

async function takeAll(browser: Browser, server: string): Promise<void> {
  const made = await makeBoard(server, { template: 'leadership-wheel', locale: 'da' })
  const people = []
  for (const alias of ['Søren Kjær', 'Åse Bæk', 'Jørgen Lund']) {
    const joined = await joinBoard(server, made, { role: 'participant', alias, sector: 'hospital' })
    people.push({ joined, client: await openSyncClient(server, joined) })
  }
  people.forEach(({ joined, client }, index) => fillWithNotes(client, joined, index, people.length))

  const lead = new BoardPage(await newPage(browser))
  await lead.joinByLink(made.links.facilitator, 'Mette Holm')
  await lead.waitSaved()
  await pause(1500)
  await lead.page.screenshot({ path: join(folder, 'board.png') })
  await lead.zoomAt({ x: 275, y: 770 }, 5)
  await lead.page.mouse.wheel(-75, 310)
  await pause(1500)
  await lead.page.screenshot({ path: join(folder, 'notes.png') })

  for (const { client } of people) client.close()
}

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: 'da-DK', viewport: { width: 1440, height: 900 } })
  return context.newPage()
}

mkdirSync(folder, { recursive: true })
const server = await startServer()
const executablePath = findBrowser()
const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath && { executablePath }) })
try {
  await takeAll(browser, server.url)
} finally {
  await browser.close()
  await server.stop()
}
