import type { PropsRecord } from '@samtavle/shared/board/records'
import { lockShapes, unlockShapes } from '@samtavle/shared/board/commands/lock-shapes'
import { moveShapes } from '@samtavle/shared/board/commands/move-shapes'
import { beforeEach, describe, expect, it } from 'vitest'
import { TestCourt, type TestPage } from './test-court.ts'

let court: TestCourt
let fie: TestPage
let bo: TestPage

/** Two notes of Bo's with an arrow between them; one of them the facilitator has locked. */
beforeEach(() => {
  court = new TestCourt()
  bo = court.page('bo')
  bo.add({ id: 'note', parent: null })
  bo.add({ id: 'other', x: 400, parent: null })
  bo.add({ id: 'arrow', type: 'arrow', ends: { start: { target: 'note' }, end: { target: 'other' } } })
  court.judge(bo)
  fie = court.page('fie', 'facilitator')
  fie.force(lockShapes(['note']))
  expect(court.judge(fie)).toEqual([{ kind: 'applied' }])
  court.tell(bo, fie)
})

const recordOf = (page: TestPage) => page.board.layout.props.get('note') as PropsRecord

describe('a note that the facilitator has locked', () => {
  it.each<[string, () => void]>([
    ['moved', () => bo.board.layout.geo.set('note', [9, 9, 160, 160, 0])],
    ['unlocked', () => bo.board.layout.props.set('note', withoutLock(recordOf(bo)))],
    ['grouped', () => bo.board.layout.props.set('note', { ...recordOf(bo), group: ['g'] })],
    ['written in', () => bo.board.text('note', '')?.insert(0, 'hej')],
    ['deleted', () => bo.doc.transact(() => bo.board.write.remove('note', ['']))],
  ])('stands as before when somebody has %s it', (_what, harm) => {
    const before = court.board.get('note')
    harm()
    expect(court.judge(bo)).toEqual([{ kind: 'put-back' }])
    court.tell(bo)
    expect(court.board.get('note')).toEqual(before)
    expect(bo.board.get('note')).toEqual(before)
  })

  it('lets what hangs on it be moved', () => {
    bo.force(moveShapes(['other'], { x: 0, y: 300 }))
    expect(court.judge(bo)).toEqual([{ kind: 'applied' }])
  })

  it('is everybody’s again when the facilitator unlocks it', () => {
    fie.force(unlockShapes(['note']))
    court.judge(fie)
    court.tell(bo)
    bo.force(moveShapes(['note'], { x: 10, y: 0 }))
    expect(court.judge(bo)).toEqual([{ kind: 'applied' }])
  })
})

function withoutLock(locked: PropsRecord): PropsRecord {
  const { locked: _, ...record } = locked
  return record
}
