import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Role } from '../access/person.ts'
import { participantCommands, type Command } from './command.ts'
import { openRoundOf } from './current.ts'
import { evolve } from './evolve.ts'
import { newWorkshop } from './new-workshop.ts'
import { dots, rate, self, stepCalled, TestWorkshop } from './test-workshop.ts'
import type { WorkshopView } from './view.ts'

const secret = 'kun facilitatoren ved det'
const script = [
  stepCalled('a', { say: secret, see: 'own', round: dots }),
  stepCalled('b', { say: secret, round: rate }),
  stepCalled('c', { say: secret, round: self, see: 'all-anonymous', follow: 'hard' }),
]
const people: readonly (readonly [string, Role])[] = [
  ['mona', 'facilitator'],
  ['carl', 'co-facilitator'],
  ['bo', 'participant'],
  ['ida', 'participant'],
  ['ole', 'observer'],
]
const ids = [...people.map(([id]) => id), 'nobody']

const id = fc.constantFrom(...ids)
const step = fc.constantFrom('a', 'b', 'c', 'x')
/** Filled in with the open round's id when it is asked. */
const round = fc.constantFrom('open', 'closed', 'none')
const ballot = fc.oneof(
  fc.record({
    counts: fc.dictionary(fc.constantFrom('theme-1', 'theme-2', 'theme-9'), fc.integer({ min: 1, max: 3 })),
  }),
  fc.record({
    ratings: fc.dictionary(
      fc.constantFrom('theme-1', 'theme-2'),
      fc.record({ now: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant('dont-know' as const)) }),
    ),
  }),
)

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom<Command>(
    { type: 'start' },
    { type: 'next' },
    { type: 'previous' },
    { type: 'repeat' },
    { type: 'skip' },
    { type: 'pause' },
    { type: 'resume' },
    { type: 'finish' },
    { type: 'clear-wishes' },
    { type: 'reveal', what: 'all' },
    { type: 'reveal', what: 'one' },
    { type: 'gather', frames: [], hard: true },
  ),
  step.map((step): Command => ({ type: 'jump', step })),
  fc.integer({ min: -600, max: 600 }).map((seconds): Command => ({ type: 'extend', seconds })),
  step.map((step): Command => ({ type: 'edit-step', step, patch: { title: 'Rettet' } })),
  step.map((step): Command => ({ type: 'remove-step', step })),
  fc.tuple(step, step).map(([step, after]): Command => ({ type: 'move-step', step, after })),
  fc
    .tuple(id, fc.constantFrom<Role>('facilitator', 'co-facilitator', 'participant', 'observer'))
    .map(([person, role]): Command => ({ type: 'set-role', person, role })),
  id.map((person): Command => ({ type: 'remove', person })),
  id.map((person): Command => ({ type: 'admit', person })),
  fc.boolean().map((open): Command => ({ type: 'set-door', open })),
  id.map((person): Command => ({ type: 'lower-hand', person })),
  fc.boolean().map((on): Command => ({ type: 'lead-view', on })),
  fc.constantFrom(dots, rate).map((setup): Command => ({ type: 'open-round', setup })),
  round.map((round): Command => ({ type: 'close-round', round })),
  round.map((round): Command => ({ type: 'show-results', round })),
  round.map((round): Command => ({ type: 'run-off', round, places: 1 })),
  fc
    .tuple(round, ballot)
    .map(([round, ballot]): Command => ({ type: 'vote-for-room', round, key: 'k', times: 3, ballot })),
  fc.boolean().map((up): Command => ({ type: 'raise-hand', up })),
  fc.boolean().map((done): Command => ({ type: 'say-done', done })),
  fc.boolean().map((wished): Command => ({ type: 'wish-time', wished })),
  fc.tuple(round, ballot).map(([round, ballot]): Command => ({ type: 'cast', round, ballot })),
  round.map((round): Command => ({ type: 'take-back', round })),
)

const days = fc.array(fc.tuple(id, command, fc.integer({ min: 0, max: 120_000 })), { maxLength: 60 })

function begin(): TestWorkshop {
  const workshop = new TestWorkshop(script)
  for (const [person, role] of people) workshop.come(person, role)
  return workshop
}

function meant(workshop: TestWorkshop, command: Command): Command {
  if (!('round' in command)) return command
  const of = {
    open: openRoundOf(workshop.state),
    closed: workshop.state.rounds.find(({ kind }) => kind === 'closed'),
  }
  return { ...command, round: of[command.round as keyof typeof of]?.id ?? 'none' }
}

/** Runs a day, looking at the workshop before and after each command. */
function live(
  day: readonly (readonly [string, Command, number])[],
  look: (workshop: TestWorkshop, by: string, command: Command, before: TestWorkshop['state']) => void,
): TestWorkshop {
  const workshop = begin()
  for (const [by, command, later] of day) {
    workshop.pass(later)
    const before = workshop.state
    const said = meant(workshop, command)
    workshop.ask(by, said)
    look(workshop, by, said, before)
  }
  return workshop
}

const allowed: ReadonlySet<string> = new Set(participantCommands)

it('lets nobody but those who lead change what is theirs to lead', () => {
  fc.assert(
    fc.property(days, (day) => {
      live(day, ({ state }, by, command, before) => {
        const role = before.people[by]?.role
        if (role === 'facilitator' || role === 'co-facilitator') return
        const { script, stage, runs, door, gathering, leader } = state
        expect({ script, stage, runs, door, gathering, leader }).toEqual({
          script: before.script,
          stage: before.stage,
          runs: before.runs,
          door: before.door,
          gathering: before.gathering,
          leader: before.leader,
        })
        expect(state.rounds.map(({ kind }) => kind)).toEqual(before.rounds.map(({ kind }) => kind))
        for (const [person, member] of Object.entries(before.people))
          if (person !== by) expect(state.people[person]).toEqual(member)
        if (!allowed.has(command.type) || role === 'observer') expect(state).toEqual(before)
      })
    }),
    { numRuns: 300 },
  )
})

it('changes nobody’s ballot but one’s own', () => {
  fc.assert(
    fc.property(days, (day) => {
      live(day, ({ state }, by, command, before) => {
        const [was, is] = [openRoundOf(before), openRoundOf(state)]
        if (!was || was.id !== is?.id || !['cast', 'take-back'].includes(command.type)) return
        const others = (ballots: object) => Object.entries(ballots).filter(([person]) => person !== by)
        expect(others(is.ballots)).toEqual(others(was.ballots))
      })
    }),
    { numRuns: 300 },
  )
})

it('tells nobody what is not for them', () => {
  fc.assert(
    fc.property(days, (day) => {
      live(day, (workshop) => {
        for (const [person] of people) expectDiscreet(workshop, person, workshop.view(person))
      })
    }),
    { numRuns: 200 },
  )
})

function expectDiscreet(workshop: TestWorkshop, person: string, view: WorkshopView): void {
  const { role, standing } = view.you
  const isLeading = standing === 'in' && (role === 'facilitator' || role === 'co-facilitator')
  const told = JSON.stringify(view)
  if (!isLeading) {
    expect(told).not.toContain(secret)
    expect(view.lead).toBeNull()
    // Whose view is followed is told to all.
    const names = people.filter(([other]) => other !== person && other !== view.leader)
    for (const [other] of names) expect(told).not.toContain(`"${other}"`)
  }
  const open = openRoundOf(workshop.state)
  if (!open) return
  expect(view.round?.results ?? null).toBeNull()
  const mine = open.ballots[person] ?? null
  if (standing === 'in') expect(view.mine).toEqual(mine)
  else expect(view.round).toBeNull()
  // For those who lead, who has answered, but not what.
  const { forRoom: _, ...lead } = view.lead ?? { forRoom: null }
  expect(JSON.stringify(lead)).not.toContain('"counts":{"theme')
}

it('is the same after a restart, at any moment', () => {
  fc.assert(
    fc.property(days, (day) => {
      const workshop = live(day, () => undefined)
      expect(workshop.records.reduce(evolve, newWorkshop(script))).toEqual(workshop.state)
      expect(JSON.parse(JSON.stringify(workshop.state))).toEqual(workshop.state)
    }),
    { numRuns: 200 },
  )
})
