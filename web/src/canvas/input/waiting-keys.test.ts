import { expect, it } from 'vitest'
import { sticky } from '@samtavle/shared/board/test-board'
import { TestDesk } from '../commands/test-desk.ts'
import type { Press } from '../commands/key-binding.ts'
import { openKeys } from './waiting-keys.ts'

const press = (key: string): Press => ({ key, code: '', shift: false, alt: false, mod: false })

/** Until all that is fetched has come. */
const untilHere = (desk: TestDesk, key: (press: Press) => boolean) =>
  expect.poll(() => (key(press('ArrowRight')), desk.bench.whole.get('a')?.x)).toBeGreaterThan(0)

it('does what a key means that was pressed before that was known', async () => {
  const desk = new TestDesk([sticky('a'), sticky('b')]).select('a')
  const key = openKeys(desk, () => undefined)
  expect(key(press('Delete'))).toBe(true)
  expect(desk.bench.whole.get('a')).toBeDefined()
  await expect.poll(() => desk.bench.whole.get('a')).toBeUndefined()
})

it('does nothing by a key before what the pointer did before it, though that tool is on its way', async () => {
  const desk = new TestDesk([sticky('a'), sticky('b')]).select('a')
  let overdue: Promise<void> | undefined
  const key = openKeys(desk, () => overdue)
  await untilHere(desk, key)
  const tool = new EventTarget()
  overdue = new Promise((resolve) => {
    tool.addEventListener('come', () => {
      overdue = undefined
      // The click that had been waiting picks out another note.
      desk.select('b')
      resolve()
    })
  })
  expect(key(press('Delete'))).toBe(true)
  expect(desk.bench.whole.all()).toHaveLength(2)
  tool.dispatchEvent(new Event('come'))
  await expect.poll(() => desk.bench.whole.all().map(({ id }) => id)).toEqual(['a'])
})
