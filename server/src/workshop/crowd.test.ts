import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Dismissal, Reaction } from '@samtavle/shared/protocol/workshop'
import type { WorkshopState } from '@samtavle/shared/workshop/state'
import type { WorkshopView } from '@samtavle/shared/workshop/view'
import { evolve } from '@samtavle/shared/workshop/evolve'
import { newWorkshop } from '@samtavle/shared/workshop/new-workshop'
import { viewsOf } from '@samtavle/shared/workshop/view-of'
import { Crowd, type WorkshopLine } from './crowd.ts'

/** A page that keeps all that it is sent. */
class TestLine implements WorkshopLine {
  readonly personId: string
  readonly shown: Partial<WorkshopView>[] = []
  readonly reactions: Reaction[] = []
  busy = false
  dismissed: Dismissal | undefined

  constructor(personId: string) {
    this.personId = personId
  }

  show(parts: Partial<WorkshopView>): void {
    this.shown.push(parts)
  }

  react(reaction: Reaction): void {
    this.reactions.push(reaction)
  }

  dismiss(why: Dismissal): void {
    this.dismissed = why
  }
}

let state: WorkshopState
let crowd: Crowd
/** How many times. */
let putTogether = 0
const moment = () => new Promise((resolve) => setTimeout(resolve, 80))

function comes(id: string, role: 'facilitator' | 'participant' = 'participant'): TestLine {
  const order = Object.keys(state.people).length + 1
  const known = { id, alias: id, sector: null, role, order, joinedAt: 0, standing: 'in' } as const
  const member = { ...known, handAt: null, done: false, wishesTime: false }
  happens({ type: 'came', member })
  const line = new TestLine(id)
  crowd.enter(line)
  return line
}

function happens(event: Parameters<typeof evolve>[1]['events'][number]): void {
  state = evolve(state, { at: 1, by: null, commandId: null, events: [event] })
  crowd.stir()
}

beforeEach(() => {
  state = newWorkshop([])
  crowd = new Crowd(() => {
    putTogether += 1
    return viewsOf(state, { here: crowd.here, hiddenNotes: {} })
  })
})
afterEach(() => crowd.stop())

it('shows everything first, and then only what has changed, once for many changes', async () => {
  const bo = comes('bo')
  await moment()
  const before = bo.shown.length
  expect(bo.shown[0]).toMatchObject({ stage: 'preparing', you: { id: 'bo' }, lead: null })
  happens({ type: 'hand-set', person: 'bo', up: true })
  happens({ type: 'done-set', person: 'bo', done: true })
  await moment()
  expect(bo.shown.slice(before).map((parts) => Object.keys(parts).toSorted())).toEqual([['room', 'you']])
})

it('shows at once to who has asked, on all their pages, and to nobody else', async () => {
  const [bo, onPhone, cy] = [comes('bo'), new TestLine('bo'), comes('cy')]
  crowd.enter(onPhone)
  await moment()
  const told = [bo, onPhone, cy].map(({ shown }) => shown.length)
  happens({ type: 'hand-set', person: 'bo', up: true })
  crowd.showTo('bo')
  expect([bo, onPhone, cy].map(({ shown }, index) => shown.length - (told[index] ?? 0))).toEqual([1, 1, 0])
})

it('lets a page that does not read wait, and then shows it the newest', async () => {
  const bo = comes('bo')
  await moment()
  const before = bo.shown.length
  bo.busy = true
  happens({ type: 'leader-set', leader: 'fie' })
  await moment()
  expect(bo.shown.length).toBe(before)
  happens({ type: 'leader-set', leader: null })
  happens({ type: 'hand-set', person: 'bo', up: true })
  bo.busy = false
  await moment()
  expect(bo.shown.slice(before)).toMatchObject([{ you: { handPlace: 1 } }])
})

it('tells who is here by person, and forgets who leaves', async () => {
  const [bo, fie] = [comes('bo'), comes('fie', 'facilitator')]
  await moment()
  expect(fie.shown.at(-1)).toMatchObject({ room: { here: 2 } })
  crowd.leave(bo)
  await moment()
  expect(fie.shown.at(-1)).toMatchObject({ room: { here: 1, expected: 0 } })
})

it('puts views together once for all who are answered at the same moment', () => {
  for (const id of ['bo', 'ida', 'per']) comes(id)
  happens({ type: 'door-set', open: false })
  const before = putTogether
  for (const id of ['bo', 'ida', 'per']) crowd.showTo(id)
  expect(putTogether - before).toBe(1)
})
