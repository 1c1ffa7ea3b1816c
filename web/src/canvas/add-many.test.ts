import { freePolicy } from '@samtavle/shared/access/policy'
import { Board } from '@samtavle/shared/board/board'
import type { NewShape } from '@samtavle/shared/board/records'
import { openUndo } from '@samtavle/shared/board/undo'
import { expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { addMany } from './add-many.ts'
import { openWorkbench } from './workbench.ts'

function benchOf(role: 'facilitator' | 'observer') {
  const board = new Board(new Y.Doc())
  const actor = { person: { id: 'a', role }, policy: freePolicy, editsTemplate: false }
  return openWorkbench({ board, history: openUndo(board, 'a'), actor, isSaved: () => true })
}

const note = (number: number): NewShape => ({ id: `n${number}`, type: 'sticky', x: number * 10, y: 0 })
const arrow: NewShape = {
  id: 'arrow',
  type: 'arrow',
  x: 0,
  y: 0,
  ends: { start: { target: 'n0' }, end: { target: 'n449' } },
}
const many = [note(0), arrow, ...Array.from({ length: 449 }, (_, number) => note(number + 1))]

it('adds hundreds a piece at a time, arrows with their ends, selects them, and takes all back in one step', async () => {
  const bench = benchOf('facilitator')
  expect(addMany(bench, many)).toBe(true)
  expect(bench.board.size).toBe(0)
  // A hand that moves meanwhile closes its own steps.
  await vi.waitFor(() => expect(bench.board.size).toBeGreaterThan(0))
  bench.history.get().closeStep()
  await vi.waitFor(() => expect(bench.selection.get()).toHaveLength(451))
  expect(bench.board.get('arrow')?.ends?.end.target).toBe('n449')
  bench.history.get().undo()
  expect(bench.board.size).toBe(0)
})

it('adds nothing for who may not', () => {
  expect(addMany(benchOf('observer'), many)).toBe(false)
})
