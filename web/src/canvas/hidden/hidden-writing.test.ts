import type { ToldSketch } from '@samtavle/shared/protocol/presence'
import { deleteShapes } from '@samtavle/shared/board/commands/delete-shapes'
import { moveShapes } from '@samtavle/shared/board/commands/move-shapes'
import { describe, expect, it } from 'vitest'
import { eachOnAPage, safe, type TestHiddenPage } from './test-hidden-page.ts'

describe('writing hidden', () => {
  let page: TestHiddenPage
  eachOnAPage((fresh) => {
    page = fresh
  })

  it('puts new notes where nobody else is sent them', () => {
    page.note('mine', 'Tillid')
    expect(page.shared.all()).toEqual([])
    expect(page.words('mine')).toBe('Tillid')
    expect(page.bench.whole.isHidden('mine')).toBe(true)
    expect(new URL(page.server.socket.url).pathname).toBe('/sync/b/private')
  })

  it('lets them be moved, written in and deleted like others, though the board itself takes nothing', () => {
    page.note('mine', 'Tillid')
    expect(page.bench.run(moveShapes(['mine'], { x: 5, y: 0 }))).toBe(true)
    page.write('mine', 'Mere tillid')
    expect(page.shape('mine')).toMatchObject({ x: 5, texts: { '': 'Mere tillid' } })
    expect(page.bench.run(deleteShapes(['mine']))).toBe(true)
    expect(page.bench.whole.all()).toEqual([])
    page.bench.history.get().undo()
    expect(page.words('mine')).toBe('Mere tillid')
  })

  it('takes in nothing that would hang on others, or hold them', () => {
    const at = { x: 0, y: 0 }
    expect(page.bench.add([{ id: 'f', type: 'frame', ...at }])).toBe(false)
    expect(page.bench.add([{ id: 'a', type: 'arrow', ...at }], false)).toBe(false)
  })

  it('says nothing of them to the others', () => {
    page.note('mine', 'Tillid')
    const told = page.bench.whole.hidden?.veil({
      cursor: [1, 2],
      selection: ['mine', 'theirs'],
      drafts: { mine: [0, 0, 1, 1, 0] },
      editing: { id: 'mine', part: '' },
    })
    expect(told).toEqual({ cursor: [1, 2], selection: ['theirs'], drafts: {}, editing: null })
    page.bench.run(deleteShapes(['mine']))
    expect(page.bench.whole.hidden?.veil({ selection: ['mine'] })).toEqual({ selection: [] })
    expect(page.server.socket.sent.filter(([channel]) => channel === 1)).toEqual([])
  })

  it('says nothing of what is being made or reshaped there, nor of what would hang on it', () => {
    page.note('mine', 'Tillid')
    const veil = (sketch: ToldSketch) => page.bench.whole.hidden?.veil({ sketch }).sketch
    const place = [0, 0, 160, 160, 0] as const
    const theirs: ToldSketch = { kind: 'changed', id: 'theirs', props: {}, ends: led(null) }
    expect(veil({ kind: 'new', type: 'sticky', place, props: {} })).toBeNull()
    expect(veil({ kind: 'ink', points: [], style: { color: 'ink', width: 4 } })).toBeNull()
    expect(veil({ kind: 'changed', id: 'mine', props: {} })).toBeNull()
    expect(veil({ ...theirs, ends: led('mine') })).toBeNull()
    expect(veil(theirs)).toEqual(theirs)
    page.writes = false
    expect(veil({ kind: 'new', type: 'arrow', place, props: {}, ends: led('mine') })).toBeNull()
    expect(veil({ kind: 'new', type: 'sticky', place, props: {} })).not.toBeNull()
  })

  it('calls work saved only when it is so in both documents', () => {
    page.note('mine', 'Tillid')
    expect(page.state).toMatchObject({ kind: 'live', saved: false })
    page.save()
    expect(page.state).toEqual(safe)
    page.server.socket.fail(1006)
    expect(page.state).toMatchObject({ kind: 'live', saved: false })
  })
})

function led(target: string | null) {
  return { start: endAt(null), end: endAt(target) }
}

function endAt(target: string | null) {
  return { target, anchor: [0, 0], point: [0, 0] } as const
}
