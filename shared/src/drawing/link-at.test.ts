import { expect, it } from 'vitest'
import type { Drawing } from './drawing.ts'
import { linkAt } from './link-at.ts'
import { layOut, measure } from './text-layout.ts'

const setting = {
  box: { x: 0, y: 0, w: 300, h: 100 },
  size: { max: 20, min: 20 },
  weight: 400,
  align: 'left',
  valign: 'top',
} as const
const link = 'https://vive.dk/'
const { lines } = layOut('se her nu', setting, [{ from: 3, to: 6, link }])
const text: Drawing = { kind: 'text', lines, size: 20, weight: 400, color: '#1D2730' }
const start = measure('se ', 20, 400)

it('is the address of the words at a point, and of no others', () => {
  expect(linkAt([text], { x: start + 5, y: 12 })).toBe(link)
  expect(linkAt([text], { x: start - 5, y: 12 })).toBeUndefined()
  expect(linkAt([text], { x: start + 5, y: 60 })).toBeUndefined()
})

it('is found where a group has moved it', () => {
  const group: Drawing = { kind: 'group', at: { x: 100, y: 50 }, children: [text] }
  expect(linkAt([group], { x: 100 + start + 5, y: 62 })).toBe(link)
  expect(linkAt([group], { x: start + 5, y: 12 })).toBeUndefined()
})
