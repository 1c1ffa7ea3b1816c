import { describe, expect, it } from 'vitest'
import { advanceOf, clustersOf } from './clusters.ts'

const kinds = (text: string) => clustersOf(text, 400).map(({ text, kind }) => `${kind} ${text}`)

describe('clusters', () => {
  it('measure Danish letters with the font', () => {
    expect(advanceOf('æøå ÆØÅ', 400)).toBe(
      Array.from('æøå ÆØÅ').reduce((sum, letter) => sum + advanceOf(letter, 400), 0),
    )
    expect(kinds('æøå')).toEqual(['letters æ', 'letters ø', 'letters å'])
  })
  it('measure bold letters as bold', () =>
    expect(advanceOf('tavle', 700)).toBeGreaterThan(advanceOf('tavle', 400)))
  it.each(['👍', '👍🏽', '👨‍👩‍👧', '🇩🇰', '❤️', '1️⃣', '🏳️‍🌈', '⚡'])('take %s as one emoji', (emoji) => {
    expect(kinds(emoji)).toEqual([`emoji ${emoji}`])
    expect(advanceOf(emoji, 400)).toBe(1250)
  })
  it('take signs of the font as letters, though Unicode counts them among the emoji', () => {
    expect(kinds('©1#')).toEqual(['letters ©', 'letters 1', 'letters #'])
  })
  it('give scripts that the font lacks a width of their own', () => {
    expect(clustersOf('漢', 400)).toEqual([{ text: '漢', kind: 'foreign', advance: 1000 }])
    expect(clustersOf('א', 400)).toEqual([{ text: 'א', kind: 'foreign', advance: 600 }])
    expect(clustersOf('→', 400)).toEqual([{ text: '→', kind: 'foreign', advance: 600 }])
  })
  it('leave a mark on the letter that it belongs to', () => {
    expect(clustersOf('q\u0303', 400)).toEqual([
      { text: 'q\u0303', kind: 'letters', advance: advanceOf('q', 400) },
    ])
  })
})
