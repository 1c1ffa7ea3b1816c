import { describe, expect, it } from 'vitest'
import { lookOf } from '../../drawing/look.ts'
import { shapeFor } from '../test-shape.ts'
import { wordsIn } from '../test-words.ts'
import { scaledPath, stickerDrawing, stickerNames } from './sticker-drawings.ts'
import { sticker } from './sticker.ts'

const look = lookOf('light', 'da')

const emoji = (side: number) =>
  sticker.draw(shapeFor('sticker', { w: side, h: side, props: { kind: 'emoji', sign: '👩‍⚕️' } }), look)

describe('a sticker', () => {
  it.each(stickerNames)('can be our drawing of: %s, which has a name in both languages', (sign) => {
    const shape = shapeFor('sticker', { props: { kind: 'drawing', sign } })
    expect(sticker.draw(shape, look).length).toBeGreaterThan(2)
    for (const locale of ['da', 'en'] as const)
      expect(sticker.describe(shape, locale)).not.toContain('undefined')
  })
  it('can be an emoji, which grows with it', () => {
    expect(wordsIn(emoji(64))).toEqual(['👩‍⚕️'])
    expect(emoji(128)).toMatchObject([{ kind: 'text', size: 102.4 }])
  })
  it('says which it is', () => {
    expect(sticker.describe(shapeFor('sticker'), 'da')).toBe('Mærkat: tommel op')
    const party = shapeFor('sticker', { props: { kind: 'emoji', sign: '🎉' } })
    expect(sticker.describe(party, 'en')).toBe('Sticker: 🎉')
  })
  it('is drawn all the same when a newer board has one that we don’t know', () => {
    const shape = shapeFor('sticker', { props: { kind: 'drawing', sign: 'unicorn' } })
    expect(sticker.draw(shape, look)).toHaveLength(3)
  })
  it('keeps its paths to what can be scaled by numbers', () => {
    for (const name of stickerNames) {
      const { d } = stickerDrawing(name)
      expect(d).toMatch(/^[MLHVCZ\d. ]+$/)
      expect(scaledPath(scaledPath(d, 2), 0.5)).toBe(scaledPath(d, 1))
    }
  })
})
