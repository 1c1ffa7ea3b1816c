import { describe, expect, it } from 'vitest'
import { boardWith } from '../board/test-board.ts'
import type { Board } from '../board/board.ts'
import { lookOf } from '../drawing/look.ts'
import { encloses } from '../geometry/box.ts'
import type { Scope } from './exporter.ts'
import { pictureOf } from './picture.ts'

const look = lookOf('light', 'da')
const note = (id: string, x: number, text: string, parent: string | null = null) =>
  ({ id, type: 'sticky', x, y: 100, parent, texts: { '': text } }) as const

function workshop(): Board {
  const frame = { id: 'frame', type: 'frame', x: 0, y: 0, w: 600, h: 400, texts: { title: 'Skriv selv' } }
  const empty = { id: 'empty', type: 'text', x: 0, y: 900 }
  return boardWith(frame, note('inside', 50, 'Inde', 'frame'), note('outside', 2000, 'Ude'), empty)
}

function name(board: Board, title: string, source: string | null): void {
  board.doc.transact(() => board.write.meta({ ...board.meta, title, source }))
}

const picture = (board: Board, scope: Scope) => pictureOf({ board, scope, look })
const wordsIn = (board: Board, scope: Scope) => JSON.stringify(picture(board, scope).drawings)

describe('a picture', () => {
  it('of a board shows all of it with a margin', () => {
    const board = workshop()
    const { box, paper } = picture(board, { kind: 'board' })
    expect(box.x).toBe(-40)
    expect(box.w).toBe(2160 + 80)
    for (const shape of board.all()) expect(encloses(box, shape)).toBe(true)
    expect(paper).toMatchObject({ kind: 'rect', box, style: { fill: look.paper } })
  })
  it('of a frame shows what stands in it and nothing else', () => {
    const scope = { kind: 'frame', id: 'frame' } as const
    expect(wordsIn(workshop(), scope)).toContain('Inde')
    expect(wordsIn(workshop(), scope)).not.toContain('Ude')
    expect(picture(workshop(), scope).box.w).toBe(680)
  })
  it('of a frame shows ink and arrows that lie on it', () => {
    const board = boardWith(
      { id: 'frame', type: 'frame', x: 0, y: 0, w: 600, h: 400 },
      {
        id: 'line',
        type: 'arrow',
        x: 0,
        y: 0,
        ends: { start: { point: { x: 10, y: 10 } }, end: { point: { x: 90, y: 90 } } },
      },
    )
    expect(picture(board, { kind: 'frame', id: 'frame' }).description).toContain('Pil')
  })
  it('of a selection shows what was selected, and what stands in it', () => {
    expect(wordsIn(workshop(), { kind: 'selection', ids: ['outside'] })).not.toContain('Inde')
    expect(wordsIn(workshop(), { kind: 'selection', ids: ['frame'] })).toContain('Inde')
  })
  it('of nothing is a blank sheet', () => {
    const { box, paper, drawings } = picture(boardWith(), { kind: 'frame', id: 'gone' })
    expect(box.w).toBeGreaterThan(100)
    expect(paper).toMatchObject({ kind: 'rect', box })
    expect(drawings).toEqual([])
  })
  it('leaves out what only tells where to write', () => {
    expect(wordsIn(workshop(), { kind: 'board' })).not.toContain('Skriv her')
  })
  it('carries title and source wherever it goes', () => {
    const board = workshop()
    name(board, 'Sundhedsklynge Øst', 'Kilde: VIVE')
    for (const scope of [{ kind: 'board' }, { kind: 'frame', id: 'frame' }] as const) {
      expect(wordsIn(board, scope)).toContain('Sundhedsklynge Øst')
      expect(wordsIn(board, scope)).toContain('Kilde: VIVE')
    }
  })
  it('says what is on it', () => {
    const board = workshop()
    name(board, 'Tavlen', null)
    const { title, description } = picture(board, { kind: 'frame', id: 'frame' })
    expect(title).toBe('Tavlen – Felt: Skriv selv')
    expect(description).toBe('Felt: Skriv selv. Gul seddel: Inde')
  })
})
