import { afterEach, beforeEach, expect, it } from 'vitest'
import { shown, TestWorkshop, writing } from './test-workshop.ts'

let workshop: TestWorkshop
beforeEach(() => {
  workshop = new TestWorkshop()
})
afterEach(() => workshop.close())

const props = { image: 'a'.repeat(43), w: 1200, h: 800 }

it('shows a hidden picture to its owner alone, and to all when it is revealed, as it was described', async () => {
  await workshop.apply(writing)
  const [anna, bo] = [await workshop.comes('anna'), await workshop.comes('bo')]
  anna.write('picture', '', { type: 'image', w: 300, h: 200, props, texts: { alt: 'Gangen på afsnit 3' } })
  await (await workshop.rooms.open('board/anna')).settle()
  expect(bo.hasHeard(props.image)).toBe(false)
  expect((await workshop.board()).all()).toEqual([])

  await workshop.apply(shown)
  const [picture] = (await workshop.board()).all()
  expect(picture).toMatchObject({
    type: 'image',
    props,
    texts: { alt: 'Gangen på afsnit 3' },
    w: 300,
    h: 200,
  })
  expect(bo.hasHeardOnBoard(props.image)).toBe(true)
})
