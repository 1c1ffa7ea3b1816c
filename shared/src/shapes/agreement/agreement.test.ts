import { describe, expect, it } from 'vitest'
import { lookOf } from '../../drawing/look.ts'
import { layOut } from '../../drawing/text-layout.ts'
import { encloses } from '../../geometry/box.ts'
import { shapeFor } from '../test-shape.ts'
import { agreement } from './agreement.ts'

const look = lookOf('light', 'da')

describe('an agreement', () => {
  it('asks what, who, when and for the next sign of progress, each by name', () => {
    const labels = agreement.texts(shapeFor('agreement'), look).map(({ part, label }) => [part, label])
    expect(labels).toEqual([
      ['what', 'Aftale: Hvad'],
      ['who', 'Aftale: Hvem'],
      ['when', 'Aftale: Hvornår'],
      ['sign', 'Aftale: Næste tegn på fremdrift'],
    ])
  })

  it('keeps its fields apart and within the card, whatever its shape', () => {
    for (const size of [
      { w: 320, h: 280 },
      { w: 416, h: 900 },
      { w: 1200, h: 300 },
      { w: 60, h: 60 },
    ]) {
      const boxes = agreement.texts(shapeFor('agreement', size), look).map(({ box }) => box)
      expect(boxes.every((box) => encloses({ x: 0, y: 0, ...size }, box))).toBe(true)
      const [what, who, when, sign] = boxes
      expect(what!.y + what!.h).toBeLessThan(who!.y)
      expect(who!.x + who!.w).toBeLessThan(when!.x)
      expect(when!.y + when!.h).toBeLessThan(sign!.y)
    }
  })

  it('has room for a sentence in letters that are read at 100 %', () => {
    const [what, , , sign] = agreement.texts(shapeFor('agreement'), look)
    for (const part of [what!, sign!]) {
      const { fits, size } = layOut('Vi holder fælles tavlemøde hver tirsdag kl. 8.15', part)
      expect(fits && size >= 14).toBe(true)
    }
  })

  it('reads the whole agreement aloud', () => {
    const written = shapeFor('agreement', { texts: { what: 'Tavlemøde', when: '1. februar' } })
    expect(agreement.describe(written, 'da')).toBe(
      'Aftale. Hvad: Tavlemøde. Hvem: ikke skrevet endnu. Hvornår: 1. februar. Næste tegn på fremdrift: ikke skrevet endnu',
    )
  })
})
