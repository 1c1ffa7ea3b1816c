import * as Y from 'yjs'
import { freePolicy } from '../access/policy.ts'
import type { Role } from '../access/person.ts'
import { Board } from './board.ts'
import { addShapes } from './commands/add-shapes.ts'
import { execute, type Actor } from './commands/command.ts'
import type { NewShape } from './records.ts'

/** People and boards that tests begin with. */
export const facilitator = actorOf('fie', 'facilitator')
/** The same, with the template unlocked. */
export const preparing: Actor = { ...facilitator, editsTemplate: true }
export const bo = actorOf('bo', 'participant')
export const cy = actorOf('cy', 'participant')
export const observer = actorOf('ole', 'observer')

export function actorOf(id: string, role: Role): Actor {
  return { person: { id, role }, policy: freePolicy, editsTemplate: false }
}

/** Numbers that look random and are the same each time. */
export function seededRandom(seed = 1): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

export function emptyBoard(clientID = 1): Board {
  const doc = new Y.Doc()
  doc.clientID = clientID
  return new Board(doc)
}

/** Frames are the template's, everything else is Bo's. */
export function boardWith(...shapes: readonly NewShape[]): Board {
  const board = emptyBoard()
  const random = seededRandom()
  for (const shape of shapes) {
    const actor = shape.type === 'frame' ? preparing : bo
    if (!execute(board, actor, addShapes([shape], random))) throw new Error(`'${shape.id}' can't be added`)
  }
  return board
}

export function sticky(id: string, x = 0, y = 0, more: Partial<NewShape> = {}): NewShape {
  return { id, type: 'sticky', x, y, w: 100, h: 100, ...more }
}

export function frame(id: string, x = 0, y = 0, w = 1000, h = 1000, more: Partial<NewShape> = {}): NewShape {
  return { id, type: 'frame', x, y, w, h, ...more }
}

export function arrow(id: string, from: string, to: string): NewShape {
  return { id, type: 'arrow', x: 0, y: 0, ends: { start: { target: from }, end: { target: to } } }
}
