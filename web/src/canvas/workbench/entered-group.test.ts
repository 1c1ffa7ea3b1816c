import type { NewShape } from '@samtavle/shared/board/records'
import { openUndo } from '@samtavle/shared/board/undo'
import { expect, it } from 'vitest'
import { boardWith, person } from '../../tools/test-pointer.ts'
import { color, kind, selectSame } from '../commands/select-same.ts'
import { enteredGroup, leaveGroup } from './entered-group.ts'
import { openWorkbench } from '../workbench.ts'

function benchWith(...shapes: readonly NewShape[]) {
  const board = boardWith(...shapes)
  const history = openUndo(board, 'participant')
  return openWorkbench({ board, history, actor: person('participant'), isSaved: () => true })
}

const note = (id: string, more: Partial<NewShape> = {}): NewShape => ({
  id,
  type: 'sticky',
  x: 0,
  y: 0,
  ...more,
})

const nested = () =>
  benchWith(
    note('a', { group: ['out', 'in'] }),
    note('b', { group: ['out', 'in'] }),
    note('c', { group: ['out'] }),
  )

it('is left one level at a time, and what was entered is picked out', () => {
  const bench = nested()
  bench.selection.entered.set('in')
  bench.selection.set(['a'])
  expect(leaveGroup(bench)).toBe(true)
  expect(bench.selection.get()).toEqual(['a', 'b'])
  expect(enteredGroup(bench)).toBe('out')
  expect(leaveGroup(bench)).toBe(true)
  expect(bench.selection.get()).toEqual(['a', 'b', 'c'])
  expect(leaveGroup(bench)).toBe(false)
})

it('is left by itself when something outside it is picked out, or nothing', () => {
  const bench = nested()
  bench.selection.entered.set('in')
  bench.selection.set(['a'])
  expect(enteredGroup(bench)).toBe('in')
  bench.selection.set(['a', 'c'])
  expect(enteredGroup(bench)).toBeNull()
  bench.selection.set([])
  expect(enteredGroup(bench)).toBeNull()
})

it('picks out all of the same kind or colour, and nothing that is locked or the template’s', () => {
  const bench = benchWith(
    note('sun', { props: { color: 'sun' } }),
    note('sun too', { props: { color: 'sun' } }),
    note('sky', { props: { color: 'sky' } }),
    note('locked', { props: { color: 'sun' }, locked: 'all' }),
    note('given', { props: { color: 'sun' }, layer: 'template' }),
    { id: 'box', type: 'rectangle', x: 0, y: 0 },
  )
  bench.selection.set(['sun'])
  selectSame(bench, color)
  expect(bench.selection.get()).toEqual(['sun', 'sun too'])
  selectSame(bench, kind)
  expect(bench.selection.get()).toEqual(['sun', 'sun too', 'sky'])
})
