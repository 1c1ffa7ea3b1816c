import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test'
import type { CreatedBoard } from '@samtavle/shared/protocol/http'
import { startBlockingProxy, type BlockingProxy } from './blocking-proxy.ts'
import { LeadPage, WorkshopPage } from './workshop-page.ts'

const desk = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }

type Look = Pick<BrowserContextOptions, 'colorScheme'>

/** Everybody who a real workshop has: each on a device of their own. */
export class Troupe {
  readonly #browser: Browser
  readonly #server: string
  readonly #board: CreatedBoard
  readonly #colorScheme: 'light' | 'dark'
  readonly #contexts: BrowserContext[] = []
  #proxy: BlockingProxy | undefined

  constructor(
    browser: Browser,
    server: string,
    board: CreatedBoard,
    colorScheme: 'light' | 'dark' = 'light',
  ) {
    this.#browser = browser
    this.#server = server
    this.#board = board
    this.#colorScheme = colorScheme
  }

  async lead(): Promise<LeadPage> {
    const page = await this.#device({ width: 1440, height: 900 })
    const mona = new LeadPage(page, 'Mona')
    await mona.joinByLink(this.#board.links.facilitator, 'Mona')
    return mona
  }

  async onPhone(alias: string, look: Look = {}): Promise<WorkshopPage> {
    return this.#join(alias, this.#board.links.participant, phone, look)
  }

  /** By a network that lets no WebSocket through. */
  async blocked(alias: string): Promise<WorkshopPage> {
    this.#proxy ??= await startBlockingProxy(this.#server, 'refuse')
    return this.#join(alias, this.#board.links.participant.replace(this.#server, this.#proxy.url))
  }

  async participant(alias: string): Promise<WorkshopPage> {
    return this.#join(alias, this.#board.links.participant)
  }

  async observer(alias: string): Promise<WorkshopPage> {
    return this.#join(alias, this.#board.links.observer)
  }

  /** Who has been given the link, and is let in or waits. */
  async newcomer(alias: string): Promise<WorkshopPage> {
    const person = new WorkshopPage(await this.#device(desk), alias)
    await person.page.goto(this.#board.links.participant)
    await person.sayWho(alias)
    return person
  }

  async goHome(): Promise<void> {
    for (const context of this.#contexts) await context.close()
    await this.#proxy?.close()
  }

  async #join(alias: string, link: string, viewport = desk, look: Look = {}): Promise<WorkshopPage> {
    const person = new WorkshopPage(await this.#device(viewport, look), alias)
    await person.joinByLink(link, alias)
    return person
  }

  async #device(viewport: { width: number; height: number }, look: Look = {}) {
    const isPhone = viewport === phone
    const context = await this.#browser.newContext({
      locale: 'da-DK',
      viewport,
      hasTouch: isPhone,
      isMobile: isPhone,
      reducedMotion: 'reduce',
      colorScheme: this.#colorScheme,
      ...look,
    })
    this.#contexts.push(context)
    return context.newPage()
  }
}
