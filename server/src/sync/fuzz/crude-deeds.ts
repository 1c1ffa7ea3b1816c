import { encodeStates } from '@samtavle/shared/protocol/awareness-states'
import * as Y from 'yjs'
import { addNote, anyId, anyRoot, GRAFFITI, sound, textIn, write } from './forging.ts'
import type { Hostile } from './hostile.ts'

type Misdeed = (hostile: Hostile) => void

/** What no page would send, and what is nobody's to say. */
export const crudeDeeds = {
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
      props.set(anyId(hostile), sound(hostile, { style: { color: 'x'.repeat(30_000) } })),
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

/** The same, to the words of others. */
export const crudeWords = {
  textOfNothing: (hostile) =>
    write(hostile, ({ text }) =>
      text.set(`${anyId(hostile)}:${hostile.chance.pick(['x', 'a:b', ' '])}`, new Y.Text(GRAFFITI)),
    ),
  flood: (hostile) => write(hostile, (maps) => textIn(maps, hostile)?.insert(0, GRAFFITI.repeat(25_000))),
  picture: (hostile) => write(hostile, (maps) => textIn(maps, hostile)?.insertEmbed(0, { image: 'x' })),
  colour: (hostile) => write(hostile, (maps) => textIn(maps, hostile)?.insert(0, GRAFFITI, { color: 'red' })),
  halfBold: (hostile) => write(hostile, (maps) => textIn(maps, hostile)?.format(0, 3, { bold: 'half' })),
  script: (hostile) =>
    write(hostile, (maps) => textIn(maps, hostile)?.format(0, 3, { link: 'javascript:alert(1)' })),
  attribute: (hostile) => write(hostile, (maps) => textIn(maps, hostile)?.setAttribute('lang', 'x')),
} as const satisfies Record<string, Misdeed>
