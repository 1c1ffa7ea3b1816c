import type { Role, Sector } from '../access/person.ts'
import type { Command } from './command.ts'
import { decide, type Context, type Decision } from './decide.ts'
import type { WorkshopRecord } from './event.ts'
import { evolve } from './evolve.ts'
import { newWorkshop } from './new-workshop.ts'
import type { Item, ItemSource } from './rounds/item.ts'
import type { RoundSetup } from './rounds/setup.ts'
import type { Round, WorkshopState } from './state.ts'
import type { Step } from './step.ts'
import { viewOf } from './view-of.ts'
import type { WorkshopView } from './view.ts'

const themes: readonly Item[] = ['Tillid', 'Mening', 'Økonomi'].map((title, index) => ({
  id: `theme-${index + 1}`,
  title,
  frame: `frame-${index + 1}`,
}))

const listed: ItemSource = { from: 'list', items: [...themes] }
const asked = { title: '', items: listed, bySector: true, chart: null }
const now = { id: 'now', title: 'Hvor er vi?', low: 'slet ikke', high: 'i høj grad' }

export const dots: RoundSetup = { ...asked, kind: 'dots', budget: 3, cap: 1 }
export const rate: RoundSetup = { ...asked, kind: 'rate', scales: [now] }
export const self: RoundSetup = { ...asked, kind: 'self', scales: [now] }

/** A step in which everybody may write, with what a test wants otherwise. */
export function stepCalled(id: string, other: Partial<Step> = {}): Step {
  return {
    id,
    title: `Trin ${id}`,
    minutes: 5,
    say: `Sig det her på ${id}`,
    instruction: 'Skriv.',
    frames: { kind: 'these', ids: [`frame-${id}`] },
    follow: 'soft',
    can: { add: true, edit: 'own', move: 'own', group: false },
    makes: 'sticky',
    places: [],
    see: 'all',
    anonymous: false,
    cursors: 'off',
    round: null,
    report: 'list',
    ...other,
  }
}

/** A workshop as a server would run it, with a clock that a test moves; ids and order are told in advance. */
export class TestWorkshop {
  state: WorkshopState
  readonly records: WorkshopRecord[] = []
  /** Milliseconds since 1970. */
  now = Date.UTC(2026, 10, 22, 13)
  hiddenNotes = 0
  here = new Set<string>()
  #commands = 0
  #ids = 0

  constructor(script: readonly Step[]) {
    this.state = newWorkshop(script)
  }

  come(id: string, role: Role = 'participant', sector: Sector | null = 'hospital', waits = false): this {
    const person = { id, alias: id, sector, role }
    this.#run(null, null, { type: 'arrive', person, waits })
    this.here.add(id)
    return this
  }

  /** What the rules say; when they say yes, it is done. */
  ask(by: string, command: Command, commandId = `command-${(this.#commands += 1)}`): Decision {
    return this.#run(by, commandId, command)
  }

  view(id: string): WorkshopView {
    const view = viewOf(this.state, id, { here: this.here, hiddenNotes: {} })
    if (!view) throw new Error(`${id} has never come`)
    return view
  }

  /** The last one that was opened. */
  get round(): Round {
    const round = this.state.rounds.at(-1)
    if (!round) throw new Error('no round was opened')
    return round
  }

  pass(ms: number): void {
    this.now += ms
  }

  #run(
    by: string | null,
    commandId: string | null,
    command: Parameters<typeof decide>[1]['command'],
  ): Decision {
    const decision = decide(this.state, { by, commandId, command, now: this.now }, this.#context)
    if (decision.kind === 'refused') return decision
    const record = { at: this.now, by, commandId, events: decision.events }
    // As it comes back from a disk.
    this.records.push(JSON.parse(JSON.stringify(record)) as WorkshopRecord)
    this.state = evolve(this.state, record)
    return decision
  }

  get #context(): Context {
    return {
      itemsOf: (source, topOf) => itemsIn(source, topOf),
      newId: () => `round-${(this.#ids += 1)}`,
      hiddenNotes: this.hiddenNotes,
    }
  }
}

function itemsIn(
  source: ItemSource,
  topOf: (step: string, count: number) => readonly Item[],
): readonly Item[] {
  switch (source.from) {
    case 'list':
      return source.items
    case 'top':
      return topOf(source.step, source.count)
    case 'board':
      return []
  }
}

/** With a facilitator and two who take part. */
export function led(...script: readonly Step[]): TestWorkshop {
  return new TestWorkshop(script).come('mona', 'facilitator', 'region').come('bo').come('ida')
}

/** Of five and eight minutes, and one without a clock. */
export function threeSteps(): TestWorkshop {
  return led(stepCalled('a'), stepCalled('b', { minutes: 8 }), stepCalled('c', { minutes: 0 }))
}
