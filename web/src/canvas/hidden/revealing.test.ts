import { freePolicy } from '@samtavle/shared/access/policy'
import { setFormat } from '@samtavle/shared/board/commands/format-text'
import { describe, expect, it, vi } from 'vitest'
import { eachOnAPage, safe, type TestHiddenPage } from './test-hidden-page.ts'

describe('what was written hidden, when it is revealed', () => {
  let page: TestHiddenPage
  eachOnAPage((fresh) => {
    page = fresh
  })

  it('shows a note once while it is on both', () => {
    page.note('mine', 'Tillid')
    page.save()
    page.arrive(page.shape('mine'))
    expect(page.bench.whole.all().map(({ id }) => id)).toEqual(['mine'])
    expect(page.bench.whole.isHidden('mine')).toBe(false)
  })

  it('keeps a note in sight until the board has it', () => {
    page.note('mine', 'Tillid')
    page.save()
    const mine = page.shape('mine')
    page.takeAway()
    expect(page.words('mine')).toBe('Tillid')
    page.arrive(mine)
    expect(page.words('mine')).toBe('Tillid')
    expect(page.bench.whole.isHidden('mine')).toBe(false)
    expect(page.generations).toEqual([1, 2])
  })

  it('lets go of what was revealed without a name', () => {
    page.note('mine', 'Tillid')
    page.save()
    page.reveal({ ...page.shape('mine'), id: 'nameless', author: null })
    vi.advanceTimersByTime(1000)
    expect(page.bench.whole.all().map(({ id }) => id)).toEqual(['nameless'])
    expect(page.writing.isOver).toBe(false)
    page.server.welcome()
    page.save()
    expect(page.writing.isOver).toBe(true)
  })

  it('brings what the server never had into the next document, under the same name', () => {
    page.note('old', 'Gemt')
    page.save()
    page.server.socket.fail(1006)
    page.note('new', 'Skrevet uden net')
    vi.advanceTimersByTime(3000)
    page.reveal(page.shape('old'))
    vi.advanceTimersByTime(1000)
    expect(page.shared.get('new')).toBeUndefined()
    expect(page.words('new')).toBe('Skrevet uden net')
    expect(page.state).toMatchObject({ saved: false })
    page.server.welcome()
    page.save()
    expect(page.state).toEqual(safe)
  })

  it('writes words that the server did not have into the note that was revealed', () => {
    page.note('mine', 'Mere')
    page.save()
    const had = page.shape('mine')
    page.write('mine', 'Mere tid')
    page.reveal(had)
    expect(page.words('mine')).toBe('Mere tid')
    expect(page.bench.whole.isHidden('mine')).toBe(false)
    page.bench.history.get().undo()
    expect(page.words('mine')).toBe('Mere tid')
  })

  it('sets them as they were set, beside what others have set there', () => {
    page.note('mine', 'Mere')
    page.save()
    const had = page.shape('mine')
    page.write('mine', 'Mere tid')
    page.run('mine', setFormat('mine', '', 0, 8, { bold: true }))
    page.reveal({ ...had, formats: { '': [{ from: 0, to: 4, strike: true }] } })
    expect(page.words('mine')).toBe('Mere tid')
    expect(page.bench.whole.get('mine')?.formats).toEqual({
      '': [{ from: 0, to: 8, bold: true, strike: true }],
    })
  })

  it('takes words twice from nobody, when the server had more than it had said', () => {
    page.note('mine', 'Mere')
    page.save()
    page.write('mine', 'Mere tid')
    const had = page.shape('mine')
    page.write('mine', 'Mere tid!')
    page.reveal(had)
    expect(page.words('mine')).toBe('Mere tid!')
  })

  it('keeps words as another note when the next step lets nobody write in what was revealed', () => {
    page.note('mine', 'Mere')
    page.save()
    const had = page.shape('mine')
    page.write('mine', 'Mere tid')
    page.writes = false
    page.bench.actor.set({ ...page.bench.actor.get(), policy: { ...freePolicy, edit: 'none' } })
    page.reveal(had)
    expect(page.words('mine')).toBe('Mere')
    expect(page.bench.whole.all().map(({ texts }) => texts[''])).toEqual(['Mere', 'Mere tid'])
  })

  it('can’t take back that a revealed note was made', () => {
    page.note('mine', 'Tillid')
    page.save()
    page.reveal(page.shape('mine'))
    expect(page.bench.history.get().canUndo).toBe(false)
  })

  it('finds the document of now when it comes to one that was revealed before', () => {
    page.note('mine', 'Tillid')
    page.takeAway()
    page.takeAway()
    expect(page.generations).toEqual([1, 2, 3])
    page.server.welcome()
    vi.advanceTimersByTime(1000)
    expect(page.words('mine')).toBe('Tillid')
  })
})
