import { decodeUtf8 } from 'lib0/string'
import { expect, it } from 'vitest'
import { fillBoard, readBoardFile } from '../board/board-file.ts'
import { boardWith, emptyBoard } from '../board/test-board.ts'
import { lookOf } from '../drawing/look.ts'
import { jsonExporter } from './json.ts'

it('writes a board that can be read again, whatever was selected', async () => {
  const board = boardWith({ id: 'a', type: 'sticky', x: 1, y: 2, texts: { '': 'Æble 👍🏽' } })
  const scope = { kind: 'selection', ids: [] } as const
  const bytes = await jsonExporter.run({ board, scope, look: lookOf('light', 'da') })
  const file = readBoardFile(JSON.parse(decodeUtf8(bytes)))
  const again = emptyBoard(2)
  expect(fillBoard(again, file!)).toBe(true)
  expect(again.all()).toEqual(board.all())
})
