import type { Board } from '@samtavle/shared/board/board'
import { duplicateShapes } from '@samtavle/shared/board/commands/duplicate-shapes'
import { execute } from '@samtavle/shared/board/commands/command'
import { setTitle } from '@samtavle/shared/board/commands/set-title'
import { most } from '@samtavle/shared/board/flaw-in'
import type { NewShape } from '@samtavle/shared/board/records'
import { openUndo } from '@samtavle/shared/board/undo'
import { beforeEach, describe, expect, it } from 'vitest'
import { inkTool } from '../tools/ink-tool.ts'
import { selectTool } from '../tools/select-tool.ts'
import { stickyTool } from '../tools/sticky-tool.ts'
import { boardWith, person, TestPointer } from '../tools/test-pointer.ts'
import { clipType } from './copying/clip.ts'
import { listenToClipboard } from './copying/clipboard.ts'
import type { Remark } from './remark.ts'
import { flawsOf } from './test-flaws.ts'
import { openWorkbench } from './workbench.ts'

const far = 1e9
const origin = () => ({ x: 0, y: 0 })
const note: NewShape = { id: 'note', type: 'sticky', x: 0, y: 0, w: 160, h: 160, texts: { '': 'Mål' } }

describe('what the page writes', () => {
  it('is no stroke with more points than a server takes', () => {
    const pointer = new TestPointer(inkTool).down(0, 0)
    for (let x = 2; x < 12_000; x += 2) pointer.move(x, x % 100)
    pointer.up(12_000, 0)
    expect(pointer.board.all()).toHaveLength(1)
    expect(flawsOf(pointer.board)).toEqual([])
  })

  it('is no note beyond the end of the board', () => {
    const pointer = new TestPointer(stickyTool).click(far, far)
    expect(pointer.board.all()).toEqual([])
  })

  it('is no place beyond the end of the board, however far something is dragged', () => {
    const board = boardWith(note)
    const pointer = new TestPointer(selectTool, board)
    pointer.drag([80, 80], [far, far])
    expect(board.get('note')).toMatchObject({ x: 0, y: 0 })
    expect(flawsOf(board)).toEqual([])
  })

  it('is no title longer than a server takes', () => {
    const board = boardWith()
    const lead = person('facilitator')
    expect(execute(board, lead, setTitle('Å'.repeat(most.title + 1)))).toBe(false)
    expect(execute(board, lead, setTitle('Å'.repeat(most.title)))).toBe(true)
    expect(flawsOf(board)).toEqual([])
  })

  it('is no copy of a text that came from elsewhere and is too long', () => {
    const board = boardWith(note)
    board.text('note', '')?.insert(0, 'x'.repeat(most.text))
    const copying = { idOf: () => 'copy', by: { x: 9, y: 9 }, random: () => 0.5 }
    expect(execute(board, person('participant'), duplicateShapes(['note'], copying))).toBe(false)
  })
})

describe('what is pasted on the canvas', () => {
  let board: Board
  let host: EventTarget
  let remarks: Remark[]
  beforeEach(() => {
    board = boardWith()
    host = new EventTarget()
    remarks = []
    const bench = openWorkbench({
      board,
      history: openUndo(board, 'participant'),
      actor: person('participant'),
      isSaved: () => true,
    })
    const tell = (remark: Remark) => void remarks.push(remark)
    listenToClipboard({ host: host as HTMLElement, bench, where: origin, tell })
  })

  function paste(type: string, data: string): void {
    const clipboardData = { files: [], getData: (asked: string) => (asked === type ? data : '') }
    host.dispatchEvent(Object.assign(new Event('paste'), { clipboardData }))
  }
  const pasteShapes = (...shapes: unknown[]) =>
    paste(clipType, JSON.stringify({ format: 'samtavle-clip/1', shapes }))

  it('becomes a note as long as there is room for, and says that the rest was left out', () => {
    paste('text/plain', 'æ'.repeat(1_000_000))
    expect(board.all().map(({ texts }) => texts['']?.length)).toEqual([2000])
    expect(remarks).toEqual(['textFull'])
    expect(flawsOf(board)).toEqual([])
  })

  it('keeps a note whole that is longer than one can write, as an opened file may have it', () => {
    pasteShapes({ ...note, texts: { '': 'x'.repeat(5000) } })
    expect(board.all().map(({ texts }) => texts['']?.length)).toEqual([5000])
    expect(remarks).toEqual([])
  })

  it.each([
    ['a text that is too long', { texts: { '': 'x'.repeat(most.text + 1) } }],
    ['a text under another key', { texts: { 'a:b': 'x' } }],
    ['a place that there is not', { x: far, w: 1 }],
    ['a colour that there is not', { props: { color: 'gold' } }],
    ["somebody else's name", { author: 'facilitator' }],
    ['a place in the template', { layer: 'template' }],
  ])('is not taken with %s', (_, flaw) => {
    pasteShapes({ ...note, ...flaw }, { ...note, id: 'other', x: -1e7, y: 5e6 })
    expect(board.all()).toEqual([])
    expect(flawsOf(board)).toEqual([])
  })

  it('is not more than a board holds, and says so', () => {
    const many = Array.from({ length: most.shapes + 1 }, (_, at) => ({ ...note, id: `n${at}` }))
    pasteShapes(...many)
    expect(board.all()).toEqual([])
    expect(remarks).toEqual(['tooMuch'])
  })

  it('is not more than goes in one message, and says so', () => {
    const stroke = { id: 'ink', type: 'ink', x: 0, y: 0, props: { points: Array(12_000).fill(0.1234) } }
    pasteShapes(...Array.from({ length: 60 }, (_, at) => ({ ...stroke, id: `i${at}` })))
    expect(board.all()).toEqual([])
    expect(remarks).toEqual(['tooMuch'])
  })
})
