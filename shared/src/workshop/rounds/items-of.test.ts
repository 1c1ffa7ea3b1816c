import { describe, expect, it } from 'vitest'
import { boardWith, frame, sticky } from '../../board/test-board.ts'
import type { NewShape } from '../../board/records.ts'
import type { Item } from './item.ts'
import { itemsOf } from './items-of.ts'

const none = () => []
const note = (id: string, x: number, y: number, text: string, parent: string | null = 'f') =>
  sticky(id, x, y, { parent, texts: { '': text } })
const row = (id: string, y: number, texts: Record<string, string>): NewShape => ({
  id,
  type: 'shift-row',
  x: 10,
  y,
  w: 500,
  h: 50,
  parent: 'f',
  texts,
})
const said = (items: readonly Item[]) => items.map(({ id, title }) => [id, title])

describe('what stands on the board', () => {
  const board = boardWith(
    frame('f', 0, 0, 1000, 1000, { texts: { title: 'Broen' } }),
    note('right', 300, 40, 'Til højre'),
    note('left', 20, 50, '  Til\n venstre '),
    note('empty', 150, 50, ' '),
    note('below', 20, 400, 'Nedenunder'),
    note('outside', 2000, 0, 'Udenfor', null),
  )

  it('is the notes of a frame that say something, in the order in which they are read', () => {
    expect(said(itemsOf(board, { from: 'board', frame: 'f', types: ['sticky'] }, none))).toEqual([
      ['left', 'Til venstre'],
      ['right', 'Til højre'],
      ['below', 'Nedenunder'],
    ])
  })

  it('is the clusters that have a title, whatever stands in them', () => {
    const withClusters = boardWith(
      frame('f', 0, 0, 1000, 1000),
      {
        id: 'late',
        type: 'cluster',
        x: 20,
        y: 20,
        w: 400,
        h: 300,
        parent: 'f',
        texts: { title: 'For sent' },
      },
      { id: 'untitled', type: 'cluster', x: 500, y: 20, w: 400, h: 300, parent: 'f' },
      note('note', 40, 80, 'Vi ringer for sent', 'late'),
    )
    const items = itemsOf(withClusters, { from: 'board', frame: 'f', types: ['cluster'] }, none)
    expect(said(items)).toEqual([['late', 'For sent']])
  })

  it('is the whole board when no frame is named', () => {
    const found = itemsOf(board, { from: 'board', frame: null, types: ['sticky', 'frame'] }, none)
    expect(found).toHaveLength(5)
    expect(found[0]).toEqual({ id: 'f', title: 'Broen', shape: 'f', frame: 'f' })
  })

  it('is nothing in a frame that isn’t there', () => {
    expect(itemsOf(board, { from: 'board', frame: 'gone', types: ['sticky'] }, none)).toEqual([])
  })

  it('keeps the title of a long note short enough to be an item’s', () => {
    const long = boardWith(frame('f'), note('n', 20, 20, 'ord '.repeat(200)))
    const [item] = itemsOf(long, { from: 'board', frame: 'f', types: ['sticky'] }, none)
    expect(item?.title).toHaveLength(300)
  })
})

it('names a pair by both its ends, and by what there is of them', () => {
  const board = boardWith(
    frame('f'),
    row('both', 100, { from: 'Vi venter', to: 'Vi opsøger' }),
    row('half', 200, { to: 'Vi opsøger' }),
    row('empty', 300, {}),
  )
  expect(said(itemsOf(board, { from: 'board', frame: 'f', types: ['shift-row'] }, none))).toEqual([
    ['both', 'Vi venter → Vi opsøger'],
    ['half', '… → Vi opsøger'],
  ])
})

it('leaves out a theme of the group’s own until it has a name, and then calls it so', () => {
  const source = {
    from: 'list' as const,
    items: [
      { id: 'theme-1', title: 'Koordination' },
      { id: 'theme-9', title: '', shape: 'f', part: 'title' },
      { id: 'theme-10', title: '', shape: 'gone', part: 'title' },
    ],
  }
  expect(itemsOf(boardWith(frame('f')), source, none)).toEqual([source.items[0]])
  const board = boardWith(frame('f', 0, 0, 900, 900, { texts: { title: 'Økonomi' } }))
  expect(said(itemsOf(board, source, none))).toEqual([
    ['theme-1', 'Koordination'],
    ['theme-9', 'Økonomi'],
  ])
})

it('asks an earlier round for what was at its top', () => {
  const asked: unknown[] = []
  const item = { id: 'a', title: 'A' }
  const found = itemsOf(boardWith(), { from: 'top', step: 'choose', count: 3 }, (...of) => {
    asked.push(of)
    return [item]
  })
  expect([asked, found]).toEqual([[['choose', 3]], [item]])
})
