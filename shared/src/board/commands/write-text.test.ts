import { describe, expect, it } from 'vitest'
import {
  actorOf,
  arrow,
  bo,
  boardWith,
  facilitator,
  frame,
  observer,
  preparing,
  sticky,
} from '../test-board.ts'
import { addShapes } from './add-shapes.ts'
import { execute, type Actor } from './command.ts'
import { canWrite, writeText } from './write-text.ts'

describe('writing', () => {
  it('is for the parts that the type has', () => {
    const board = boardWith(frame('f'), sticky('a'), arrow('ab', 'a', 'a'))
    expect([
      canWrite(board, bo, 'a', ''),
      canWrite(board, bo, 'a', 'title'),
      canWrite(board, bo, 'ab', 'title'),
    ]).toEqual([true, false, false])
    expect([canWrite(board, bo, 'f', 'title'), canWrite(board, preparing, 'f', 'title')]).toEqual([
      false,
      true,
    ])
  })

  it('fills in what the template leaves open for those who lead, without unlocking it, and for nobody else', () => {
    const board = boardWith()
    const row = { id: 'pair', type: 'shift-row', x: 0, y: 0, props: { number: 1 } } as const
    execute(
      board,
      preparing,
      addShapes([row], () => 0.5),
    )
    const ask = (actor: Actor) => canWrite(board, actor, 'pair', 'from')
    expect([bo, observer, facilitator, actorOf('ida', 'co-facilitator')].map(ask)).toEqual([
      false,
      false,
      true,
      true,
    ])
  })

  it('touches only what differs', () => {
    const board = boardWith(sticky('a', 0, 0, { texts: { '': 'en kort tekst' } }))
    const deltas: unknown[] = []
    board.text('a', '')?.observe(({ delta }) => deltas.push(delta))
    execute(board, bo, writeText('a', '', 'en lang tekst'))
    expect(deltas).toEqual([[{ retain: 3 }, { delete: 4 }, { insert: 'lang' }]])
    expect(board.get('a')?.texts['']).toBe('en lang tekst')
  })

  it.each([
    ['😀', '😁'],
    ['a😀b', 'a😁b'],
    ['😀😀', '😀'],
    ['\ud83d😀', 'x\ude00'],
  ])('never cuts an emoji in two: %j becomes %j', (from, to) => {
    const board = boardWith(sticky('a', 0, 0, { texts: { '': from } }))
    execute(board, bo, writeText('a', '', to))
    expect(board.get('a')?.texts['']).toBe(to.toWellFormed())
  })
})
