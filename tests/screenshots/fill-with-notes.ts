import { freePolicy } from '@samtavle/shared/access/policy'
import { addShapes } from '@samtavle/shared/board/commands/add-shapes'
import { execute } from '@samtavle/shared/board/commands/command'
import type { NewShape } from '@samtavle/shared/board/records'
import type { Joined } from '@samtavle/shared/protocol/http'
import type { SyncClient } from '../support/sync-client.ts'
import { colorOfQuestion, notesByQuestion } from './notes.ts'

const frame = 'frame-theme-3'
const column = { w: 555, top: 330, left: 40 }
const step = { x: 168, y: 176 }

/** Every so manieth note, and a live pointer, by one of several people at work on the theme «Koordination». */
export function fillWithNotes(
  client: SyncClient,
  { participantId: id, role }: Joined,
  turn: number,
  of: number,
): void {
  const { board } = client
  const page = board.get(frame)
  if (!page) throw new Error(`the template has no ${frame}`)
  const notes = notesByQuestion.flatMap((texts, question) =>
    texts.map((text, index): NewShape => ({
      id: `note-${question}-${index}`,
      type: 'sticky',
      x: page.x + column.left + question * column.w + (index % 3) * step.x,
      y: page.y + column.top + Math.floor(index / 3) * step.y,
      parent: frame,
      props: { color: colorOfQuestion[question] ?? 'sun' },
      texts: { '': text },
    })),
  )
  const mine = notes.filter((_, index) => index % of === turn)
  const actor = { person: { id, role }, policy: freePolicy, editsTemplate: false }
  if (!execute(board, actor, addShapes(mine, Math.random))) throw new Error('the notes were refused')
  const [first] = mine.slice(turn * 4)
  client.show({
    cursor: [(first?.x ?? 0) + 120, (first?.y ?? 0) + 110],
    selection: [],
    drafts: {},
    editing: null,
  })
}
