import { expect, it } from 'vitest'
import { Errands } from './errands.ts'

it('does one errand after the other, and again what failed before it goes on', async () => {
  const done: string[] = []
  const failures: unknown[] = []
  const errands = new Errands({ pauseMs: 1, onFailure: (error) => failures.push(error) })
  let tries = 0
  errands.add(async () => {
    tries += 1
    if (tries < 3) throw new Error('the disk is full')
    done.push('first')
  })
  errands.add(async () => void done.push('second'))
  await errands.done()
  expect([done, tries, failures.length, errands.idle]).toEqual([['first', 'second'], 3, 2, true])
})

it('leaves what does not work when it is stopped', async () => {
  const errands = new Errands({ pauseMs: 60_000, onFailure: () => undefined })
  let begun = false
  errands.add(() => Promise.reject(new Error('the disk is full')))
  errands.add(async () => void (begun = true))
  await new Promise((resolve) => setTimeout(resolve, 5))
  await errands.stop()
  expect(begun).toBe(false)
})
