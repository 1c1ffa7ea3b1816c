import { describe, expect, it } from 'vitest'
import { lookOf } from '../../drawing/look.ts'
import { noteColorNames } from '../../drawing/note-colors.ts'
import { encloses } from '../../geometry/box.ts'
import { shapeFor } from '../test-shape.ts'
import { standingBox } from './standing.ts'
import { sticky } from './sticky.ts'

const look = lookOf('light', 'da')

describe('a note', () => {
  it('looks the same by day and by night', () => {
    const note = shapeFor('sticky', { texts: { '': 'Ét nummer' } })
    expect(sticky.draw(note, lookOf('dark', 'en'))).toEqual(sticky.draw(note, look))
  })
  it('has a mark of its own for each colour', () => {
    const marks = noteColorNames.map((color) => {
      const [, mark] = sticky.draw(shapeFor('sticky', { props: { color } }), look)
      return JSON.stringify(mark)
    })
    expect(new Set(marks).size).toBe(8)
  })
  it('keeps words off its edges, also when it is small', () => {
    for (const side of [24, 160]) {
      const [part] = sticky.texts(shapeFor('sticky', { w: side, h: side }), look)
      expect(part!.box.x).toBeGreaterThan(0)
      expect(part!.box.w).toBeGreaterThan(side * 0.7)
    }
  })
  it('is hit within a finger of its edge', () => {
    const note = shapeFor('sticky')
    expect(sticky.hit(note, { x: 165, y: 80 }, 8)).toBe(true)
    expect(sticky.hit(note, { x: 165, y: 80 }, 2)).toBe(false)
  })
  it('tells its colour and its words', () => {
    expect(sticky.describe(shapeFor('sticky'), 'da')).toBe('Tom gul seddel')
    const note = shapeFor('sticky', { props: { color: 'sky' }, texts: { '': 'Ring først\ntil egen læge ' } })
    expect(sticky.describe(note, 'da')).toBe('Himmelblå seddel: Ring først til egen læge')
    expect(sticky.describe(note, 'en')).toBe('Sky-blue note: Ring først til egen læge')
  })

  it('wears its mark beside its words and within its bounds, and tells it', () => {
    for (const mark of ['decision', 'question'] as const) {
      const note = shapeFor('sticky', { props: { mark }, texts: { '': 'Vi mødes' } })
      const [part] = sticky.texts(note, look)
      expect(standingBox.y + standingBox.h).toBeLessThan(part!.box.y)
      const placed = { ...standingBox, x: note.x + standingBox.x, y: note.y + standingBox.y }
      expect(encloses(sticky.bounds(note), placed)).toBe(true)
    }
    const decided = shapeFor('sticky', { props: { mark: 'decision' }, texts: { '': 'Vi mødes' } })
    expect(sticky.describe(decided, 'da')).toBe('Beslutning. Gul seddel: Vi mødes')
    expect(sticky.describe(shapeFor('sticky', { props: { mark: 'question' } }), 'en')).toBe(
      'Open question. Empty yellow note',
    )
  })
})
