import { expect, it } from 'vitest'
import type { ToolEvent } from '../../tools/tool.ts'
import { boardWith, person } from '../../tools/test-pointer.ts'
import { TestHand } from '../test-hand.ts'

/** Longer than what keeps letters together that are typed in a row. */
const rest = () => new Promise((over) => setTimeout(over, 550))

function press(type: 'down' | 'move' | 'up', x: number, y: number, alt = true): ToolEvent {
  const at = { x, y }
  return { type, at, screen: at, shift: false, alt, mod: false, touch: false, trail: [] }
}

function hand(): TestHand {
  const one = new TestHand(boardWith({ id: 'a', type: 'sticky', x: 0, y: 0 }), 1)
  one.bench.actor.set(person('participant'))
  return one
}

it('takes back a copy with its move, however long the hand rests on the way', async () => {
  const { board, runner, history } = hand()
  runner.send(press('down', 80, 80))
  runner.send(press('move', 300, 80))
  await rest()
  runner.send(press('up', 500, 80))
  expect(board.all()).toHaveLength(2)
  history.undo()
  expect(board.all().map(({ id }) => id)).toEqual(['a'])
  expect(history.canUndo).toBe(false)
  history.redo()
  expect(board.all().map(({ x }) => x)).toEqual([0, 420])
})

it('brings no copies back that the hand gave up', async () => {
  const { board, runner, history } = hand()
  runner.send(press('down', 80, 80))
  runner.send(press('move', 300, 80))
  await rest()
  runner.send({ type: 'cancel' })
  expect([board.all().length, history.undo(), board.all().length]).toEqual([1, false, 1])
})
