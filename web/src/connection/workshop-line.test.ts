import { freePolicy } from '@samtavle/shared/access/policy'
import type { CommandAck, CommandEnvelope } from '@samtavle/shared/workshop/command'
import type { WorkshopView } from '@samtavle/shared/workshop/view'
import { expect, it } from 'vitest'
import { Store } from '../state/store.ts'
import { ServerClock } from './server-clock.ts'
import { WorkshopLine, type WireListener } from './workshop-line.ts'
import type { LineState } from './workshop-stores.ts'

interface Heard {
  readonly envelope: CommandEnvelope
  readonly answer: (ack: CommandAck) => void
}

/** A server that remembers what it was asked, and answers when it is told to. */
function openTestLine() {
  const stores = {
    view: new Store<WorkshopView | undefined>(undefined),
    line: new Store<LineState>({ kind: 'connecting' }),
    reactions: new Set<(reaction: string) => void>(),
  }
  const heard: Heard[] = []
  let server: WireListener | undefined
  let ids = 0
  const clock = new ServerClock(
    { wall: () => 0, ticks: () => 0 },
    () => new Promise(() => {}),
    () => () => {},
  )
  const line = new WorkshopLine({
    stores,
    clock,
    newId: () => `command-${++ids}`,
    openWire(listener) {
      server = listener
      return {
        command: (envelope, answer) => void heard.push({ envelope, answer }),
        react: () => {},
        close: () => {},
      }
    },
  })
  return { line, stores, heard, server: server! }
}

const whole: WorkshopView = {
  you: {
    id: 'anne',
    alias: 'Anne',
    sector: null,
    role: 'participant',
    standing: 'in',
    handPlace: null,
    done: false,
    wishesTime: false,
  },
  stage: 'preparing',
  step: null,
  timer: { kind: 'none' },
  policy: freePolicy,
  writesHidden: false,
  gathering: null,
  leader: null,
  round: null,
  progress: { answered: 0, expected: 0 },
  mine: null,
  results: [],
  room: { here: 1, bySector: {}, done: 0, expected: 1, hands: 0 },
  lead: null,
}

it('keeps what is asked before the line is open, and asks it then', () => {
  const { line, heard, server } = openTestLine()
  void line.send({ type: 'raise-hand', up: true })
  expect(heard).toEqual([])
  server.opened()
  expect(heard.map(({ envelope }) => envelope.command.type)).toEqual(['raise-hand'])
})

it('asks again with the same id after a broken line, in the same order, and no more once answered', async () => {
  const { line, heard, server } = openTestLine()
  server.opened()
  const first = line.send({ type: 'raise-hand', up: true })
  const second = line.send({ type: 'say-done', done: true })
  heard[0]?.answer({ ok: true })
  server.lost()
  server.opened()
  expect(heard.map(({ envelope }) => envelope.id)).toEqual(['command-1', 'command-2', 'command-2'])
  heard[2]?.answer({ ok: false, refusal: 'not-running' })
  heard[1]?.answer({ ok: true })
  expect(await first).toEqual({ ok: true })
  expect(await second).toEqual({ ok: false, refusal: 'not-running' })
})

it('puts the parts of the view together, and leaves those that haven’t changed as they are', () => {
  const { stores, server } = openTestLine()
  server.view(whole)
  server.view({ stage: 'running' })
  expect(stores.view.get()).toEqual({ ...whole, stage: 'running' })
  expect(stores.view.get()?.policy).toBe(whole.policy)
})

it('shows no view before it is whole', () => {
  const { stores, server } = openTestLine()
  server.view({ stage: 'running' })
  expect(stores.view.get()).toBeUndefined()
})

it('stays dismissed, and answers for whoever still asks', async () => {
  const { line, stores, server } = openTestLine()
  server.opened()
  const asked = line.send({ type: 'say-done', done: true })
  server.dismissed('removed')
  server.lost()
  expect(stores.line.get()).toEqual({ kind: 'dismissed', why: 'removed' })
  expect(await asked).toEqual({ ok: false, refusal: 'not-in' })
  expect(await line.send({ type: 'say-done', done: true })).toEqual({ ok: false, refusal: 'not-in' })
})
