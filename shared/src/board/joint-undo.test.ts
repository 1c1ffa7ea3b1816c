import { beforeEach, describe, expect, it } from 'vitest'
import type { Board } from './board.ts'
import { execute, type Command } from './commands/command.ts'
import { setFormat } from './commands/format-text.ts'
import { moveShapes } from './commands/move-shapes.ts'
import { writeText } from './commands/write-text.ts'
import { JointUndo } from './joint-undo.ts'
import { bo, boardWith, cy, sticky } from './test-board.ts'
import { openUndo, type DocumentHistory } from './undo.ts'

const move = (id: string) => moveShapes([id], { x: 1, y: 0 })

describe('undo over a shared and a private document', () => {
  let shared: Board
  let own: Board
  let ofOwn: DocumentHistory
  let joint: JointUndo
  const gesture = (...work: readonly (readonly [Board, Command])[]) => {
    joint.closeStep()
    for (const [board, command] of work) execute(board, bo, command)
    joint.closeStep()
  }
  const places = () => [shared.get('a')?.x, own.get('p')?.x]

  beforeEach(() => {
    shared = boardWith(sticky('a'))
    own = boardWith(sticky('p'))
    const ofShared = openUndo(shared, 'bo')
    execute(shared, bo, move('a'))
    ofShared.closeStep()
    joint = new JointUndo(ofShared)
    ofOwn = openUndo(own, 'bo')
    joint.join(ofOwn)
  })

  it('takes back gestures in the order in which they were made, those from before among them', () => {
    gesture([own, move('p')])
    gesture([shared, move('a')])
    gesture([own, move('p')])
    expect(places()).toEqual([2, 2])
    joint.undo()
    expect(places()).toEqual([2, 1])
    joint.undo()
    expect(places()).toEqual([1, 1])
    joint.undo()
    expect(places()).toEqual([1, 0])
    joint.undo()
    expect(places()).toEqual([0, 0])
    expect(joint.canUndo).toBe(false)
    expect(joint.undo()).toBe(false)
  })

  it('takes back one’s own formats in both at once, and leaves what another has set beside them', () => {
    const words = 'en fed note'
    for (const [board, id] of [
      [shared, 'a'],
      [own, 'p'],
    ] as const)
      execute(board, cy, writeText(id, '', words))
    const bold = { bold: true } as const
    gesture([shared, setFormat('a', '', 0, 6, bold)], [own, setFormat('p', '', 0, 6, bold)])
    execute(shared, cy, setFormat('a', '', 3, words.length, { bold: true, italic: true }))
    const formats = () => [shared.get('a')?.formats?.[''], own.get('p')?.formats?.['']]
    joint.undo()
    expect(formats()).toEqual([
      [
        { from: 3, to: 6, italic: true },
        { from: 6, to: words.length, bold: true, italic: true },
      ],
      undefined,
    ])
    joint.redo()
    expect(formats()[1]).toEqual([{ from: 0, to: 6, bold: true }])
  })

  it('takes back a gesture on both at once, and does it again', () => {
    gesture([shared, move('a')], [own, move('p')])
    expect(joint.undo()).toBe(true)
    expect(places()).toEqual([1, 0])
    expect(joint.redo()).toBe(true)
    expect(places()).toEqual([2, 1])
    joint.undo()
    expect(places()).toEqual([1, 0])
  })

  it('does nothing again once something new was done, in whichever document', () => {
    gesture([own, move('p')])
    joint.undo()
    gesture([shared, move('a')])
    expect(joint.canRedo).toBe(false)
    expect(joint.redo()).toBe(false)
    expect(places()).toEqual([2, 0])
  })

  it('passes over a step that others have made pointless, and takes back the one before', () => {
    gesture([own, move('p')])
    gesture([shared, move('a')])
    execute(shared, cy, moveShapes(['a'], { x: 50, y: 0 }))
    expect(joint.undo()).toBe(true)
    expect(places()).toEqual([52, 0])
  })

  it('leaves alone what has been revealed', () => {
    gesture([own, move('p')])
    gesture([shared, move('a')], [own, move('p')])
    joint.leave(ofOwn)
    joint.undo()
    expect(places()).toEqual([1, 2])
    joint.undo()
    expect(places()).toEqual([0, 2])
    expect(joint.canUndo).toBe(false)
  })

  it('tells whoever shows the buttons', () => {
    let told = 0
    joint.observe(() => told++)
    gesture([own, move('p')])
    expect(told).toBeGreaterThan(0)
  })
})
