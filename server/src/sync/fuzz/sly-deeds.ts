import * as Y from 'yjs'
import {
  anotherPerson,
  anyId,
  anyRoot,
  change,
  GRAFFITI,
  GRAFFITI_LINK,
  newId,
  sound,
  textIn,
  type Maps,
} from './forging.ts'
import type { Hostile } from './hostile.ts'

type SlyDeed = (maps: Maps, hostile: Hostile) => void

/** What a page might send if one could do with all that stands there as one likes. */
export const slyDeeds = {
  signAsAnother: ({ props, geo }, hostile) => {
    const id = newId(hostile)
    props.set(id, sound(hostile, { author: anotherPerson(hostile) }))
    geo.set(id, [0, 0, 100, 100, 0])
  },
  newTemplate: ({ props, geo }, hostile) => {
    const id = newId(hostile)
    props.set(id, sound(hostile, { layer: 'template', author: null }))
    geo.set(id, [0, 0, 100, 100, 0])
  },
  takeOver: (maps, hostile) => change(maps, hostile, { author: hostile.id }),
  giveAway: (maps, hostile) => change(maps, hostile, { author: anotherPerson(hostile) }),
  intoTemplate: (maps, hostile) => change(maps, hostile, { layer: 'template' }),
  outOfTemplate: (maps, hostile) => change(maps, hostile, { layer: 'contribution' }),
  recolour: (maps, hostile) => change(maps, hostile, { style: { color: 'coral' } }),
  sameAgain: (maps, hostile) => change(maps, hostile, {}),
  reparent: (maps, hostile) =>
    change(maps, hostile, { parent: hostile.chance.pick(['left', 'right', null, anyId(hostile)]) }),
  toFront: (maps, hostile) => change(maps, hostile, { order: 'zz' }),
  move: ({ geo }, hostile) => geo.set(anyId(hostile), [hostile.chance.below(99), 1, 50, 50, 0]),
  aim: ({ props }, hostile) =>
    props.set(`${anyId(hostile)}:start`, { target: anyId(hostile), anchor: [0.5, 0.5], point: [0, 0] }),
  remove: (maps, hostile) => {
    const id = anyId(hostile)
    for (const root of hostile.chance.some(hostile.roots, 3)) maps[root].delete(id)
  },
  removeAll: (maps, hostile) => maps[anyRoot(hostile)].clear(),
  name: ({ meta }) => meta.set('title', 'hacked'),
} as const satisfies Record<string, SlyDeed>

/** The same, to the words of others, which mixes what they write there at that moment. */
export const slyWords = {
  scribble: (maps, hostile) => {
    const text = textIn(maps, hostile)
    text?.insert(hostile.chance.below(text.length + 1), GRAFFITI)
  },
  erase: (maps, hostile) => {
    const text = textIn(maps, hostile)
    text?.delete(0, hostile.chance.below(text.length + 1))
  },
  rewrite: (maps, hostile) => {
    const text = textIn(maps, hostile)
    text?.delete(0, text.length)
    text?.insert(0, GRAFFITI)
  },
  adorn: (maps, hostile) => {
    const text = textIn(maps, hostile)
    const from = hostile.chance.below((text?.length ?? 0) + 1)
    text?.format(from, hostile.chance.below(9), {
      link: GRAFFITI_LINK,
      bold: hostile.chance.pick([true, null]),
    })
  },
  plain: (maps, hostile) => {
    const text = textIn(maps, hostile)
    text?.format(0, text.length, { bold: null, italic: null, link: null, list: null })
  },
  list: (maps, hostile) => {
    const text = textIn(maps, hostile)
    text?.format(hostile.chance.below(text.length + 1), 4, { list: 'ordered' })
  },
  replace: ({ text }, hostile) => text.set(anyId(hostile), new Y.Text(GRAFFITI)),
  drop: ({ text }, hostile) => text.delete(anyId(hostile)),
} as const satisfies Record<string, SlyDeed>
