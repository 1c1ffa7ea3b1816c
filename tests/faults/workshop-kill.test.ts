import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CreatedBoard } from '@samtavle/shared/protocol/http'
import { dotsOnTwo } from '../support/dots-on-two.ts'
import { makeBoard } from '../support/make-board.ts'
import { bundleProgram, type Bundle } from '../support/program.ts'
import { startServer, type TestServer } from '../support/start-server.ts'
import { WorkshopGuest } from '../support/workshop-guest.ts'
import { until } from './until.ts'

const voters = 12
const lives = 3

let bundle: Bundle
let server: TestServer
let board: CreatedBoard
let fie: WorkshopGuest
let guests: WorkshopGuest[]
beforeAll(async () => {
  bundle = await bundleProgram()
  server = await startServer({ program: bundle.main })
  board = await makeBoard(server.url, { template: 'leadership-wheel' })
  fie = await WorkshopGuest.join(server.url, board, { role: 'facilitator', alias: 'Fie' })
  guests = await Promise.all(
    Array.from({ length: voters }, (_, index) =>
      WorkshopGuest.join(server.url, board, { role: 'participant', alias: `Deltager ${index + 1}` }),
    ),
  )
}, 60_000)
afterAll(async () => {
  for (const guest of [fie, ...guests]) guest.leave()
  await server.stop()
  await bundle.remove()
})

describe('a workshop whose server is killed in the middle of a round', () => {
  it.each(Array.from({ length: lives }, (_, life) => life + 1))(
    'counts every ballot that was acknowledged, and none twice (%d)',
    async () => {
      await fie.ask(fie.view.stage === 'running' ? { type: 'repeat' } : { type: 'start' })
      expect(await fie.ask({ type: 'open-round', setup: dotsOnTwo(1) })).toEqual({ ok: true })
      await until(() => guests.every(({ view }) => view.round?.open === true))
      const round = fie.view.round!.id
      const last = new Map<WorkshopGuest, 'one' | 'two'>()
      const voting = guests.map(async (guest, index) => {
        // Everybody changes their mind, so that the kill comes between.
        for (let n = 0; n < 8; n += 1) {
          const item = (n + index) % 3 === 0 ? 'two' : 'one'
          const ack = await guest.ask({ type: 'cast', round, ballot: { counts: { [item]: 1 } } })
          expect(ack).toEqual({ ok: true })
          last.set(guest, item)
          await pause(40)
        }
      })
      await pause(50 + Math.random() * 200)
      await server.kill9()
      await server.restart()
      await Promise.all(voting)
      await fie.ask({ type: 'close-round', round })
      await fie.ask({ type: 'show-results', round })
      await until(() => fie.view.results[0]?.round === round)
      const ones = [...last.values()].filter((item) => item === 'one').length
      expect(fie.view.results[0]?.results).toMatchObject({
        n: voters,
        items: [
          { item: 'one', total: ones },
          { item: 'two', total: voters - ones },
        ],
      })
    },
    60_000,
  )
})
