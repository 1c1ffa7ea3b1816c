import { describe, expect, it } from 'vitest'
import { Check } from 'typebox/value'
import { lookOf } from '../../drawing/look.ts'
import { shapeFor } from '../test-shape.ts'
import { ink } from './ink.ts'
import { inkFrom, samplesOf, type Sample } from './samples.ts'

const look = lookOf('light', 'da')
const wave: Sample[] = Array.from({ length: 200 }, (_, step) => ({
  x: 1000 + step * 3,
  y: 500 + 40 * Math.sin(step / 9),
  pressure: 0.5,
}))

function drawn(samples: readonly Sample[]) {
  const { box, points } = inkFrom(samples)!
  return shapeFor('ink', { ...box, props: { points } })
}

describe('ink', () => {
  it('stays to be seen from afar when the pen was only put down', () => {
    const dot = drawn(wave.slice(0, 1))
    expect(ink.draw(dot, { ...look, readable: 34 })).toEqual(ink.draw(dot, look))
  })
  it('is but a line along its middle where letters can’t be read, unless it is broad', () => {
    const shape = drawn(wave)
    const [line, ...rest] = ink.draw(shape, { ...look, readable: 34 })
    expect(line).toMatchObject({ kind: 'path', style: { stroke: look.ink } })
    expect(rest).toEqual([])
    const broad = { ...shape, props: { ...shape.props, width: 24 } }
    expect(ink.draw(broad, { ...look, readable: 34 })).toEqual(ink.draw(broad, look))
  })
  it('comes back as it was drawn', () => {
    const shape = drawn(wave)
    const back = samplesOf(shape.props.points, shape)
    expect(back).toHaveLength(wave.length)
    back.forEach(({ x, y }, index) => {
      expect(Math.abs(x + shape.x - wave[index]!.x)).toBeLessThan(0.1)
      expect(Math.abs(y + shape.y - wave[index]!.y)).toBeLessThan(0.1)
    })
  })
  it('grows with its box', () => {
    const shape = drawn(wave)
    const [last] = samplesOf(shape.props.points, { w: 2 * shape.w, h: shape.h }).slice(-1)
    expect(last!.x).toBeCloseTo(2 * shape.w)
  })
  it('is hit along its line', () => {
    const shape = drawn(wave)
    const point = { x: wave[60]!.x - shape.x, y: wave[60]!.y - shape.y }
    expect(ink.hit(shape, point, 3)).toBe(true)
    expect(ink.hit(shape, { x: point.x, y: point.y + 30 }, 3)).toBe(false)
  })
  it('can be a dot', () => {
    const dot = drawn([{ x: 7, y: 8, pressure: 0.5 }])
    expect(dot).toMatchObject({ x: 7, y: 8, w: 0, h: 0 })
    expect(ink.draw(dot, look)).toMatchObject([{ kind: 'path', d: expect.stringMatching(/^M.+Z$/) }])
  })
  it('is nothing without points', () => {
    expect(inkFrom([])).toBeUndefined()
    expect(ink.draw(shapeFor('ink'), look)).toEqual([])
  })
  it('stays within its limits however long somebody draws', () => {
    const long = Array.from({ length: 30_000 }, (_, step) => ({ x: step * 2, y: step % 7, pressure: 2 }))
    const shape = drawn(long)
    expect(shape.props.points.length).toBeLessThanOrEqual(12_000)
    expect(Check(ink.props, shape.props)).toBe(true)
    expect(Check(ink.props, { ...shape.props, points: Array.from({ length: 12_001 }, () => 0) })).toBe(false)
  })
})

const marked = (theme: 'light' | 'dark', samples = wave) => {
  const { box, points } = inkFrom(samples)!
  const shape = shapeFor('ink', {
    ...box,
    props: { points, color: 'green', width: 20, tool: 'highlighter' },
  })
  return ink.draw(shape, lookOf(theme, 'da'))
}

describe('a highlighter', () => {
  it('leaves what is below it to be read, in the same colour by day and by night', () => {
    const [stroke] = marked('light')
    expect(stroke).toMatchObject({
      kind: 'path',
      style: { opacity: expect.toSatisfy((o: number) => o < 0.5) },
    })
    expect(marked('dark')).toEqual(marked('light'))
  })
  it('leaves a mark where it is only put down', () => {
    expect(marked('light', [{ x: 7, y: 8, pressure: 0.5 }])).toHaveLength(1)
  })
  it('tells that it was a highlighter', () => {
    const shape = shapeFor('ink', { props: { tool: 'highlighter' } })
    expect(ink.describe(shape, 'da')).toContain('Overstregning')
  })
})

it('keeps finer points of what was drawn closer to the board', () => {
  expect(inkFrom(wave, 4)!.points.length).toBeGreaterThanOrEqual(inkFrom(wave)!.points.length)
  const fine = wave.map(({ x, y, pressure }) => ({ x: x / 8, y: y / 8, pressure }))
  expect(inkFrom(fine, 8)!.points.length).toBeGreaterThan(2 * inkFrom(fine)!.points.length)
})
