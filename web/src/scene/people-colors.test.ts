import { contrast } from '@samtavle/shared/drawing/contrast'
import { expect, it } from 'vitest'
import { colorsOfPeople } from './people-colors.ts'

const ids = Array.from({ length: 10 }, (_, index) => `person-${index * 7919}`)

it('gives ten people ten colours', () => {
  expect(new Set(colorsOfPeople(ids).values()).size).toBe(10)
})

it('gives everybody the same colour on every screen, whoever came first', () => {
  const [here, there] = [colorsOfPeople(ids), colorsOfPeople(ids.toReversed())]
  expect(ids.map((id) => there.get(id))).toEqual(ids.map((id) => here.get(id)))
})

it('shares colours evenly when there are more people than colours', () => {
  const many = Array.from({ length: 20 }, (_, index) => `person-${index}`)
  const colors = [...colorsOfPeople(many).values()]
  for (const color of colors) expect(colors.filter((other) => other === color)).toHaveLength(2)
})

it('can be read with white words on it', () => {
  for (const color of colorsOfPeople(ids).values())
    expect(contrast(color, '#FFFFFF')).toBeGreaterThanOrEqual(4.5)
})
