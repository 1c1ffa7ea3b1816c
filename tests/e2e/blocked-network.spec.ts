import { expect } from '@playwright/test'
import type { BoardPage } from '../support/board-page.ts'
import { startBlockingProxy, type Blocking, type BlockingProxy } from '../support/blocking-proxy.ts'
import { test as workshop } from '../support/workshop.ts'

interface Network {
  /** A network of that kind between somebody and the server, for as long as the test lasts. */
  readonly block: (blocking: Blocking) => Promise<BlockingProxy>
}

const test = workshop.extend<Network>({
  block: async ({ server }, use) => {
    const proxies: BlockingProxy[] = []
    await use(async (blocking) => {
      const proxy = await startBlockingProxy(server.url, blocking)
      proxies.push(proxy)
      return proxy
    })
    for (const proxy of proxies) await proxy.close()
  },
})

const through = (proxy: BlockingProxy, link: string) => link.replace(/^https?:\/\/[^/]+/, proxy.url)

const slower = (person: BoardPage) =>
  person.page.getByRole('status').filter({ hasText: 'langsommere forbindelse' })

async function written(person: BoardPage): Promise<string[]> {
  const { shapes } = await person.board()
  return shapes.map(({ texts }) => texts[''] ?? '').toSorted()
}

const ways: Record<Blocking, string> = {
  refuse: 'refuses WebSockets',
  swallow: 'never answers when a WebSocket is asked for',
  kill: 'opens WebSockets and cuts them',
}

for (const [blocking, way] of Object.entries(ways) as [Blocking, string][]) {
  test(`somebody whose network ${way} is on the same board as everybody`, async ({
    block,
    newBoard,
    enter,
  }) => {
    const { links } = await newBoard()
    const proxy = await block(blocking)
    const anna = await enter({ link: through(proxy, links.participant), alias: 'Anna' })
    const bent = await enter({ link: links.participant, alias: 'Bent' })
    await expect(slower(anna)).toBeVisible({ timeout: 20_000 })
    await expect(slower(bent)).toBeHidden()

    await anna.addNote('fra Anna', { x: 300, y: 200 })
    await anna.waitSaved()
    await bent.addNote('fra Bent', { x: 600, y: 200 })
    await bent.waitSaved()
    for (const person of [anna, bent])
      await expect.poll(() => written(person)).toEqual(['fra Anna', 'fra Bent'])

    await anna.page.reload()
    await expect(anna.canvas).toBeVisible()
    await expect(slower(anna)).toBeVisible({ timeout: 20_000 })
    await expect.poll(() => written(anna)).toEqual(['fra Anna', 'fra Bent'])
  })
}

test('somebody on a blocked network drops out, writes on, and comes back with it', async ({
  block,
  newBoard,
  enter,
}) => {
  const { links } = await newBoard()
  const proxy = await block('refuse')
  const anna = await enter({ link: through(proxy, links.participant), alias: 'Anna' })
  const bent = await enter({ link: links.participant, alias: 'Bent' })
  await expect(slower(anna)).toBeVisible()
  await anna.page.context().setOffline(true)
  await expect(anna.state).toContainText('Ingen forbindelse')
  await anna.addNote('i toget', { x: 300, y: 200 })
  await bent.addNote('i salen', { x: 600, y: 200 })
  await anna.page.context().setOffline(false)
  await anna.waitSaved()
  for (const person of [anna, bent]) await expect.poll(() => written(person)).toEqual(['i salen', 'i toget'])
})

test('a network that relents gets its WebSocket, and nothing is lost on the way', async ({
  block,
  newBoard,
  enter,
}) => {
  const { links } = await newBoard()
  const proxy = await block('refuse')
  const anna = await enter({ link: through(proxy, links.participant), alias: 'Anna' })
  await expect(slower(anna)).toBeVisible()
  proxy.relent()
  await anna.addNote('undervejs', { x: 300, y: 200 })
  await expect(slower(anna)).toBeHidden({ timeout: 15_000 })
  await anna.waitSaved()
  const bent = await enter({ link: links.participant, alias: 'Bent' })
  await expect.poll(() => written(bent)).toEqual(['undervejs'])
})

test('a server that is down is asked again in good time, and not besieged', async ({
  block,
  newBoard,
  enter,
  server,
}) => {
  const { links } = await newBoard()
  const proxy = await block('refuse')
  const anna = await enter({ link: through(proxy, links.participant), alias: 'Anna' })
  await expect(slower(anna)).toBeVisible()
  await server.kill9()
  await expect(anna.state).toContainText('Ingen forbindelse')
  const before = proxy.upgrades()
  await anna.page.waitForTimeout(5_000)
  expect(proxy.upgrades() - before).toBeLessThan(10)
  await server.restart()
  await anna.addNote('igen', { x: 300, y: 200 })
  await anna.waitSaved()
})
