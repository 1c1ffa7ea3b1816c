import { expect, it } from 'vitest'
import { adoptImages, hasPictures } from './adopt-images.ts'

const picture = (id: string, image: string) =>
  ({ id, type: 'image', x: 0, y: 0, props: { image, w: 10, h: 20, flip: 'x' } }) as const
const note = { id: 'n', type: 'sticky', x: 0, y: 0 } as const

it('takes each picture along once, and leaves all else as it is', async () => {
  const sent: string[] = []
  const adopted = await adoptImages([picture('a', 'one'), note, picture('b', 'one'), picture('c', 'two')], {
    get: async (id) => new Blob([id]),
    async send(file) {
      const name = await file.text()
      sent.push(name)
      return { ok: true, value: { id: `${name}-here` } }
    },
  })
  expect(sent).toEqual(['one', 'two'])
  expect(adopted).toMatchObject([
    { id: 'a', props: { image: 'one-here', w: 10, flip: 'x' } },
    note,
    { id: 'b', props: { image: 'one-here' } },
    { id: 'c', props: { image: 'two-here' } },
  ])
})

it('keeps the shape where the picture can’t be had', async () => {
  const shapes = [picture('a', 'gone'), picture('b', 'refused')]
  const adopted = await adoptImages(shapes, {
    get: async (id) => (id === 'gone' ? undefined : new Blob([id])),
    send: async () => ({ ok: false, refusal: 'no-room' }),
  })
  expect(adopted).toEqual(shapes)
})

it('knows whether there is any picture', () => {
  expect(hasPictures([note])).toBe(false)
  expect(hasPictures([note, picture('a', '')])).toBe(false)
  expect(hasPictures([note, picture('a', 'one')])).toBe(true)
})
