import { describe, expect, it } from 'vitest'
import { bo, boardWith, cy, facilitator, frame, preparing, sticky } from '../test-board.ts'
import { execute } from './command.ts'
import { deleteShapes } from './delete-shapes.ts'
import { lockShapes, unlockShapes } from './lock-shapes.ts'
import { moveShapes } from './move-shapes.ts'
import { setStyle } from './set-style.ts'
import { canWrite } from './write-text.ts'

function locked(by = bo) {
  const board = boardWith(sticky('a'))
  execute(board, by, lockShapes(['a']))
  return board
}
const aside = { x: 10, y: 0 }

describe('what is locked', () => {
  it.each([
    ['moved', moveShapes(['a'], aside)],
    ['recoloured', setStyle(['a'], { color: 'rose' })],
    ['deleted', deleteShapes(['a'])],
  ])('is not %s, by nobody', (_name, command) => {
    for (const actor of [bo, cy, facilitator]) expect(command(locked(), actor)).toBe(false)
  })
  it('is not written in', () => expect(canWrite(locked(), bo, 'a', '')).toBe(false))
  it('is unlocked by anybody when a participant has locked it', () => {
    const board = locked()
    expect(execute(board, cy, unlockShapes(['a']))).toBe(true)
    expect(execute(board, cy, moveShapes(['a'], aside))).toBe(true)
  })
  it('stays locked to participants when the facilitator has locked it', () => {
    const board = locked(facilitator)
    expect(execute(board, bo, unlockShapes(['a']))).toBe(false)
    expect(execute(board, facilitator, unlockShapes(['a']))).toBe(true)
  })
  it('is not locked a second time', () => expect(lockShapes(['a'])(locked(), facilitator)).toBe(false))
  it('goes along with the frame that it stands in', () => {
    const board = boardWith(frame('f'), sticky('a', 50, 50))
    execute(board, facilitator, lockShapes(['a']))
    execute(board, preparing, moveShapes(['f'], aside))
    expect(board.get('a')).toMatchObject({ x: 60, parent: 'f' })
  })
})
