import { describe, expect, it } from 'vitest'
import { lookOf } from '../drawing/look.ts'
import { shapeOf, type Shape } from '../shapes/registry.ts'
import type { Board } from './board.ts'
import { fillBoard, toFile } from './board-file.ts'
import { execute, type Actor } from './commands/command.ts'
import { placeShapes } from './commands/place-shapes.ts'
import { changeTable } from './commands/table/change-table.ts'
import { writeText } from './commands/write-text.ts'
import { arrow, bo, boardWith, emptyBoard, sticky } from './test-board.ts'
import { geoOf } from './write-shape.ts'

const long = 'Ring til borgeren og de pårørende, og aftal hvem der følger op på udskrivningen på mandag. '
const withTable = () => boardWith({ id: 'table', type: 'table', x: 0, y: 0 })

function tableOn(board: Board): Extract<Shape, { type: 'table' }> {
  const shape = board.get('table')
  if (shape?.type !== 'table') throw new Error('no table')
  return shape
}

function write(board: Board, part: string, words: string, actor: Actor = bo): boolean {
  return execute(board, actor, writeText('table', part, words))
}

describe('a table', () => {
  it('gives a row the height that its longest text needs, cuts none of it off, and leaves the others', () => {
    const board = withTable()
    write(board, '2-b', long)
    const { h, grown } = tableOn(board)
    const [first, second = 0, ...others] = grown?.rows ?? []
    expect([first, ...others]).toEqual([44, 44, 44])
    expect(second).toBeGreaterThan(120)
    expect(h).toBe(132 + second)
    expect(JSON.stringify(shapeOf('table').draw(tableOn(board), lookOf('light', 'da')))).not.toContain('…')
  })
  it('has its own height again when the words are gone', () => {
    const board = withTable()
    write(board, '2-b', long)
    write(board, '2-b', '')
    expect(tableOn(board)).toMatchObject({ h: 176 })
    expect(tableOn(board)).not.toHaveProperty('grown')
  })
  it('takes the arrows on its lower edge along', () => {
    const board = boardWith(
      { id: 'table', type: 'table', x: 0, y: 0 },
      sticky('note', 200, 900),
      arrow('arrow', 'table', 'note'),
    )
    const before = board.get('arrow')?.ends?.start.point.y ?? 0
    write(board, '2-b', long)
    expect(board.get('arrow')?.ends?.start.point.y).toBeGreaterThan(before + 50)
  })
  it('is as high after it was moved', () => {
    const board = withTable()
    write(board, '2-b', long)
    const { h } = tableOn(board)
    execute(board, bo, placeShapes({ table: [50, 60, 480, h, 0] }))
    expect(tableOn(board)).toMatchObject({ x: 50, y: 60, h })
    write(board, '2-b', '')
    expect(tableOn(board).h).toBe(176)
  })
  it.each([300, 400, 1000])('is %d high when it is made so, and shares the rest out', (height) => {
    const board = withTable()
    write(board, '2-b', long)
    execute(board, bo, placeShapes({ table: [0, 0, 480, height, 0] }))
    expect(tableOn(board).h).toBeCloseTo(height)
  })
  it('is never made so low that words are cut off', () => {
    const board = withTable()
    write(board, '2-b', long)
    const { rows = [] } = tableOn(board).grown ?? {}
    execute(board, bo, placeShapes({ table: [0, 0, 480, 60, 0] }))
    const lowest = tableOn(board)
    expect(lowest.grown?.rows[1]).toBe(rows[1])
    expect(lowest.h).toBeCloseTo(3 * 33 + (rows[1] ?? 0))
  })
  it('gets higher where its columns get narrower', () => {
    const board = withTable()
    write(board, '2-b', long)
    const { h } = tableOn(board)
    execute(board, bo, placeShapes({ table: [0, 0, 300, h, 0] }))
    expect(tableOn(board).h).toBeGreaterThan(h)
  })
  it('may be written in by those who may not move it, whatever becomes of it', () => {
    const board = withTable()
    const writer: Actor = { ...bo, policy: { ...bo.policy, move: 'none' } }
    expect(write(board, '2-b', long, writer)).toBe(true)
    expect(tableOn(board).h).toBeGreaterThan(200)
  })
  it('is only as high as it was given after a row was added and taken away', () => {
    const board = withTable()
    write(board, '2-b', long)
    const { h } = tableOn(board)
    execute(board, bo, changeTable('table', { kind: 'add', axis: 'rows', at: 4, id: 'x' }))
    expect(tableOn(board).h).toBe(h + 44)
    execute(board, bo, changeTable('table', { kind: 'remove', axis: 'rows', id: '2' }))
    expect(tableOn(board).h).toBe(176)
  })
  it('comes out of a file as it went in', () => {
    const board = withTable()
    write(board, '2-b', long)
    const copy = emptyBoard()
    fillBoard(copy, toFile(board))
    expect(geoOf(tableOn(copy))).toEqual(geoOf(tableOn(board)))
  })
})
