import type { CommandAck } from '@samtavle/shared/workshop/command'
import type { Ballot } from '@samtavle/shared/workshop/rounds/ballot'
import { expect, it } from 'vitest'
import { BallotDesk } from './ballot-desk.ts'

const one: Ballot = { counts: { a: 1 } }
const two: Ballot = { counts: { a: 2 } }

/** A desk whose time goes by pressing, and a server that answers when it is told to. */
function openTestDesk(mine: Ballot | null = null) {
  const sent: { ballot: Ballot | null; answer: (ack: CommandAck) => void }[] = []
  let timers: (() => void)[] = []
  const desk = new BallotDesk({
    mine,
    send: (ballot) => new Promise((answer) => sent.push({ ballot, answer })),
    after(_, run) {
      timers.push(run)
      return () => (timers = timers.filter((timer) => timer !== run))
    },
  })
  const pass = async () => {
    const due = timers
    timers = []
    for (const run of due) run()
    await new Promise((resolve) => setTimeout(resolve))
  }
  const answer = async (ack: CommandAck) => {
    sent.at(-1)?.answer(ack)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { desk, sent, pass, answer }
}

it('casts what stands there when the hand rests, once for many presses', async () => {
  const { desk, sent, pass, answer } = openTestDesk()
  desk.change(one)
  desk.change(two)
  expect(sent).toEqual([])
  await pass()
  expect(sent.map(({ ballot }) => ballot)).toEqual([two])
  expect(desk.state.get().status.kind).toBe('sending')
  await answer({ ok: true })
  expect(desk.state.get()).toEqual({ ballot: two, status: { kind: 'kept' } })
})

it('never has two under way, and ends with the latest', async () => {
  const { desk, sent, pass, answer } = openTestDesk()
  desk.change(one)
  await pass()
  desk.change(two)
  await pass()
  expect(sent).toHaveLength(1)
  await answer({ ok: true })
  expect(sent.map(({ ballot }) => ballot)).toEqual([one, two])
  await answer({ ok: true })
  expect(desk.state.get()).toEqual({ ballot: two, status: { kind: 'kept' } })
})

it('takes the ballot back when nothing is left on it', async () => {
  const { desk, sent, pass, answer } = openTestDesk(one)
  desk.change(null)
  await pass()
  expect(sent.map(({ ballot }) => ballot)).toEqual([null])
  await answer({ ok: true })
  expect(desk.state.get().status.kind).toBe('none')
})

it('tries again what could not be stored', async () => {
  const { desk, sent, pass, answer } = openTestDesk()
  desk.change(one)
  await pass()
  await answer({ ok: false, refusal: 'not-stored' })
  expect(desk.state.get().status.kind).toBe('sending')
  await pass()
  expect(sent).toHaveLength(2)
})

it('says why a ballot was not taken, and keeps it in sight', async () => {
  const { desk, pass, answer } = openTestDesk()
  desk.change(one)
  await pass()
  await answer({ ok: false, refusal: 'round-closed' })
  expect(desk.state.get()).toEqual({ ballot: one, status: { kind: 'refused', refusal: 'round-closed' } })
})

it('takes on what was cast on another device, but not over what is in hand', async () => {
  const { desk, pass, answer } = openTestDesk()
  desk.hear(one)
  expect(desk.state.get()).toEqual({ ballot: one, status: { kind: 'kept' } })
  desk.change(two)
  desk.hear(one)
  expect(desk.state.get().ballot).toBe(two)
  await pass()
  await answer({ ok: true })
  desk.hear(two)
  expect(desk.state.get().ballot).toBe(two)
})

it('casts at once what waits when the form goes away', async () => {
  const { desk, sent } = openTestDesk()
  desk.change(one)
  desk.settle()
  expect(sent.map(({ ballot }) => ballot)).toEqual([one])
})
