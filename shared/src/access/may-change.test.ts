import { describe, expect, it } from 'vitest'
import type { Shape } from '../shapes/registry.ts'
import type { Person, Role } from './person.ts'
import { mayChange } from './may-change.ts'
import { freePolicy, type Policy, type Whose } from './policy.ts'

const note: Shape = {
  id: 'n',
  type: 'sticky',
  x: 0,
  y: 0,
  w: 160,
  h: 160,
  rotation: 0,
  layer: 'contribution',
  parent: null,
  order: 'a0',
  author: 'bo',
  texts: {},
  props: { color: 'sun' },
}
const changes = {
  'move it': { ...note, x: 9 },
  'resize it': { ...note, w: 9 },
  'turn it': { ...note, rotation: 9 },
  'put it into a frame': { ...note, parent: 'f' },
  'bring it to the front': { ...note, order: 'a1' },
  'group it': { ...note, group: ['g'] },
  'lock it': { ...note, locked: 'all' },
  'recolour it': { ...note, props: { color: 'rose' } },
  'write in it': { ...note, texts: { '': 'hej' } },
  'make a word of it bold': { ...note, formats: { '': [{ from: 0, to: 1, bold: true }] } },
  'delete it': undefined,
} as const satisfies Record<string, Shape | undefined>
const moves: readonly string[] = [
  'move it',
  'resize it',
  'turn it',
  'put it into a frame',
  'bring it to the front',
  'group it',
  'lock it',
]
const nothing: Policy = { add: false, edit: 'none', move: 'none' }

function person(id: string, role: Role = 'participant'): Person {
  return { id, role }
}

describe('who may do what to a note of Bo’s', () => {
  const people: readonly [string, Whose, boolean][] = [
    ['bo', 'all', true],
    ['bo', 'own', true],
    ['bo', 'none', false],
    ['cy', 'all', true],
    ['cy', 'own', false],
    ['cy', 'none', false],
  ]
  for (const [what, after] of Object.entries(changes)) {
    const right = moves.includes(what) ? 'move' : 'edit'
    for (const [id, whose, may] of people) {
      it(`${may ? 'lets' : 'does not let'} ${id} ${what} when the step says ${right}: ${whose}`, () => {
        expect(mayChange({ ...nothing, [right]: whose }, person(id), note, after)).toBe(may)
      })
    }
    it(`lets the facilitator ${what}, whatever the step says`, () => {
      expect(mayChange(nothing, person('fie', 'facilitator'), note, after)).toBe(true)
    })
    it(`never lets an observer ${what}`, () => {
      expect(mayChange(freePolicy, person('bo', 'observer'), note, after)).toBe(false)
    })
    it(`never lets a participant ${what} when it is the template's`, () => {
      const before: Shape = { ...note, layer: 'template' }
      expect(mayChange(freePolicy, person('bo'), before, after && { ...after, layer: 'template' })).toBe(
        false,
      )
    })
  }

  it('asks for both rights when a change both moves and edits', () => {
    const after: Shape = { ...note, x: 9, props: { color: 'rose' } }
    expect(mayChange({ add: false, edit: 'all', move: 'none' }, person('bo'), note, after)).toBe(false)
    expect(mayChange({ add: false, edit: 'none', move: 'all' }, person('bo'), note, after)).toBe(false)
    expect(mayChange({ add: false, edit: 'all', move: 'all' }, person('bo'), note, after)).toBe(true)
  })

  it('takes a style that was written again with the same words for no change', () => {
    expect(mayChange(nothing, person('cy'), note, { ...note, props: { color: 'sun' }, texts: {} })).toBe(true)
  })
})

describe('adding', () => {
  it('needs the step to say so', () => {
    expect(mayChange({ ...freePolicy, add: false }, person('bo'), undefined, note)).toBe(false)
    expect(mayChange({ ...nothing, add: true }, person('bo'), undefined, note)).toBe(true)
  })

  it('lets nobody sign with the name of another, but everybody leave out their own', () => {
    expect(mayChange(freePolicy, person('cy'), undefined, note)).toBe(false)
    expect(mayChange(freePolicy, person('cy'), undefined, { ...note, author: null })).toBe(true)
  })

  it('lets nobody but its maker’s name come back with a shape whose deletion is taken back', () => {
    expect(mayChange(freePolicy, person('cy'), undefined, note, 'bo')).toBe(true)
    expect(mayChange({ ...freePolicy, edit: 'own' }, person('cy'), undefined, note, 'bo')).toBe(false)
    expect(mayChange(freePolicy, person('cy'), undefined, note, 'dan')).toBe(false)
    expect(mayChange(nothing, person('fie', 'facilitator'), undefined, note, 'bo')).toBe(true)
  })

  it('never lets a participant add to the template', () => {
    expect(mayChange(freePolicy, person('bo'), undefined, { ...note, layer: 'template' })).toBe(false)
  })
})

describe('what makes a shape another', () => {
  it('lets nobody change whose it is', () => {
    expect(mayChange(freePolicy, person('bo'), note, { ...note, author: 'cy' })).toBe(false)
    expect(mayChange(freePolicy, person('fie', 'facilitator'), note, { ...note, author: 'fie' })).toBe(false)
    expect(mayChange(freePolicy, person('fie', 'facilitator'), undefined, note)).toBe(false)
    expect(mayChange(freePolicy, person('bo'), { ...note, author: null }, note)).toBe(false)
  })

  it('lets no participant lift a note into the template or the template down', () => {
    const template: Shape = { ...note, layer: 'template' }
    expect(mayChange(freePolicy, person('bo'), note, template)).toBe(false)
    expect(mayChange(freePolicy, person('bo'), template, note)).toBe(false)
  })

  it('lets no participant turn one type into another', () => {
    const text = { ...note, type: 'text', props: {} } as unknown as Shape
    expect(mayChange(freePolicy, person('bo'), note, text)).toBe(false)
  })

  it('lets a participant do what changes nothing that is seen, and an observer not even that', () => {
    expect(mayChange(nothing, person('bo'), undefined, undefined)).toBe(true)
    expect(mayChange(freePolicy, person('bo', 'observer'), undefined, undefined)).toBe(false)
  })
})

describe('arrows', () => {
  const free = { target: null, anchor: { x: 0.5, y: 0.5 }, point: { x: 0, y: 0 } }
  const arrow: Shape = {
    ...note,
    type: 'arrow',
    props: { color: 'ink', width: 2, dash: false, head: 'end' },
    ends: { start: free, end: { ...free, point: { x: 9, y: 9 } } },
  }

  it('counts putting an end elsewhere as moving', () => {
    const after: Shape = { ...arrow, ends: { start: { ...free, target: 'n' }, end: free } }
    expect(mayChange({ ...nothing, move: 'own' }, person('bo'), arrow, after)).toBe(true)
    expect(mayChange({ ...freePolicy, move: 'none' }, person('bo'), arrow, after)).toBe(false)
  })

  it('sees no change in ends that lie where they lay', () => {
    const after: Shape = { ...arrow, ends: { start: { ...free }, end: { ...free, point: { x: 9, y: 9 } } } }
    expect(mayChange(nothing, person('cy'), arrow, after)).toBe(true)
  })
})

describe('what a round came to', () => {
  const score = { dots: 3, rank: 1, tied: false }
  const scored: Shape = { ...note, props: { color: 'sun', score } }

  it('is written by no participant, on their own note neither', () => {
    expect(mayChange(freePolicy, person('bo'), note, scored)).toBe(false)
    expect(mayChange(freePolicy, person('bo'), scored, note)).toBe(false)
    const higher: Shape = { ...note, props: { color: 'sun', score: { ...score, dots: 9 } } }
    expect(mayChange(freePolicy, person('bo'), scored, higher)).toBe(false)
  })

  it('does not come with a participant’s new shape, or with one whose deletion they take back', () => {
    expect(mayChange(freePolicy, person('bo'), undefined, scored)).toBe(false)
    expect(mayChange(freePolicy, person('bo'), undefined, scored, 'bo')).toBe(false)
  })

  it('stays on a note that is recoloured, written in, moved or marked', () => {
    for (const after of [
      { ...scored, x: 9 },
      { ...scored, texts: { '': 'hej' } },
      { ...scored, props: { color: 'rose', score: { ...score } } },
      { ...scored, props: { color: 'sun', mark: 'decision', score } },
    ] as const)
      expect(mayChange(freePolicy, person('bo'), scored, after)).toBe(true)
  })

  it('is guarded on rows and heat maps alike', () => {
    const row: Shape = { ...note, type: 'shift-row', props: { number: 1 } }
    const results = { n: 5, median: 5, q1: 5, q3: 5, disagreement: false }
    expect(mayChange(freePolicy, person('bo'), row, { ...row, props: { number: 1, results } })).toBe(false)
    const map: Shape = { ...note, type: 'heat-map', props: { title: '', results: { sectors: [], rows: [] } } }
    expect(mayChange(freePolicy, person('bo'), undefined, map)).toBe(false)
  })

  it('comes back when a facilitator takes back that they deleted it', () => {
    expect(mayChange(nothing, person('fie', 'facilitator'), undefined, scored, 'bo')).toBe(true)
  })
})

it('takes no signed note where the step leaves names out, but for those who lead', () => {
  const anonymous: Policy = { ...freePolicy, anonymous: true }
  const unsigned = { ...note, author: null }
  const by = (role: Role, after: Shape) => mayChange(anonymous, { id: 'bo', role }, undefined, after)
  expect([by('participant', note), by('participant', unsigned), by('facilitator', note)]).toEqual([
    false,
    true,
    true,
  ])
})

describe('what those who lead have locked', () => {
  const held: Shape = { ...note, locked: 'leads' }
  const { 'delete it': _, 'lock it': __, ...others } = changes
  const after = { ...others, 'delete it': undefined, 'unlock it': note }

  it.each(Object.entries(after))('leaves a participant no way to %s', (_name, changed) => {
    const shape = changed && (changed === note ? note : { ...changed, locked: 'leads' as const })
    expect(mayChange(freePolicy, person('bo'), held, shape)).toBe(false)
    expect(mayChange(freePolicy, person('fie', 'facilitator'), held, shape)).toBe(true)
  })
  it('can be written again as it is, by anybody', () => {
    expect(mayChange(freePolicy, person('bo'), held, { ...held, props: { color: 'sun' } })).toBe(true)
  })
  it('is locked by nobody else, neither at once nor later', () => {
    expect(mayChange(freePolicy, person('bo'), note, held)).toBe(false)
    expect(mayChange(freePolicy, person('bo'), undefined, held)).toBe(false)
  })
})
