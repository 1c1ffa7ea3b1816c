import { frame, sticky } from '@samtavle/shared/board/test-board'
import { describe, expect, it } from 'vitest'
import { TestDesk } from '../commands/test-desk.ts'
import { frameBeside } from './frame-beside.ts'
import { isLost } from './is-lost.ts'
import { boxOf } from './look-at.ts'
import { linkTo, placeIn } from './place-link.ts'
import { showsMinimap } from './shows-minimap.ts'

const frames = [
  frame('third', 0, 1500),
  frame('second', 1500),
  frame('first'),
  sticky('inFirst', 450, 450, { parent: 'first' }),
]

/** Looks at a shape, as going to it would end. */
function look({ bench }: TestDesk, id: string): void {
  const shape = bench.whole.get(id)
  if (shape) bench.camera.fit(boxOf(shape))
}

describe('going from frame to frame', () => {
  it('follows reading order, and goes round', () => {
    const desk = new TestDesk(frames)
    const seen = ['first', 'second', 'third', 'first']
    for (const [at, id] of seen.slice(0, -1).entries()) {
      look(desk, id)
      expect(frameBeside(desk.bench, 1)?.id).toBe(seen[at + 1])
    }
    look(desk, 'first')
    expect(frameBeside(desk.bench, -1)?.id).toBe('third')
  })

  it('begins with the frame that one is in', () => {
    const desk = new TestDesk(frames)
    desk.bench.camera.zoomTo(3)
    desk.bench.camera.centre({ x: 2000, y: 700 })
    expect(frameBeside(desk.bench, 1)?.id).toBe('third')
  })

  it('leaves a frame in a frame, though both have one middle', () => {
    const desk = new TestDesk([frame('outer'), frame('inner', 400, 400, 200, 200, { parent: 'outer' })])
    look(desk, 'outer')
    expect(frameBeside(desk.bench, 1)?.id).toBe('inner')
    look(desk, 'inner')
    expect(frameBeside(desk.bench, -1)?.id).toBe('outer')
  })

  it('goes nowhere on a board without frames', () => {
    const desk = new TestDesk([sticky('a')])
    expect(desk.press('alt+pagedown', { code: 'PageDown', key: 'PageDown' })).toBe(true)
    expect(frameBeside(desk.bench, 1)).toBeUndefined()
  })
})

describe('whoever is lost', () => {
  it('has nothing of the board before them, and is led back to it', () => {
    const desk = new TestDesk([sticky('a')])
    desk.bench.camera.set({ x: 9000, y: 9000, zoom: 1 })
    expect(isLost(desk.bench, desk.scene)).toBe(true)
    desk.do('find-content')
    expect(isLost(desk.bench, desk.scene)).toBe(false)
  })

  it('is nobody on an empty board', () => {
    const desk = new TestDesk()
    expect(isLost(desk.bench, desk.scene)).toBe(false)
  })
})

describe('the map', () => {
  it('comes by itself when not all of the board is in view, and stays away when folded', () => {
    const desk = new TestDesk([sticky('a'), sticky('b', 600)])
    desk.bench.camera.resize(1600, 900)
    desk.do('fit-all')
    expect(showsMinimap(desk.bench, desk.scene)).toBe(false)
    desk.bench.camera.zoomTo(3)
    expect(showsMinimap(desk.bench, desk.scene)).toBe(true)
    desk.press('mod+shift+m')
    expect(showsMinimap(desk.bench, desk.scene)).toBe(false)
    desk.press('mod+shift+m')
    desk.do('fit-all')
    expect(showsMinimap(desk.bench, desk.scene)).toBe(true)
  })
})

describe('a link to a place', () => {
  it('names the shape, and carries no secret', () => {
    const link = linkTo({ origin: 'https://tavle.example', pathname: '/b/b1' }, 'note 1')
    expect(link).toBe('https://tavle.example/b/b1#to=note%201')
    expect(placeIn(new URL(link).hash)).toBe('note 1')
  })

  it('is understood beside a secret too, and not where it was cut', () => {
    expect(placeIn('#s3cret&to=n1')).toBe('n1')
    expect(placeIn('#s3cret')).toBeUndefined()
    expect(placeIn('#to=')).toBeUndefined()
    expect(placeIn('#to=%E0%A4%A')).toBeUndefined()
  })
})
