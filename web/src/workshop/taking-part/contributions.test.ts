import { Board } from '@samtavle/shared/board/board'
import { addShapes } from '@samtavle/shared/board/commands/add-shapes'
import { execute, type Actor } from '@samtavle/shared/board/commands/command'
import { freePolicy } from '@samtavle/shared/access/policy'
import type { NewShape } from '@samtavle/shared/board/records'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { pilesIn, pilesOf, placesOf } from './contributions.ts'

const leader: Actor = {
  person: { id: 'lise', role: 'facilitator' },
  policy: freePolicy,
  editsTemplate: true,
}
const anne: Actor = { person: { id: 'anne', role: 'participant' }, policy: freePolicy, editsTemplate: false }

function boardWith(template: readonly NewShape[], notes: readonly NewShape[]): Board {
  const board = new Board(new Y.Doc())
  execute(board, leader, addShapes(template, Math.random))
  if (notes.length > 0) execute(board, anne, addShapes(notes, Math.random))
  return board
}

const frame: NewShape = { id: 'theme', type: 'frame', x: 0, y: 0, w: 1000, h: 600, texts: { '': 'Tillid' } }
const left: NewShape = { id: 'left', type: 'rectangle', x: 20, y: 100, w: 400, h: 400 }
const note = (id: string, x: number, y: number): NewShape => ({
  id,
  type: 'sticky',
  x,
  y,
  texts: { '': id },
})
const leftPlace = { shape: 'left', frame: 'theme', title: 'Hvad virker?' }

it('takes a frame for the place where the step names none', () => {
  const board = boardWith([frame], [])
  expect(placesOf(board, { frames: ['theme', 'gone'], places: [] })).toMatchObject([
    { shape: 'theme', frame: 'theme' },
  ])
  expect(placesOf(boardWith([frame, left], []), { frames: ['theme'], places: [leftPlace] })).toEqual([
    leftPlace,
  ])
})

it('puts each note in the smallest pile that it lies in, and leaves the template out', () => {
  const board = boardWith([frame, left], [note('inside', 60, 140), note('beside', 700, 140)])
  const whole = { shape: 'theme', frame: 'theme', title: 'Tillid' }
  const piles = pilesOf(board, [whole, leftPlace])
  expect(piles.map(({ place, notes }) => [place.shape, notes.map(({ id }) => id)])).toEqual([
    ['theme', ['beside']],
    ['left', ['inside']],
  ])
})

it('lists what lies beside the step’s own places in its frames, when there is any', () => {
  const step = { frames: ['theme', 'gone'], places: [leftPlace] }
  const told = (notes: readonly NewShape[]) => pilesIn(boardWith([frame, left], notes), step)
  expect(told([note('beside', 700, 140)]).map(({ place, notes }) => [place.title, notes.length])).toEqual([
    ['Hvad virker?', 0],
    ['Tillid', 1],
  ])
  expect(told([]).map(({ place }) => place.shape)).toEqual(['left'])
})
