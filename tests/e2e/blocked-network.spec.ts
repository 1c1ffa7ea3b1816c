import { expect } from '@playwright/test'
import type { BoardPage } from '../support/board-page.ts'
import { startBlockingProxy, type Blocking, type BlockingProxy } from '../support/blocking-proxy.ts'
import { test as workshop } from '../support/workshop.ts'
import { written } from '../support/written.ts'

interface Network {
  /**
   * Anna, first on a new board, who has been told that her connection is slow. Her network is of that kind for as long as
   * the test lasts.
   */
  readonly annaBehind: (blocking: Blocking) => Promise<{
    readonly anna: BoardPage
    readonly proxy: BlockingProxy
    /** To the same board, with nothing between him and the server. */
    readonly bentComes: () => Promise<BoardPage>
  }>
}

const test = workshop.extend<Network>({
  annaBehind: async ({ server, newBoard, enter }, use) => {
    const proxies: BlockingProxy[] = []
    await use(async (blocking) => {
      const { links } = await newBoard()
      const proxy = await startBlockingProxy(server.url, blocking)
      proxies.push(proxy)
      const link = links.participant.replace(/^https?:\/\/[^/]+/, proxy.url)
      const anna = await enter({ link, alias: 'Anna' })
      await expectSlower(anna)
      return { anna, proxy, bentComes: () => enter({ link: links.participant, alias: 'Bent' }) }
    })
    for (const proxy of proxies) await proxy.close()
  },
})

const slower = (person: BoardPage) =>
  person.page.getByRole('status').filter({ hasText: 'langsommere forbindelse' })

/** A page gives a network that never answers some seconds before it goes another way. */
const expectSlower = (person: BoardPage) => expect(slower(person)).toBeVisible({ timeout: 20_000 })

const ways: Record<Blocking, string> = {
  refuse: 'refuses WebSockets',
  swallow: 'never answers when a WebSocket is asked for',
  kill: 'opens WebSockets and cuts them',
}

for (const [blocking, way] of Object.entries(ways) as [Blocking, string][]) {
  test(`somebody whose network ${way} is on the same board as everybody`, async ({ annaBehind }) => {
    const { anna, bentComes } = await annaBehind(blocking)
    const bent = await bentComes()
    await anna.addNote('fra Anna', { x: 300, y: 200 })
    await anna.waitSaved()
    await bent.addNote('fra Bent', { x: 600, y: 200 })
    await bent.waitSaved()
    for (const person of [anna, bent])
      await expect.poll(() => written(person)).toEqual(['fra Anna', 'fra Bent'])
    await expect(slower(bent)).toBeHidden()

    await anna.page.reload()
    await expect(anna.canvas).toBeVisible()
    await expectSlower(anna)
    await expect.poll(() => written(anna)).toEqual(['fra Anna', 'fra Bent'])
  })
}

test('somebody on a blocked network drops out, writes on, and comes back with it', async ({ annaBehind }) => {
  const { anna, bentComes } = await annaBehind('refuse')
  const bent = await bentComes()
  await anna.page.context().setOffline(true)
  await expect(anna.state).toContainText('Ingen forbindelse')
  await anna.addNote('i toget', { x: 300, y: 200 })
  await bent.addNote('i salen', { x: 600, y: 200 })
  await anna.page.context().setOffline(false)
  await anna.waitSaved()
  for (const person of [anna, bent]) await expect.poll(() => written(person)).toEqual(['i salen', 'i toget'])
})

test('a network that relents gets its WebSocket, and nothing is lost on the way', async ({ annaBehind }) => {
  const { anna, proxy, bentComes } = await annaBehind('refuse')
  proxy.relent()
  await anna.addNote('undervejs', { x: 300, y: 200 })
  // As a device tells that its network is another; by itself the page asks once soon, and then seldom.
  await anna.page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(slower(anna)).toBeHidden()
  await anna.waitSaved()
  const bent = await bentComes()
  await expect.poll(() => written(bent)).toEqual(['undervejs'])
})

test('a server that is down is asked again in good time, and not besieged', async ({
  annaBehind,
  server,
}) => {
  const { anna, proxy } = await annaBehind('refuse')
  await server.kill9()
  await expect(anna.state).toContainText('Ingen forbindelse')
  const before = proxy.upgrades()
  await anna.page.waitForTimeout(5_000)
  expect(proxy.upgrades() - before).toBeLessThan(10)
  await server.restart()
  await anna.addNote('igen', { x: 300, y: 200 })
  await anna.waitSaved()
})
