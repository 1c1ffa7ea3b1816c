import { layOut } from '@samtavle/shared/drawing/text-layout'
import { expect, it } from 'vitest'
import { divisionsOf } from './divisions.ts'

const part = {
  box: { x: 0, y: 0, w: 128, h: 128 },
  size: { max: 28, min: 8 },
  weight: 400,
  align: 'left',
  valign: 'top',
} as const

function divided(text: string): string[] {
  const places = [0, ...divisionsOf(text, layOut(text, part))]
  return places.map((start, index) => text.slice(start, places[index + 1]))
}

it('leaves a text whole whose words all fit', () => {
  expect(divided('Fælles mål')).toEqual(['Fælles mål'])
})

it('divides a long word where the board divides it', () => {
  expect(divided('Speciallægepraksissamarbejde bliver svært')).toEqual([
    'Speciallæge',
    'praksissamar',
    'bejde bliver svært',
  ])
})

it('finds the word behind lines of its own, spaces and hyphens', () => {
  expect(divided('Akut-\n\n  og   så Speciallægepraksissamarbejde').join('|')).toMatch(
    /^Akut-\n\n {2}og {3}så Speciallæge[^|]*\|/,
  )
})

it('divides nothing that is drawn otherwise than it is written', () => {
  expect(divided('Speciallægepraksissamarbejde\tbliver').length).toBe(1)
})
