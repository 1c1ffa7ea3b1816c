import { describe, expect, it } from 'vitest'
import { Check } from 'typebox/value'
import { fillBoard, readBoardFile, snapshotOf, toFile } from '../../board/board-file.ts'
import type { Board } from '../../board/board.ts'
import { addShapes } from '../../board/commands/add-shapes.ts'
import { execute } from '../../board/commands/command.ts'
import { duplicateShapes } from '../../board/commands/duplicate-shapes.ts'
import { bo, boardWith, emptyBoard, preparing, seededRandom, sticky } from '../../board/test-board.ts'
import type { NewShape } from '../../board/records.ts'
import { shapeOf } from '../../shapes/registry.ts'
import { showOnBoard } from './show-on-board.ts'
import { closed, rating, ratings, scoresOf, spread, votes, voting } from './test-closed.ts'

const many = spread([1, 1, 3, 2, 2], 3.5)
const few = spread([0, 1, 2, 0, 0], 3)
const better = spread([0, 0, 2, 5, 2], 4)
const item = (id: string, title = id) => ({ id, title })
const theme = (name: string) => ({ name, questions: [] })
const threeNotes = () => boardWith(sticky('a'), sticky('b'), sticky('c'))

function prepared(...shapes: readonly NewShape[]): Board {
  const board = emptyBoard()
  if (!execute(board, preparing, addShapes(shapes, seededRandom()))) throw new Error('a shape can’t be added')
  return board
}

function resultsOf(board: Board, id: string): unknown {
  const props = board.get(id)?.props
  return props && 'results' in props ? props.results : undefined
}

function scoreOn(board: Board, id: string): unknown {
  const props = board.get(id)?.props
  return props && 'score' in props ? props.score : undefined
}

/** How often the document changes while something is done. */
function updatesIn(board: Board, work: () => void): number {
  let updates = 0
  const count = () => void updates++
  board.doc.on('update', count)
  work()
  board.doc.off('update', count)
  return updates
}

describe('the wheel', () => {
  const wheel: NewShape = {
    id: 'wheel',
    type: 'wheel',
    x: 0,
    y: 0,
    props: {
      title: 'Hjulet',
      areas: [{ kind: 'leadership', name: 'Ledelse', themes: ['Roller', 'Teams'].map(theme) }],
      unnamed: 1,
    },
  }
  const items = [item('theme-3', 'Data'), item('theme-1', 'Roller')]
  const chart = { as: 'wheel', on: 'wheel' } as const
  const round = closed(
    rating(chart),
    items,
    ratings([scoresOf('theme-3', { now: few }), scoresOf('theme-1', { now: many, important: better })]),
  )

  it('gets each theme’s numbers in its own sector, and nothing where nobody was asked', () => {
    const board = prepared(wheel)
    showOnBoard(board, round, null)
    expect(resultsOf(board, 'wheel')).toMatchObject({
      scales: ['Hvor godt er vi rustet?', 'Hvor vigtigt er det?'],
      themes: [{ now: { n: 9, median: 3.5 }, importance: { median: 4 } }, null, { now: { n: 3, median: 3 } }],
    })
  })

  it('tells how many gave each score only from five answers on', () => {
    const board = prepared(wheel)
    showOnBoard(board, round, null)
    const { themes } = resultsOf(board, 'wheel') as { themes: { now: object }[] }
    expect(themes[0]?.now).toMatchObject({ counts: [1, 1, 3, 2, 2] })
    expect(themes[2]?.now).not.toHaveProperty('counts')
  })

  it('shows where the median was the time before', () => {
    const board = prepared(wheel)
    showOnBoard(board, round, ratings([scoresOf('theme-1', { now: few })]))
    expect(resultsOf(board, 'wheel')).toMatchObject({
      themes: [{ now: { median: 3.5, before: 3 } }, null, {}],
    })
  })

  it('keeps being a radar', () => {
    const board = prepared({ ...wheel, props: { ...(wheel.props as object), chart: 'radar' } })
    showOnBoard(board, round, null)
    expect(board.get('wheel')?.props).toMatchObject({ chart: 'radar' })
  })

  it('is written in one transaction, and not again when it is shown again', () => {
    const board = prepared(wheel)
    expect(updatesIn(board, () => showOnBoard(board, round, null))).toBe(1)
    expect(updatesIn(board, () => showOnBoard(board, round, null))).toBe(0)
  })

  it('is left out when it is gone', () => {
    const board = boardWith(sticky('a'))
    expect(updatesIn(board, () => showOnBoard(board, round, null))).toBe(0)
  })
})

describe('the heat map', () => {
  const map: NewShape = { id: 'map', type: 'heat-map', x: 0, y: 0 }
  const items = [item('item-1', 'Har fokus på borgeren'), item('item-2', 'Taler godt om hinanden')]
  const results = ratings([
    scoresOf('item-1', { now: many }, { municipality: 2, hospital: null }),
    scoresOf('item-2', { now: few }, { hospital: 4 }),
  ])
  const round = closed(rating({ as: 'heat-map', on: 'map' }), items, results)

  it('has a row for each item and a column for each sector that took part, in the order of sectors', () => {
    const board = prepared(map)
    showOnBoard(board, round, null)
    expect(resultsOf(board, 'map')).toMatchObject({
      sectors: ['hospital', 'municipality'],
      rows: [
        { title: 'Har fokus på borgeren', cells: [null, { n: 5, median: 2 }] },
        { title: 'Taler godt om hinanden', cells: [{ n: 5, median: 4 }, null] },
      ],
    })
  })

  it('reads its numbers aloud, and says of what is hidden only that it is', () => {
    const board = prepared(map)
    showOnBoard(board, round, ratings([scoresOf('item-1', { now: few })]))
    const shape = board.get('map')
    expect(shape && shapeOf('heat-map').describe(shape, 'da')).toContain(
      'Har fokus på borgeren: median 3,5 (før 3,0), midterste halvdel 3,5 til 3,5, n 9; Hospital (somatik) – (n<5); Kommune 2,0 (n 5)',
    )
  })
})

describe('rows', () => {
  it('show on their own scale where the group is, and was', () => {
    const board = prepared(
      { id: 'pair-1', type: 'shift-row', x: 0, y: 0, props: { number: 1 } },
      sticky('note'),
    )
    const items = [item('pair-1'), item('note'), item('gone')]
    const results = ratings(items.map(({ id }) => scoresOf(id, { now: many })))
    showOnBoard(
      board,
      closed(rating({ as: 'rows', on: null }), items, results),
      ratings([scoresOf('pair-1', { now: better })]),
    )
    expect(resultsOf(board, 'pair-1')).toMatchObject({ n: 9, median: 3.5, before: 4 })
    expect(resultsOf(board, 'note')).toBeUndefined()
  })
})

describe('dots', () => {
  const items = ['a', 'b', 'c'].map((id) => item(id))

  it('stand on what they were given to, with the rank, and on nothing that got none', () => {
    const notes = threeNotes()
    showOnBoard(notes, closed(voting(), items, votes(items, [2, 2, 0])), null)
    expect(scoreOn(notes, 'a')).toEqual({ dots: 2, rank: 1, tied: true })
    expect(scoreOn(notes, 'b')).toEqual({ dots: 2, rank: 1, tied: true })
    expect(scoreOn(notes, 'c')).toBeUndefined()
    expect(notes.get('a')?.props).toMatchObject({ color: 'sun' })
  })

  it('are replaced by those of a new round', () => {
    const notes = threeNotes()
    showOnBoard(notes, closed(voting(), items, votes(items, [3, 1, 0])), null)
    showOnBoard(notes, closed(voting(), items, votes(items, [0, 1, 5])), null)
    expect(['a', 'b', 'c'].map((id) => scoreOn(notes, id))).toEqual([
      undefined,
      { dots: 1, rank: 2, tied: false },
      { dots: 5, rank: 1, tied: false },
    ])
  })

  it('of a run-off decide the place that was shared, also when they are shown twice', () => {
    const notes = threeNotes()
    showOnBoard(notes, closed(voting(), items, votes(items, [5, 2, 2])), null)
    const between = items.slice(1)
    const runOff = closed(voting(), between, votes(between, [1, 6]), { runOffOf: 'round' })
    for (let times = 0; times < 2; times++) showOnBoard(notes, runOff, null)
    expect(['a', 'b', 'c'].map((id) => scoreOn(notes, id))).toEqual([
      { dots: 5, rank: 1, tied: false },
      { dots: 1, rank: 3, tied: false },
      { dots: 6, rank: 2, tied: false },
    ])
  })

  it('say so when they are points', () => {
    const notes = threeNotes()
    showOnBoard(notes, closed(voting('points'), items, votes(items, [35, 0, 0])), null)
    expect(scoreOn(notes, 'a')).toEqual({ dots: 35, rank: 1, tied: false, unit: 'points' })
  })

  it('on a theme stand on the frame where it is worked on, never on the wheel that it is a part of', () => {
    const frames = boardWith({ id: 'page', type: 'frame', x: 0, y: 0 }, sticky('wheel'))
    const theme = { id: 'theme-9', title: 'Data', shape: 'wheel', part: 'theme-9', frame: 'page' }
    showOnBoard(frames, closed(voting(), [theme], votes([theme], [4])), null)
    expect(scoreOn(frames, 'page')).toEqual({ dots: 4, rank: 1, tied: false })
    expect(scoreOn(frames, 'wheel')).toBeUndefined()
  })

  it('are not copied with a note', () => {
    const notes = threeNotes()
    showOnBoard(notes, closed(voting(), items, votes(items, [2, 1, 0])), null)
    const copying = { idOf: () => 'copy', by: { x: 9, y: 9 }, random: seededRandom() }
    expect(execute(notes, bo, duplicateShapes(['a'], copying))).toBe(true)
    expect(scoreOn(notes, 'copy')).toBeUndefined()
    const pasted = { ...sticky('pasted'), props: { color: 'rose', score: { dots: 9, rank: 1, tied: false } } }
    expect(execute(notes, bo, addShapes([pasted], seededRandom()))).toBe(true)
    expect(notes.get('pasted')?.props).toEqual({ color: 'rose' })
  })

  it('go along in a board’s file', () => {
    const notes = threeNotes()
    showOnBoard(notes, closed(voting(), items, votes(items, [2, 1, 0])), null)
    const file = readBoardFile(JSON.parse(JSON.stringify(toFile(notes))))
    const copy = emptyBoard(2)
    expect(file && fillBoard(copy, file)).toBe(true)
    expect(snapshotOf(copy)).toBe(snapshotOf(notes))
    expect(notes.all().every(({ type, props }) => Check(shapeOf(type).props, props))).toBe(true)
  })
})
