import type { Board } from '@samtavle/shared/board/board'
import type { Shape } from '@samtavle/shared/shapes/registry'
import { expect } from 'vitest'
import { GRAFFITI, GRAFFITI_LINK } from './forging.ts'

/** What of a shape only its author changes while everybody keeps to their own; where its ends hang is the repair's, too. */
const facets = {
  place: ({ x, y, w, h, rotation, ends }) => (ends ? 'ends' : [x, y, w, h, rotation]),
  look: ({ type, layer, author, parent, order, props }) => [type, layer, author, parent, order, props],
  words: ({ texts }) => texts,
  formats: ({ formats = {} }) => formats,
} as const satisfies Record<string, (shape: Shape) => unknown>

type Facet = keyof typeof facets
const facetNames = Object.keys(facets) as Facet[]
const GONE = 'gone'

/** All that one has ever made of one facet of one shape, oldest first; before that, it wasn't there. */
interface Story {
  /** As its author sees it right now. */
  seen: string
  states: string[]
  /** The last that is known to be on disk. */
  savedAt: number
}

/** How much of their own work somebody can count on while others try to harm it. */
export interface Harm {
  /** Somebody attacks it: what its author deletes at that moment may come back, perhaps without its words. */
  readonly isAttacked: boolean
  /** Their words come under attack: what they write there at that moment stays, but mixes with what is put back. */
  readonly toWords: boolean
  /** The server forgets what it has put back: then what they did at that moment may stand as it did before. */
  readonly whileRestarting: boolean
}

/**
 * What one person has made of what is theirs, as they saw it. While nobody else may change it, nobody may ever see a
 * state of it that they didn't make, and none that was acknowledged may get lost.
 */
export class OwnWork {
  readonly #harm: Harm
  readonly #stories = new Map<string, Record<Facet, Story>>()

  constructor(harm: Harm) {
    this.#harm = harm
  }

  has(id: string): boolean {
    return this.#stories.has(id)
  }

  /** They have changed these of theirs. */
  wrote(board: Board, ids: Iterable<string>): void {
    for (const id of ids) {
      const story = this.#stories.get(id) ?? begun()
      this.#stories.set(id, story)
      for (const facet of facetNames) {
        const state = stateOf(board.get(id), facet)
        if (story[facet].seen !== state) story[facet].states.push(state)
        story[facet].seen = state
      }
    }
  }

  /** They have heard of what others did to this, be it that their own was put back for a while. */
  heard(board: Board, id: string): void {
    for (const { facet, story } of this.#all(id)) story.seen = stateOf(board.get(id), facet)
  }

  /** All they have made is on disk. */
  saved(): void {
    for (const { story } of this.#all()) story.savedAt = story.states.length - 1
  }

  /** What stands there is what was acknowledged last, or something later of theirs. */
  expectSaved(board: Board): void {
    for (const { id, facet, story } of this.#all()) {
      if (this.#mayComeBack(story)) continue
      const from = this.#harm.whileRestarting ? 0 : story.savedAt
      if (facet === 'formats' && this.#harm.toWords) expectUnadorned(board, id)
      else if (facet === 'words' && this.#harm.toWords)
        expectLetters(board, id, this.#harm.whileRestarting ? [] : story.states.slice(from))
      else expectOneOf(board, id, facet, story.states.slice(from))
    }
  }

  /** They lost what wasn't acknowledged and carry on from what stands there. */
  carryOn(board: Board): void {
    this.expectSaved(board)
    for (const { id, facet, story } of this.#all()) {
      const state = stateOf(board.get(id), facet)
      if (!story.states.includes(state)) story.states.push(state)
      story.savedAt = story.states.lastIndexOf(state)
      story.states.length = story.savedAt + 1
      story.seen = state
    }
  }

  /** What has come to stand on somebody's board is something they once made. */
  expectTheirs(board: Board, id: string): void {
    for (const { facet, story } of this.#all(id)) {
      const theirs = story.states.slice(1)
      if (facet === 'formats' && this.#harm.toWords) expectUnadorned(board, id)
      else if (facet === 'words' && this.#harm.toWords) expectLetters(board, id, [])
      else expectOneOf(board, id, facet, this.#mayComeBack(story) ? [...theirs, '{}'] : theirs)
    }
  }

  /** They see what they made last. */
  expectNewest(board: Board, id: string): void {
    for (const { facet, story } of this.#all(id)) expectOneOf(board, id, facet, story.states.slice(-1))
  }

  #mayComeBack({ states }: Story): boolean {
    return this.#harm.isAttacked && states.indexOf(GONE, 1) > 0
  }

  #all(id?: string): { id: string; facet: Facet; story: Story }[] {
    const stories = [...this.#stories].filter(([one]) => id === undefined || one === id)
    return stories.flatMap(([id, story]) => facetNames.map((facet) => ({ id, facet, story: story[facet] })))
  }
}

function begun(): Record<Facet, Story> {
  return { place: untold(), look: untold(), words: untold(), formats: untold() }
}

function untold(): Story {
  return { seen: GONE, states: [GONE], savedAt: 0 }
}

function stateOf(shape: Shape | undefined, facet: Facet): string {
  return shape ? JSON.stringify(facets[facet](shape)) : GONE
}

function expectOneOf(board: Board, id: string, facet: Facet, states: readonly string[]): void {
  const state = stateOf(board.get(id), facet)
  if (!states.includes(state)) expect({ id, facet, state }).toEqual({ id, facet, oneOf: states })
}

/** Nothing that others wrote, and of what they wrote themselves every letter of one of the states, in whatever order. */
function expectLetters(board: Board, id: string, states: readonly string[]): void {
  const state = stateOf(board.get(id), 'words')
  const isTheirs = !state.includes(GRAFFITI)
  const isWhole = states.length === 0 || states.some((one) => holdsLetters(state, one))
  if (!isTheirs || !isWhole) expect({ id, state }).toEqual({ id, holdsAllOf: states })
}

/** Where letters mix with what is put back, so does what they set; but nothing that others set is left. */
function expectUnadorned(board: Board, id: string): void {
  const state = stateOf(board.get(id), 'formats')
  if (state.includes(GRAFFITI_LINK)) expect({ id, state }).toEqual({ id, state: 'theirs' })
}

function holdsLetters(state: string, wanted: string): boolean {
  if (state === GONE || wanted === GONE) return state === wanted
  const left = Array.from(state)
  return Array.from(wanted).every((letter) => {
    const at = left.indexOf(letter)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}
