import * as Y from 'yjs'
import type { Hostile, Root } from './hostile.ts'

/** No honest person writes it. */
export const GRAFFITI = '☠'
export const GRAFFITI_LINK = 'https://evil.dk'

export type Maps = Record<Root | 'meta', Y.Map<unknown>>

/** Sends what a page would send on which that was done, all in one. */
export function write(hostile: Hostile, harm: (maps: Maps) => void): void {
  hostile.update(
    hostile.write((doc) =>
      harm({
        geo: doc.getMap('geo'),
        props: doc.getMap('props'),
        text: doc.getMap('text'),
        meta: doc.getMap('meta'),
      }),
    ),
  )
}

/** Changes some of what a shape is, and leaves the rest. */
export function change({ props }: Maps, hostile: Hostile, patch: object): void {
  const id = anyId(hostile)
  const record = props.get(id)
  if (typeof record === 'object') props.set(id, { ...record, ...patch })
}

export function addNote(hostile: Hostile, doc: Y.Doc): void {
  const id = newId(hostile)
  doc.getMap('props').set(id, sound(hostile, {}))
  doc.getMap('geo').set(id, [0, 0, 100, 100, 0])
  doc.getMap('text').set(id, new Y.Text('hello'))
}

/** What a note of theirs is, but for the patch. */
export function sound({ id, chance }: Hostile, patch: object): object {
  const order = `a${chance.below(9)}V`
  const note = { type: 'sticky', layer: 'contribution', parent: null, order, author: id }
  return { ...note, style: { color: 'sun' }, ...patch }
}

export function textIn({ text }: Maps, { chance }: Hostile): Y.Text | undefined {
  const one = text.get(chance.pick([...text.keys()]) ?? '')
  return one instanceof Y.Text ? one : undefined
}

export function anyRoot({ chance, roots }: Hostile): Root {
  return chance.pick(roots) ?? 'geo'
}

export function anyId({ doc, chance }: Hostile): string {
  return chance.pick([...doc.getMap('props').keys()].filter((key) => !key.includes(':'))) ?? 'nothing'
}

export function newId({ chance }: Hostile): string {
  return `evil${chance.below(1_000_000)}`
}

export function anotherPerson({ chance }: Hostile): string {
  return chance.pick(['anna', 'bo', 'cy']) ?? 'anna'
}
