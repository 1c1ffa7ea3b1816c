import { freePolicy } from '@samtavle/shared/access/policy'
import { Board } from '@samtavle/shared/board/board'
import { addShapes } from '@samtavle/shared/board/commands/add-shapes'
import { execute, type Actor } from '@samtavle/shared/board/commands/command'
import type { NewShape } from '@samtavle/shared/board/records'
import { noteColorNames } from '@samtavle/shared/drawing/note-colors'
import * as Y from 'yjs'

const words =
  'overblik samarbejde borger sygehus kommune læge overgang patient tid møde ansvar håb udfordring hverdag aftale'.split(
    ' ',
  )

export const hand: Actor = {
  person: { id: 'bench', role: 'facilitator' },
  policy: freePolicy,
  editsTemplate: false,
}

/** Words of a note, 5 to 25 of them, the same for the same number. */
export function wordsOf(note: number): string {
  const pick = (place: number) => words[(note * 7 + place * 3 + ((note * place) % 5)) % words.length] ?? ''
  return Array.from({ length: 5 + ((note * 11) % 21) }, (_, place) => pick(place)).join(' ')
}

/** Notes in rows of fifty, and an arrow for every tenth. */
function crowdOf(count: number): NewShape[] {
  const notes = Array.from({ length: count }, (_, note): NewShape => {
    const color = noteColorNames[note % noteColorNames.length] ?? 'sun'
    const place = { x: (note % 50) * 180, y: Math.floor(note / 50) * 180 }
    return { id: `note${note}`, type: 'sticky', ...place, props: { color }, texts: { '': wordsOf(note) } }
  })
  const arrows = Array.from({ length: Math.floor(count / 10) }, (_, arrow): NewShape => {
    const ends = { start: { target: `note${arrow * 10}` }, end: { target: `note${(arrow * 37) % count}` } }
    return { id: `arrow${arrow}`, type: 'arrow', x: 0, y: 0, ends }
  })
  return [...notes, ...arrows]
}

export function boardOf(count: number): Board {
  const board = new Board(new Y.Doc())
  if (!execute(board, hand, addShapes(crowdOf(count), seeded()))) throw new Error('the board took nothing')
  return board
}

function seeded(): () => number {
  let state = 1
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}
