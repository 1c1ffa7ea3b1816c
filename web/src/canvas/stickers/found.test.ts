import { expect, it } from 'vitest'
import { allEmoji } from './emoji.ts'
import { found } from './found.ts'

const all = allEmoji()
const signs = (words: string) => found(all, words).map(({ sign }) => sign)

it('finds an emoji by its Danish and by its English name', () => {
  expect(signs('hjerte')).toContain('❤️')
  expect(signs('thumbs up')).toContain('👍️')
  expect(signs('tommelfinger op')).toContain('👍️')
})

it('wants each of the words, from where words begin', () => {
  expect(signs('rødt hjerte')).toEqual(['❤️'])
  expect(signs('ødt')).toEqual([])
})

it('knows every emoji once', () => {
  expect(new Set(all.map(({ sign }) => sign)).size).toBe(all.length)
  expect(all.length).toBeGreaterThan(1500)
})
