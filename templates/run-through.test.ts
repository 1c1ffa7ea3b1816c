import { describe, expect, it } from 'vitest'
import type { Board } from '@samtavle/shared/board/board'
import { seed } from '@samtavle/shared/board/new-board'
import { emptyBoard } from '@samtavle/shared/board/test-board'
import type { Sector } from '@samtavle/shared/access/person'
import { showOnBoard } from '@samtavle/shared/workshop/charts/show-on-board'
import type { Command } from '@samtavle/shared/workshop/command'
import { decide, type Asked, type Context } from '@samtavle/shared/workshop/decide'
import { evolve } from '@samtavle/shared/workshop/evolve'
import { newWorkshop } from '@samtavle/shared/workshop/new-workshop'
import type { Ballot } from '@samtavle/shared/workshop/rounds/ballot'
import { itemsOf } from '@samtavle/shared/workshop/rounds/items-of'
import type { RoundView, WorkshopView } from '@samtavle/shared/workshop/view'
import { viewOf } from '@samtavle/shared/workshop/view-of'
import { templates } from './registry.ts'
import type { Template } from './template.ts'

const people: Readonly<Record<string, Sector>> = {
  ...among('h', 6, 'hospital'),
  ...among('k', 5, 'municipality'),
  ...among('p', 3, 'general-practice'),
}

function among(letter: string, count: number, sector: Sector): Record<string, Sector> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${letter}${index}`, sector]))
}

/** A template's workshop by the real rules, on a board of its own: Mona leads, fourteen take part. */
class Rehearsal {
  readonly board: Board
  #state
  #ids = 0

  constructor(template: Template) {
    this.board = emptyBoard()
    seed(this.board, {
      title: '',
      template: template.id,
      locale: 'da',
      source: null,
      objects: template.objects('da'),
    })
    this.#state = newWorkshop(template.script('da'))
    this.#come('mona', 'region', 'facilitator')
    for (const [id, sector] of Object.entries(people)) this.#come(id, sector, 'participant')
  }

  do(by: string, command: Command): void {
    this.#run({ by, commandId: `command-${(this.#ids += 1)}`, command, now: 0 })
  }

  view(id = 'h0'): WorkshopView {
    const view = viewOf(this.#state, id, { here: new Set(Object.keys(people)), hiddenNotes: {} })
    if (!view) throw new Error(`${id} has never come`)
    return view
  }

  /** Everybody answers the open round, and Mona closes it and shows it, on the board too. */
  hold(answer: (round: RoundView, person: number) => Ballot): void {
    const { round } = this.view()
    if (!round?.open) throw new Error('no round is open')
    for (const [index, id] of Object.keys(people).entries())
      this.do(id, { type: 'cast', round: round.id, ballot: answer(round, index) })
    this.do('mona', { type: 'close-round', round: round.id })
    this.do('mona', { type: 'show-results', round: round.id })
    const closed = this.#state.rounds.find(({ id }) => id === round.id)
    if (closed?.kind === 'closed') showOnBoard(this.board, closed, null)
  }

  next(): void {
    const { step } = this.view()
    this.do('mona', { type: 'next', from: step?.id ?? '' })
  }

  #come(id: string, sector: Sector, role: 'facilitator' | 'participant'): void {
    const command = { type: 'arrive', person: { id, alias: id, sector, role }, waits: false } as const
    this.#run({ by: null, commandId: null, command, now: 0 })
  }

  #run(asked: Asked): void {
    const context: Context = {
      itemsOf: (source, topOf) => itemsOf(this.board, source, topOf),
      newId: () => `id-${(this.#ids += 1)}`,
      hiddenNotes: 0,
    }
    const decision = decide(this.#state, asked, context)
    if (decision.kind === 'refused') throw new Error(`${asked.command.type}: ${decision.why}`)
    const { by, commandId, now: at } = asked
    this.#state = evolve(this.#state, { at, by, commandId, events: decision.events })
  }
}

/** Sound for whatever is asked: dots on the first items, ratings that differ. */
function answerTo({ setup, items }: RoundView, person: number): Ballot {
  if (setup.kind === 'dots')
    return { counts: Object.fromEntries(items.slice(0, setup.budget).map(({ id }) => [id, 1])) }
  const scales = 'scales' in setup ? setup.scales : []
  const ratings = items.map(({ id }, item) => [
    id,
    Object.fromEntries(scales.map((scale) => [scale.id, (((person + item) % 5) + 1) as 1 | 2 | 3 | 4 | 5])),
  ])
  return { ratings: Object.fromEntries(ratings) as Extract<Ballot, { ratings: unknown }>['ratings'] }
}

describe.each(Object.values(templates))('$id from the first step to the last', (template) => {
  const rehearsal = new Rehearsal(template)
  rehearsal.do('mona', { type: 'start' })
  const seen: string[] = []
  for (const step of template.script('da')) {
    const view = rehearsal.view()
    seen.push(view.step?.id ?? '')
    it(`has something to do or to look at in «${step.title}», somewhere`, () => {
      expect(view.step?.frames.length).toBeGreaterThan(0)
      expect(view.step?.self !== null).toBe(step.round?.kind === 'self')
      expect(view.round?.open ?? false).toBe(step.round !== null && step.round.kind !== 'self')
      expect(view.writesHidden).toBe(step.see === 'own')
      // Hidden notes go into everybody's own document, so that nothing is added to the board that all see.
      expect(view.policy.add).toBe(step.can.add && step.see !== 'own')
      if (step.can.add) expect(view.step?.places.length).toBeGreaterThan(0)
      expect(JSON.stringify(view)).not.toContain(step.say.slice(0, 40))
    })
    if (step.id === 'pairs') writePairs(rehearsal.board)
    if (view.round?.open) rehearsal.hold(answerTo)
    if (seen.length < template.script('da').length) rehearsal.next()
  }

  it('comes by all of its steps, in order', () => {
    expect(seen).toEqual(template.script('da').map(({ id }) => id))
  })

  it('leaves what the rounds came to on the board', () => {
    const shown = rehearsal.board
      .all()
      .filter(({ props }) => ('results' in props && props.results) || ('score' in props && props.score))
    expect(shown.length).toBeGreaterThan(3)
  })
})

function writePairs(board: Board): void {
  board.doc.transact(() => {
    for (const number of [1, 2, 3, 4]) {
      board.openText(`pair-${number}`, 'from').insert(0, `Vi venter ${number}`)
      board.openText(`pair-${number}`, 'to').insert(0, `Vi opsøger ${number}`)
    }
  })
}

it('has the chosen themes’ own piles, and no others, where the groups write', () => {
  const rehearsal = new Rehearsal(templates['leadership-wheel'])
  rehearsal.do('mona', { type: 'start' })
  rehearsal.do('mona', { type: 'jump', step: 'choose' })
  rehearsal.hold(() => ({ counts: { 'theme-2': 1, 'theme-7': 1 } }))
  rehearsal.next()
  const { step } = rehearsal.view()
  expect(step?.frames.toSorted()).toEqual(['frame-theme-2', 'frame-theme-7'])
  expect(new Set(step?.places.map(({ frame }) => frame))).toEqual(new Set(step?.frames))
})
