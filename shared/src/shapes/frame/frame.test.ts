import { describe, expect, it } from 'vitest'
import { Check } from 'typebox/value'
import { lookOf } from '../../drawing/look.ts'
import { shapeFor } from '../test-shape.ts'
import { frame, frameHeader } from './frame.ts'

const look = lookOf('light', 'da')
const titled = { texts: { title: 'Skriv selv' } }

const drawn = (tint: string) => JSON.stringify(frame.draw(shapeFor('frame', { props: { tint } }), look))

describe('a frame', () => {
  it('holds what is dropped on it', () => expect(frame.holdsOthers).toBe(true))
  it('writes its title in its header, beside the number of the step', () => {
    const [plain] = frame.texts(shapeFor('frame'), look)
    const [numbered] = frame.texts(shapeFor('frame', { props: { step: 3 } }), look)
    expect(numbered!.box.x).toBeGreaterThan(plain!.box.x)
    expect(plain!.box.y + plain!.box.h).toBeLessThan(frameHeader(shapeFor('frame')))
  })
  it('shows its tint by the name of a note colour or by value', () => {
    expect(drawn('sky')).toContain('#BFE0FF')
    expect(drawn('#7A4FA3')).toContain('#7A4FA3')
  })
  it('takes no tint that is more than a colour', () => {
    for (const tint of ['red"/><script>', 'url(#x)', '#12345', 'constructor']) {
      expect(Check(frame.props, { tint, step: null })).toBe(false)
    }
  })
  it('tells its title and step', () => {
    expect(frame.describe(shapeFor('frame'), 'da')).toBe('Felt uden titel')
    expect(frame.describe(shapeFor('frame', { ...titled, props: { step: 2 } }), 'da')).toBe(
      'Felt: Skriv selv, trin 2',
    )
  })
})
