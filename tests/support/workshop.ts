import { test as base, type Browser, type Page } from '@playwright/test'
import type { CreateBoard, CreatedBoard } from '@samtavle/shared/protocol/http'
import { BoardPage } from './board-page.ts'
import { makeBoard } from './make-board.ts'
import { startServer } from './start-server.ts'

interface Newcomer {
  readonly link: string
  readonly alias: string
  /** Done to the page before it opens the link. */
  readonly prepare?: (page: Page) => Promise<void>
}

interface Workshop {
  /** A new board, empty unless told otherwise. */
  readonly newBoard: (board?: CreateBoard) => Promise<CreatedBoard>
  /** Somebody on a device of their own, let in through the page as a person would be. */
  readonly enter: (newcomer: Newcomer) => Promise<BoardPage>
}

interface Server {
  /** Without a slash at the end. */
  readonly url: string
  stop(): Promise<void>
}

/** Tests with a server that all of a file share, and people who leave when the test ends. */
export const test = workshopOn(startServer)

/** The same on another kind of server. */
export function workshopOn<S extends Server>(start: () => Promise<S>) {
  return base.extend<Workshop, { server: S }>({
    server: [
      // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the first parameter
      async ({}, use) => {
        const server = await start()
        await use(server)
        await server.stop()
      },
      { scope: 'worker' },
    ],
    newBoard: ({ server }, use) => use((board) => makeBoard(server.url, { locale: 'da', ...board })),
    enter: async ({ browser }, use) => {
      const people: BoardPage[] = []
      await use(async ({ link, alias, prepare }) => {
        const person = new BoardPage(await newDevice(browser))
        people.push(person)
        await prepare?.(person.page)
        await person.joinByLink(link, alias)
        return person
      })
      for (const person of people) await person.page.context().close()
    },
  })
}

async function newDevice(browser: Browser) {
  const context = await browser.newContext({ locale: 'da-DK', viewport: { width: 1280, height: 800 } })
  return context.newPage()
}
