import { freePolicy } from '@samtavle/shared/access/policy'
import { Board } from '@samtavle/shared/board/board'
import { addShapes } from '@samtavle/shared/board/commands/add-shapes'
import { deleteShapes } from '@samtavle/shared/board/commands/delete-shapes'
import { execute, type Actor } from '@samtavle/shared/board/commands/command'
import { placeShapes } from '@samtavle/shared/board/commands/place-shapes'
import { writeText } from '@samtavle/shared/board/commands/write-text'
import { lookOf } from '@samtavle/shared/drawing/look'
import { intersects, type Box } from '@samtavle/shared/geometry/box'
import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { Scene, type SceneChange } from './scene.ts'

const ann: Actor = { person: { id: 'ann', role: 'participant' }, policy: freePolicy, editsTemplate: false }
const everything: Box = { x: -1e4, y: -1e4, w: 2e4, h: 2e4 }
const look = lookOf('light', 'da')

describe('scene', () => {
  let board: Board
  let scene: Scene
  let heard: SceneChange[]

  beforeEach(() => {
    board = new Board(new Y.Doc())
    const ends = { start: { target: 'a' }, end: { target: 'b' } }
    const shapes = [
      { id: 'a', type: 'sticky', x: 0, y: 0, texts: { '': 'Mere tid' } },
      { id: 'b', type: 'sticky', x: 400, y: 0 },
      { id: 'far', type: 'sticky', x: 5000, y: 0 },
      { id: 'arrow', type: 'arrow', x: 0, y: 0, ends },
    ]
    execute(
      board,
      ann,
      addShapes(shapes, () => 0.5),
    )
    scene = new Scene(board)
    heard = []
    scene.observe((change) => heard.push(change))
  })

  const ids = (box: Box) => scene.resting(box).map(({ id }) => id)
  const isSpoilt = (box: Box) => heard.some(({ spoilt }) => spoilt.some((one) => intersects(one, box)))

  it('paints what is in view, from the bottom up', () => {
    expect(ids({ x: 0, y: 0, w: 600, h: 200 })).toEqual(['a', 'b', 'arrow'])
  })

  it('knows the frames apart from what stands in them', () => {
    const frame = { id: 'frame', type: 'frame', x: 0, y: 0, w: 900, h: 600 }
    execute(
      board,
      ann,
      addShapes([frame], () => 0.5),
    )
    const here = { x: 100, y: 100, w: 50, h: 50 }
    expect(scene.framesIn(here).map(({ id }) => id)).toEqual(['frame'])
    execute(board, ann, placeShapes({ frame: [3000, 0, 900, 600, 0] }))
    expect(scene.framesIn(here)).toEqual([])
    execute(board, ann, deleteShapes(['frame']))
    expect(scene.framesIn(everything)).toEqual([])
  })

  it('finds the topmost shape at a point', () => {
    expect(scene.hit({ x: 80, y: 20 }, 4)?.id).toBe('a')
    expect(scene.hit({ x: 280, y: 80 }, 4)?.id).toBe('arrow')
    expect(scene.hit({ x: 280, y: 300 }, 4)).toBeUndefined()
  })

  it('takes a dragged note into the air, with the arrows on it, and nothing else', () => {
    scene.liftOwn({ a: [100, 300, 160, 160, 0] })
    expect(ids(everything)).toEqual(['b', 'far'])
    expect(scene.lifted().map(({ id }) => id)).toEqual(['a', 'arrow'])
    expect(scene.get('arrow')?.ends?.start.point.y).toBeGreaterThan(200)
  })

  it('never repaints the resting board while a drag goes on', () => {
    scene.liftOwn({ a: [100, 300, 160, 160, 0] })
    heard = []
    scene.liftOwn({ a: [200, 300, 160, 160, 0] })
    expect(heard).toEqual([{ spoilt: [], lifted: true }])
  })

  it('puts the note down where it was dropped', () => {
    scene.liftOwn({ a: [100, 300, 160, 160, 0] })
    execute(board, ann, placeShapes({ a: [100, 300, 160, 160, 0] }))
    scene.liftOwn({})
    expect(ids(everything)).toContain('a')
    expect(scene.hit({ x: 150, y: 350 }, 4)?.id).toBe('a')
    expect(isSpoilt({ x: 100, y: 300, w: 160, h: 160 })).toBe(true)
  })

  it('shows what others drag, but leaves to oneself what one holds', () => {
    scene.liftOwn({ a: [1, 1, 160, 160, 0] })
    scene.liftOthers({ a: [9, 9, 160, 160, 0], b: [9, 9, 160, 160, 0] })
    expect(scene.get('a')?.x).toBe(1)
    expect(scene.get('b')?.x).toBe(9)
  })

  it('repaints where a note was and where it is, and not elsewhere', () => {
    execute(board, ann, placeShapes({ far: [5000, 900, 160, 160, 0] }))
    expect(isSpoilt({ x: 5000, y: 0, w: 160, h: 160 })).toBe(true)
    expect(isSpoilt({ x: 5000, y: 900, w: 160, h: 160 })).toBe(true)
    expect(isSpoilt({ x: 0, y: 0, w: 600, h: 200 })).toBe(false)
  })

  it('leaves the text out that an editor shows on top', () => {
    scene.hideText({ id: 'a', part: '' })
    expect(scene.resting(everything)[0]?.texts['']).not.toContain('Mere tid')
    scene.hideText(null)
    expect(scene.resting(everything)[0]?.texts['']).toBe('Mere tid')
  })

  it('sets no words anew for a copy of a note, and does for another colour', () => {
    const note = board.get('a')
    const drawn = note && scene.lists.of(note, look, 'full')
    expect(note && scene.lists.of({ ...note, id: 'copy', x: 900 }, look, 'full')).toBe(drawn)
    const other = note && ({ ...note, id: 'other', props: { color: 'sky' } } as typeof note)
    expect(other && scene.lists.of(other, look, 'full')).not.toBe(drawn)
    expect(note && scene.lists.of({ ...note, id: 'night' }, lookOf('dark', 'da'), 'full')).not.toBe(drawn)
  })

  it('sets no text anew because a note was moved', () => {
    const before = board.get('a')
    const drawn = before && scene.lists.of(before, look, 'full')
    execute(board, ann, placeShapes({ a: [70, 70, 160, 160, 0] }))
    const moved = board.get('a')
    expect(moved && scene.lists.of(moved, look, 'full')).toBe(drawn)
    execute(board, ann, writeText('a', '', 'Mere tid!'))
    const rewritten = board.get('a')
    expect(rewritten && scene.lists.of(rewritten, look, 'full')).not.toBe(drawn)
  })
})
