import { expect, it } from 'vitest'
import { fittingPresence } from './fitting-presence.ts'

const sizeOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length
const ids = Array.from({ length: 1000 }, (_, index) => `V1StGXR8_Z${index}`)

it('tells everything of a few notes', () => {
  const own = { cursor: [1, 2], selection: ['a'], drafts: { a: [1, 2, 3, 4, 0] }, editing: null } as const
  expect(fittingPresence(own)).toEqual({ ...own, sketch: null })
})

it('tells of a thousand notes in a drag as many as the server takes, and always where the pointer is', () => {
  const drafts = Object.fromEntries(ids.map((id, at) => [id, [at + 1 / 3, -at / 7, 160, 160, 0]] as const))
  const told = fittingPresence({ cursor: [123_456, -98_765], selection: ids, drafts })
  expect(sizeOf(told)).toBeLessThanOrEqual(4096 - 500)
  expect(Object.keys(told.drafts ?? {}).length).toBeGreaterThan(30)
  expect(told.cursor).toEqual([123_456, -98_765])
})

const sketch = (words: string) => ({ kind: 'changed', id: 'a', props: { words }, h: 10 }) as const

it('tells what is in the hand whole or not at all, and then the rest all the same', () => {
  const own = { cursor: [1, 2], selection: ['a'], drafts: {} } as const
  expect(fittingPresence({ ...own, sketch: sketch('few') }).sketch).toEqual(sketch('few'))
  expect(fittingPresence({ ...own, sketch: sketch('ø'.repeat(1100)) })).toEqual({ ...own, sketch: null })
})
