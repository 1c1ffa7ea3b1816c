import { freePolicy } from '@samtavle/shared/access/policy'
import { Board } from '@samtavle/shared/board/board'
import { addShapes } from '@samtavle/shared/board/commands/add-shapes'
import { execute, type Actor } from '@samtavle/shared/board/commands/command'
import { deleteShapes } from '@samtavle/shared/board/commands/delete-shapes'
import { lookOf } from '@samtavle/shared/drawing/look'
import { beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { Scene } from '../../scene/scene.ts'
import type { Pictures } from '../images/pictures.ts'
import { AirPainter } from './air-painter.ts'
import { Brush } from './brush.ts'

const ann: Actor = { person: { id: 'ann', role: 'participant' }, policy: freePolicy, editsTemplate: false }
const noPictures: Pictures = {
  paint: () => false,
  observe: () => () => {},
  fileOf: async () => undefined,
  keep: async () => {},
  close() {},
}

let board: Board
let scene: Scene
let painter: AirPainter

beforeEach(() => {
  board = new Board(new Y.Doc())
  const note = { id: 'a', type: 'sticky', x: 0, y: 0 }
  execute(
    board,
    ann,
    addShapes([note], () => 0.5),
  )
  scene = new Scene(board)
  painter = new AirPainter(scene, new Brush(scene.lists, lookOf('light', 'da'), noPictures))
  scene.liftOwn({ a: [50, 50, 160, 160, 0] })
  painter.update(false)
})

it('shows what was dropped until the board below shows it', () => {
  scene.liftOwn({})
  expect(painter.update(false)).toBe(true)
  expect(painter.update(true)).toBe(false)
})

it('shows nothing any more of what was deleted in the air', () => {
  execute(board, ann, deleteShapes(['a']))
  expect(painter.update(false)).toBe(false)
})
