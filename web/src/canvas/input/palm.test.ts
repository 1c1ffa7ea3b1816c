import { expect, it } from 'vitest'
import { Palm } from './palm.ts'

const finger = (timeStamp: number, width = 20) => ({
  pointerType: 'touch',
  width,
  height: width,
  timeStamp,
})
const pen = (timeStamp: number) => ({ ...finger(timeStamp), pointerType: 'pen' })

it('takes a fingertip for a finger, and what is as large as a hand for a palm', () => {
  expect(new Palm().rests(finger(0))).toBe(false)
  expect(new Palm().rests(finger(0, 120))).toBe(true)
})

it('takes every touch for a palm while a pen draws, and half a second longer', () => {
  const palm = new Palm()
  palm.onPen(pen(1000), true)
  expect(palm.rests(finger(9000))).toBe(true)
  palm.onPen(pen(9100), false)
  expect(palm.rests(finger(9500))).toBe(true)
  expect(palm.rests(finger(9700))).toBe(false)
})
