import { describe, expect, it } from 'vitest'
import { encloses } from '../../geometry/box.ts'
import { inReadingOrder } from '../reading-order.ts'
import { bo, boardWith, observer } from '../test-board.ts'
import { openUndo } from '../undo.ts'
import { clusterShapes } from './cluster-shapes.ts'
import { execute } from './command.ts'
import { deleteShapes } from './delete-shapes.ts'
import { placeShapes } from './place-shapes.ts'

const notes = () =>
  boardWith(
    { id: 'frame', type: 'frame', x: 0, y: 0, w: 1200, h: 900 },
    { id: 'a', type: 'sticky', x: 100, y: 200 },
    { id: 'b', type: 'sticky', x: 300, y: 200 },
    { id: 'far', type: 'sticky', x: 900, y: 600 },
  )
const clustered = () => {
  const board = notes()
  const done = execute(
    board,
    bo,
    clusterShapes(['a', 'b'], 'cluster', () => 0.5),
  )
  return { board, done }
}

describe('a cluster', () => {
  it('fits round its notes and stands in their frame', () => {
    const { board, done } = clustered()
    const cluster = board.get('cluster')
    expect([done, cluster?.parent]).toEqual([true, 'frame'])
    for (const id of ['a', 'b']) {
      expect(board.get(id)?.parent).toBe('cluster')
      expect(encloses(cluster!, board.get(id)!)).toBe(true)
    }
  })
  it('is read after its frame and before its notes', () => {
    const { board } = clustered()
    expect(inReadingOrder(board.all()).map(({ id }) => id)).toEqual(['frame', 'cluster', 'a', 'b', 'far'])
  })
  it('takes its notes along, and goes along with its frame', () => {
    const { board } = clustered()
    const { x, y, w, h } = board.get('cluster')!
    execute(board, bo, placeShapes({ cluster: [x + 50, y, w, h, 0] }))
    expect(board.get('a')).toMatchObject({ x: 150, parent: 'cluster' })
  })
  it('takes in a note that is dropped on it, and grows to hold it', () => {
    const { board } = clustered()
    const before = board.get('cluster')!
    execute(board, bo, placeShapes({ far: [before.x + before.w - 90, 220, 160, 160, 0] }))
    expect(board.get('far')?.parent).toBe('cluster')
    expect(encloses(board.get('cluster')!, board.get('far')!)).toBe(true)
    expect(board.get('cluster')!.x).toBe(before.x)
  })
  it('lets a note go that is dropped elsewhere, and stays as it is', () => {
    const { board } = clustered()
    const before = board.get('cluster')
    execute(board, bo, placeShapes({ b: [800, 500, 160, 160, 0] }))
    expect(board.get('b')?.parent).toBe('frame')
    expect(board.get('cluster')).toEqual(before)
  })
  it('leaves its notes where they are, in the frame, when it goes', () => {
    const { board } = clustered()
    execute(board, bo, deleteShapes(['cluster']))
    expect(board.get('a')).toMatchObject({ x: 100, parent: 'frame' })
  })
  it('is one step to undo', () => {
    const board = notes()
    const history = openUndo(board, bo.person.id)
    execute(
      board,
      bo,
      clusterShapes(['a', 'b'], 'cluster', () => 0.5),
    )
    history.undo()
    expect([board.get('cluster'), board.get('a')?.parent]).toEqual([undefined, 'frame'])
  })
  it('takes two, and somebody who may', () => {
    const [board, random] = [notes(), () => 0.5]
    expect(clusterShapes(['a'], 'cluster', random)(board, bo)).toBe(false)
    expect(clusterShapes(['a', 'frame'], 'cluster', random)(board, bo)).toBe(false)
    expect(clusterShapes(['a', 'b'], 'cluster', random)(board, observer)).toBe(false)
  })
})
