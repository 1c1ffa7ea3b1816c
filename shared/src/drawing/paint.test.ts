import { describe, expect, it } from 'vitest'
import type { Drawing } from './drawing.ts'
import { fontOf } from './fonts.ts'
import { paint } from './paint.ts'
import { TestCanvas } from './test-canvas.ts'

const box = { x: 0, y: 0, w: 10, h: 20 }

function painted(drawings: readonly Drawing[], canvas = new TestCanvas()): string[] {
  paint(canvas, drawings, (d) => `path(${d})`)
  return canvas.done.slice(1, -1)
}

const words = (text: string, emoji = false) => ({ baseline: 9, runs: [{ text, x: 1, emoji }] })

describe('painting', () => {
  it('fills before it strokes', () => {
    const style = { fill: '#111111', stroke: '#222222', width: 3 }
    expect(painted([{ kind: 'rect', box, style }])).toEqual([
      'rect 0 0 10 20',
      'fill #111111 1',
      'stroke #222222 3',
    ])
  })
  it('never rounds a corner beyond half of the side', () => {
    expect(painted([{ kind: 'rect', box, radius: 40, style: {} }])).toEqual(['roundRect 0 0 10 20 5'])
  })
  it('lays a soft shadow below', () => {
    const [first, , third, , own] = painted([{ kind: 'rect', box, style: { fill: '#FFE58A' }, shadow: true }])
    expect([first, third]).toEqual(['roundRect -1.5 2.5 13 23 1.5', 'roundRect -0.75 1.25 11.5 21.5 0.75'])
    expect(own).toBe('rect 0 0 10 20')
  })
  it('dashes only what is dashed', () => {
    const dashed: Drawing = { kind: 'path', d: 'M0 0L9 9', style: { stroke: '#333333', dash: [4, 2] } }
    expect(painted([dashed])).toEqual(['dash 4 2', 'stroke #333333 1 path(M0 0L9 9)', 'dash'])
  })
  it('shows everything through the opacity that it began with', () => {
    const canvas = new TestCanvas()
    canvas.globalAlpha = 0.5
    const ellipse: Drawing = { kind: 'ellipse', box, style: { fill: '#444444', opacity: 0.5 } }
    expect(painted([ellipse], canvas)).toEqual(['ellipse 5 10 5 10', 'fill #444444 0.25'])
    expect(canvas.globalAlpha).toBe(0.5)
  })
  it('moves, turns and cuts a group, and nothing after it', () => {
    const child: Drawing = { kind: 'rect', box, style: {} }
    const group: Drawing = {
      kind: 'group',
      at: { x: 3, y: 4 },
      rotation: 90,
      clip: 'M0 0',
      children: [child],
    }
    expect(painted([group])).toEqual([
      'save',
      'translate 3 4',
      'rotate 1.571',
      'clip path(M0 0)',
      'rect 0 0 10 20',
      'restore',
    ])
  })
  it('sets a font only when it changes', () => {
    const canvas = new TestCanvas()
    const lines = [words('en'), words('to'), words('👍', true), words('tre')]
    const done = painted([{ kind: 'text', lines, size: 16, weight: 700, color: '#555555' }], canvas)
    expect(done).toEqual(['text en 1 9', 'text to 1 9', 'text 👍 1 9', 'text tre 1 9'])
    expect(canvas.fontsSet).toBe(3)
    expect(canvas.font).toBe(fontOf(700, 16, false))
    expect(canvas.fontKerning).toBe('none')
  })
  it('lays lines where the platform wants them', () => {
    const canvas = new TestCanvas()
    const lines = [words('en'), words('to')]
    const text: Drawing = { kind: 'text', lines, size: 16, weight: 400, color: '#555555' }
    let asked = 0
    const settle = () => {
      asked += 1
      return (y: number) => y + 0.5
    }
    paint(canvas, [text, text], (d) => d, settle)
    expect(canvas.done.filter((step) => step.startsWith('text en'))).toEqual([
      'text en 1 9.5',
      'text en 1 9.5',
    ])
    expect(asked).toBe(2)
  })
})
