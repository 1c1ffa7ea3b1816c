import { Check } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { BoardFile, fillBoard, readBoardFile, snapshotOf, toFile } from './board-file.ts'
import { execute } from './commands/command.ts'
import { moveShapes } from './commands/move-shapes.ts'
import { writeText } from './commands/write-text.ts'
import { schemaVersion } from './migrations/migrate.ts'
import { seed } from './new-board.ts'
import { arrow, bo, emptyBoard, facilitator, frame, sticky } from './test-board.ts'
import { setTitle } from './commands/set-title.ts'

const meta = { title: 'Klyngen', template: 'wheel', locale: 'da', source: 'Kilde: …' } as const
const words = 'æøå 😀\nto linjer'
const formats = {
  '': [
    { from: 0, to: 7, list: 'ordered' },
    { from: 4, to: 10, bold: true, link: 'https://example.dk' },
  ],
} as const

function workshop() {
  const board = emptyBoard()
  const note = { layer: 'contribution', author: 'bo' } as const
  seed(board, {
    ...meta,
    objects: [
      frame('f', 0, 0, 1000, 1000, { texts: { title: 'Trin 1' } }),
      sticky('a', 10, 10, { ...note, locked: 'leads', texts: { '': words }, formats, rotation: 12.5 }),
      sticky('b', 400, 10, { ...note, group: ['g', 'h'] }),
      arrow('ab', 'a', 'b'),
      {
        id: 'free',
        type: 'arrow',
        x: 0,
        y: 0,
        ends: { start: { point: { x: 1, y: 2 } }, end: { target: 'f', anchor: { x: 1, y: 1 } } },
      },
      {
        id: 'ink',
        type: 'ink',
        x: 5,
        y: 5,
        w: 90,
        h: 40,
        props: { points: [0, 0, 0.5, 1, 1, 0.7], color: 'ink', width: 3 },
      },
    ],
  })
  execute(board, bo, moveShapes(['b'], { x: 33.25, y: 1 }))
  return board
}

describe('a board as a file', () => {
  it('says how words are set, and takes none of it that no text can have', () => {
    const file = JSON.parse(JSON.stringify(toFile(workshop()))) as BoardFile
    expect(file.shapes.find(({ id }) => id === 'a')?.formats).toEqual(formats)
    const shapes = file.shapes.map((shape) => ({
      ...shape,
      formats: {
        '': [{ from: 0, to: 3, italic: true, link: 'javascript:alert(1)' }],
        title: [{ from: 0, to: 1, bold: true }],
      },
    }))
    const copy = emptyBoard()
    expect(fillBoard(copy, { ...file, shapes })).toBe(true)
    expect(copy.get('a')?.formats).toEqual({ '': [{ from: 0, to: 3, italic: true }] })
    expect(copy.get('f')).not.toHaveProperty('formats')
  })

  it('comes back equal to the board that it was made of, through JSON', () => {
    const board = workshop()
    const copy = emptyBoard(2)
    const file = readBoardFile(JSON.parse(JSON.stringify(toFile(board))))
    expect(file && fillBoard(copy, file)).toBe(true)
    expect(snapshotOf(copy)).toBe(snapshotOf(board))
    expect(copy.all()).toEqual(board.all())
    expect(copy.meta).toEqual(board.meta)
  })

  it('goes on living: what hung together does so still', () => {
    const copy = emptyBoard(2)
    fillBoard(copy, toFile(workshop()))
    expect([copy.children('f').length, copy.arrowsAt('b')]).toEqual([5, ['ab']])
    expect(execute(copy, bo, writeText('b', '', 'mere'))).toBe(true)
  })

  it('fits its own schema', () => {
    expect(Check(BoardFile, toFile(workshop()))).toBe(true)
  })

  it.each([
    ['words', 'hej'],
    ['another format', { ...toFile(workshop()), format: 'other' }],
    ['a later version', { ...toFile(workshop()), version: 2 }],
    ['a shape of no known type', withFirst({ type: 'strange' })],
    ['a style that its type doesn’t take', withFirst({ props: { color: 7 } })],
    ['a shape without a place', withFirst({ geo: undefined })],
    ['an id of an arrow’s end', withFirst({ id: 'ab:start' })],
    ['the same id twice', withFirst({ id: 'b' })],
  ])('is refused when it holds %s', (_, value) => {
    expect(readBoardFile(value)).toBeUndefined()
  })

  it('leaves the board empty when it can’t be read', () => {
    const board = emptyBoard()
    expect(fillBoard(board, withFirst({ type: 'strange' }))).toBe(false)
    expect(board.layout.props.size).toBe(0)
  })

  it('loses what leans on nothing', () => {
    const file = toFile(workshop())
    const board = emptyBoard()
    fillBoard(board, { ...file, shapes: file.shapes.filter(({ id }) => id !== 'f' && id !== 'a') })
    expect(board.layout.props.get('b')).toMatchObject({ parent: null })
    expect(board.layout.props.get('ab:start')).toMatchObject({ target: null })
  })
})

function withFirst(patch: object): BoardFile {
  const file = toFile(workshop())
  return { ...file, shapes: file.shapes.map((shape, i) => (i === 0 ? { ...shape, ...patch } : shape)) }
}

describe('a new board', () => {
  it('begins with the template’s objects, in their order, and knows what it is', () => {
    const board = workshop()
    expect(board.meta).toEqual({ ...meta, schema: schemaVersion })
    expect(board.all().map(({ id }) => id)).toEqual(['f', 'ab', 'free', 'ink', 'a', 'b'])
    expect(board.get('f')).toMatchObject({ layer: 'template', author: null, texts: { title: 'Trin 1' } })
  })

  it('is the same each time', () => {
    expect(snapshotOf(workshop())).toBe(snapshotOf(workshop()))
  })

  it('says which object of a template is wrong', () => {
    const objects = [frame('f'), { ...sticky('wrong'), props: { color: 'none' } }]
    expect(() => seed(emptyBoard(), { ...meta, objects })).toThrow('wrong')
  })

  it('can be renamed by its facilitator', () => {
    const board = workshop()
    execute(board, facilitator, setTitle('Ny'))
    expect(board.meta).toMatchObject({ title: 'Ny', template: 'wheel' })
  })
})
