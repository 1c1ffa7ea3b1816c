import { encodeStates } from '@samtavle/shared/protocol/awareness-states'
import * as Y from 'yjs'
import type { Chance } from './chance.ts'
import type { Hostile, Root } from './hostile.ts'
import type { House } from './house.ts'

type Misdeed = (hostile: Hostile) => void

/** No honest person writes it. */
export const GRAFFITI = '☠'

/** What somebody may send who wants to harm. */
const misdeeds = {
  flippedBytes: (hostile) => {
    const { chance } = hostile
    const update = Uint8Array.from(chance.pick(hostile.heard) ?? [])
    for (let flips = chance.below(4); flips >= 0; flips -= 1)
      update[chance.below(update.length)] = chance.below(256)
    hostile.update(chance.happens(0.2) ? update.slice(0, chance.below(update.length)) : update)
  },
  noFrame: ({ chance, line }) =>
    line?.say(
      Uint8Array.from({ length: chance.below(30) }, () => chance.below(chance.happens(0.5) ? 4 : 256)),
    ),
  again: (hostile) => {
    const update = hostile.chance.pick(hostile.heard)
    if (update) hostile.update(update)
  },
  underAnothersName: (hostile) =>
    hostile.update(hostile.write((doc) => addNote(hostile, doc), hostile.victim)),
  gap: (hostile) => {
    const twin = new Y.Doc()
    twin.clientID = hostile.client
    Y.applyUpdate(twin, Y.encodeStateAsUpdate(hostile.doc))
    addNote(hostile, twin)
    const between = Y.encodeStateVector(twin)
    addNote(hostile, twin)
    hostile.update(Y.encodeStateAsUpdate(twin, between))
  },
  bigUpdate: (hostile) => hostile.update(new Uint8Array(4_300_000)),
  bigValue: (hostile) =>
    write(hostile, ({ props }) =>
      props.set(noteOf(hostile), sound(hostile, { style: { color: 'x'.repeat(30_000) } })),
    ),
  longKey: (hostile) => write(hostile, ({ geo }) => geo.set('k'.repeat(300), [0, 0, 1, 1, 0])),
  strangeMap: (hostile) => hostile.update(hostile.write((doc) => void doc.getMap('secret').set('a', 1))),
  strangeList: (hostile) => hostile.update(hostile.write((doc) => doc.getArray('list').insert(0, [1, 2]))),
  listInMap: (hostile) => {
    const doc = new Y.Doc()
    doc.clientID = hostile.client + 1
    doc.getArray(anyRoot(hostile)).insert(0, ['item'])
    hostile.update(Y.encodeStateAsUpdate(doc))
  },
  wordsInMap: (hostile) => {
    const doc = new Y.Doc()
    doc.clientID = hostile.client + 2
    doc.getText(anyRoot(hostile)).insert(0, 'words')
    hostile.update(Y.encodeStateAsUpdate(doc))
  },
  subdocument: (hostile) => write(hostile, (maps) => maps[anyRoot(hostile)].set(anyId(hostile), new Y.Doc())),
  nestedType: (hostile) => {
    const types = [
      () => new Y.Map(),
      () => new Y.Array(),
      () => new Y.XmlFragment(),
      () => new Y.XmlText('x'),
      () => new Y.Text('x'),
    ]
    write(hostile, (maps) => maps[anyRoot(hostile)].set(anyId(hostile), hostile.chance.pick(types)?.()))
  },
  wrongPlace: (hostile) => {
    const places = [
      [NaN, 0, 1, 1, 0],
      [0, Infinity, 1, 1, 0],
      [0, 0, -1, 1, 0],
      [1e12, 0, 1, 1, 0],
      [0, 0, 1, 1],
      'here',
      null,
      7n,
      { x: 1 },
    ]
    write(hostile, ({ geo }) => geo.set(anyId(hostile), hostile.chance.pick(places)))
  },
  wrongLook: (hostile) => {
    const wrongs = [
      { type: 'bomb' },
      { style: 7 },
      { layer: 'heaven' },
      { order: '' },
      { parent: 'a:b' },
      { author: 5 },
      { style: { color: 'sun', more: 1 } },
    ]
    write(hostile, ({ props }) =>
      props.set(anyId(hostile), sound(hostile, hostile.chance.pick(wrongs) ?? {})),
    )
  },
  noLook: (hostile) =>
    write(hostile, ({ props }) =>
      props.set(anyId(hostile), hostile.chance.pick([null, [], 'x', new Uint8Array(9), 1.5])),
    ),
  textOfNothing: (hostile) =>
    write(hostile, ({ text }) =>
      text.set(`${anyId(hostile)}:${hostile.chance.pick(['x', 'a:b', ' '])}`, new Y.Text(GRAFFITI)),
    ),
  signAsAnother: (hostile) =>
    write(hostile, ({ props, geo }) => {
      const id = newId(hostile)
      props.set(id, sound(hostile, { author: anotherPerson(hostile) }))
      geo.set(id, [0, 0, 100, 100, 0])
    }),
  takeOver: (hostile) => change(hostile, { author: hostile.id }),
  giveAway: (hostile) => change(hostile, { author: anotherPerson(hostile) }),
  intoTemplate: (hostile) => change(hostile, { layer: 'template' }),
  outOfTemplate: (hostile) => change(hostile, { layer: 'contribution' }),
  newTemplate: (hostile) =>
    write(hostile, ({ props, geo }) => {
      const id = newId(hostile)
      props.set(id, sound(hostile, { layer: 'template', author: null }))
      geo.set(id, [0, 0, 100, 100, 0])
    }),
  becomeAnother: (hostile) => change(hostile, { type: 'text', style: {} }),
  sameAgain: (hostile) => change(hostile, {}),
  recolour: (hostile) => change(hostile, { style: { color: 'coral' } }),
  reparent: (hostile) =>
    change(hostile, { parent: hostile.chance.pick(['left', 'right', null, anyId(hostile)]) }),
  toFront: (hostile) => change(hostile, { order: 'zz' }),
  move: (hostile) =>
    write(hostile, ({ geo }) => geo.set(anyId(hostile), [hostile.chance.below(99), 1, 50, 50, 0])),
  aim: (hostile) =>
    write(hostile, ({ props }) =>
      props.set(`${anyId(hostile)}:start`, { target: anyId(hostile), anchor: [0.5, 0.5], point: [0, 0] }),
    ),
  remove: (hostile) =>
    write(hostile, (maps) => {
      const id = anyId(hostile)
      for (const root of hostile.chance.some(hostile.roots, 3)) maps[root].delete(id)
    }),
  removeAll: (hostile) => write(hostile, (maps) => maps[anyRoot(hostile)].clear()),
  meta: (hostile) =>
    write(hostile, ({ meta }) =>
      meta.set(
        hostile.chance.pick(['title', 'schema', 'template', 'locale', 'x']) ?? '',
        hostile.chance.pick(['hacked', 99, null]),
      ),
    ),
  pose: (hostile) => {
    const { chance, victim } = hostile
    const json =
      chance.pick([
        '{"user":{"id":"anna","role":"facilitator"}}',
        'null',
        '{}',
        'no json',
        '[]',
        `"${'x'.repeat(9_000)}"`,
      ]) ?? ''
    const clock = chance.pick([1, 2 ** 31, 2 ** 40, Number.MAX_SAFE_INTEGER]) ?? 1
    hostile.say({
      type: 'awareness',
      states: encodeStates([
        { client: victim, clock, json },
        { client: hostile.client, clock, json },
      ]),
    })
  },
  oddQuestion: (hostile) => {
    const { chance } = hostile
    const stateVector = Uint8Array.from({ length: chance.below(9) }, () => chance.below(256))
    hostile.say(chance.happens(0.5) ? { type: 'sync-step-1', stateVector } : { type: 'query-awareness' })
  },
  serverTalk: (hostile) => hostile.say({ type: 'ack', count: 5 }),
  legitimate: (hostile) => hostile.update(hostile.write((doc) => addNote(hostile, doc))),
} as const satisfies Record<string, Misdeed>

/** Somebody's words come under attack, which mixes what they write there at the same time. */
const wordDeeds = {
  scribble: (hostile) =>
    writeInText(hostile, (text) => text.insert(hostile.chance.below(text.length + 1), GRAFFITI)),
  erase: (hostile) => writeInText(hostile, (text) => text.delete(0, hostile.chance.below(text.length + 1))),
  rewrite: (hostile) =>
    writeInText(hostile, (text) => {
      text.delete(0, text.length)
      text.insert(0, GRAFFITI)
    }),
  replace: (hostile) => write(hostile, ({ text }) => text.set(anyId(hostile), new Y.Text(GRAFFITI))),
  drop: (hostile) => write(hostile, ({ text }) => text.delete(anyId(hostile))),
  flood: (hostile) => writeInText(hostile, (text) => text.insert(0, GRAFFITI.repeat(25_000))),
  picture: (hostile) => writeInText(hostile, (text) => text.insertEmbed(0, { image: 'x' })),
  bold: (hostile) => writeInText(hostile, (text) => text.insert(0, GRAFFITI, { bold: true })),
  bolder: (hostile) => writeInText(hostile, (text) => text.format(0, text.length, { bold: true })),
  attribute: (hostile) => writeInText(hostile, (text) => text.setAttribute('lang', 'x')),
} as const satisfies Record<string, Misdeed>

/** One of the hostile does something, on a line or without one. */
export function misbehave({
  hostiles,
  house,
  chance,
}: {
  hostiles: readonly Hostile[]
  house: House
  chance: Chance
}): void {
  const hostile = chance.pick(hostiles)
  if (!hostile) return
  if (!hostile.line) {
    hostile.role = chance.happens(0.1) ? 'observer' : 'participant'
    house.connect(hostile)
  }
  const deeds = hostile.roots.includes('text') ? { ...misdeeds, ...wordDeeds } : misdeeds
  const misdeed: Misdeed | undefined = chance.pick(Object.values(deeds))
  misdeed?.(hostile)
}

type Maps = Record<Root | 'meta', Y.Map<unknown>>

function write(hostile: Hostile, change: (maps: Maps) => void): void {
  hostile.update(
    hostile.write((doc) =>
      change({
        geo: doc.getMap('geo'),
        props: doc.getMap('props'),
        text: doc.getMap('text'),
        meta: doc.getMap('meta'),
      }),
    ),
  )
}

function writeInText(hostile: Hostile, scribble: (text: Y.Text) => void): void {
  write(hostile, ({ text }) => {
    const one = text.get(hostile.chance.pick([...text.keys()]) ?? '')
    if (one instanceof Y.Text) scribble(one)
  })
}

/** Changes some of what a shape is, and leaves the rest. */
function change(hostile: Hostile, patch: object): void {
  write(hostile, ({ props }) => {
    const id = anyId(hostile)
    props.set(id, { ...(props.get(id) as object | undefined), ...patch })
  })
}

function addNote(hostile: Hostile, doc: Y.Doc): void {
  const id = newId(hostile)
  doc.getMap('props').set(id, sound(hostile, {}))
  doc.getMap('geo').set(id, [0, 0, 100, 100, 0])
  doc.getMap('text').set(id, new Y.Text('hello'))
}

function sound({ id, chance }: Hostile, patch: object): object {
  const order = `a${chance.below(9)}V`
  return {
    type: 'sticky',
    layer: 'contribution',
    parent: null,
    order,
    author: id,
    style: { color: 'sun' },
    ...patch,
  }
}

function anyRoot({ chance, roots }: Hostile): Root {
  return chance.pick(roots) ?? 'geo'
}

function anyId({ doc, chance }: Hostile): string {
  return chance.pick([...doc.getMap('props').keys()].filter((key) => !key.includes(':'))) ?? 'nothing'
}

function noteOf(hostile: Hostile): string {
  return anyId(hostile)
}

function newId({ chance }: Hostile): string {
  return `evil${chance.below(1_000_000)}`
}

function anotherPerson({ chance }: Hostile): string {
  return chance.pick(['anna', 'bo', 'cy']) ?? 'anna'
}
