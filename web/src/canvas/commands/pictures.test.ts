import { person } from '../../tools/test-pointer.ts'
import { expect, it } from 'vitest'
import { pictureCommands } from './pictures.ts'
import { TestDesk } from './test-desk.ts'

const [describeImage] = pictureCommands
const shapes = [
  { id: 'picture', type: 'image', x: 0, y: 0 },
  { id: 'note', type: 'sticky', x: 900, y: 0 },
] as const

it('asks what a picture shows, when one is selected and may be changed', () => {
  const desk = new TestDesk(shapes)
  expect(describeImage!.can(desk)).toBe(false)
  expect(describeImage!.can(desk.select('note'))).toBe(false)
  expect(describeImage!.can(desk.select('picture', 'note'))).toBe(false)
  expect(describeImage!.can(desk.select('picture'))).toBe(true)
  describeImage!.run(desk)
  expect(desk.bench.aside.panel.get()).toBe('describe')
})

it('asks nobody who may only look', () => {
  const desk = new TestDesk(shapes, person('observer')).select('picture')
  expect(describeImage!.can(desk)).toBe(false)
})
