import { setTimeout as pause } from 'node:timers/promises'
import { freePolicy } from '@samtavle/shared/access/policy'
import { addShapes } from '@samtavle/shared/board/commands/add-shapes'
import { deleteShapes } from '@samtavle/shared/board/commands/delete-shapes'
import { execute, type Actor } from '@samtavle/shared/board/commands/command'
import { placeShapes } from '@samtavle/shared/board/commands/place-shapes'
import type { Joined } from '@samtavle/shared/protocol/http'
import type { SyncClient } from '../../support/sync-client.ts'

/** How many notes a wall holds before people clear away as many as they write. */
const mostNotes = 400
/** Milliseconds between two things that somebody does, on average. */
const thinking = 6000
/** Milliseconds between two steps of a hand, or two letters. */
const step = 100

const wall = { w: 4000, h: 2400 }
const sentence = 'Vi mangler overblik over hvem der følger op når borgeren er hjemme igen'

function somewhere() {
  return { x: Math.random() * wall.w, y: Math.random() * wall.h }
}

/** Somebody at work on a board at the pace of a workshop, until the signal: looking, writing, moving, clearing away. */
export async function work(
  client: SyncClient,
  { participantId }: Joined,
  signal: AbortSignal,
): Promise<void> {
  const { board } = client
  const actor: Actor = {
    person: { id: participantId, role: 'facilitator' },
    policy: freePolicy,
    editsTemplate: false,
  }
  const anyNote = () => {
    const notes = board.all().filter(({ type }) => type === 'sticky')
    return notes[Math.floor(Math.random() * notes.length)]
  }
  const deeds = {
    async write() {
      const id = crypto.randomUUID().slice(0, 8)
      execute(
        board,
        actor,
        addShapes([{ id, type: 'sticky', ...somewhere(), texts: { '': '' } }], Math.random),
      )
      for (const letter of sentence.slice(0, 10 + Math.random() * 60)) {
        if (!board.get(id)) return
        board.doc.transact(() => {
          const text = board.openText(id, '')
          text.insert(text.length, letter)
        })
        await pause(step)
      }
    },
    async move() {
      const note = anyNote()
      if (!note) return
      const { id, w, h, rotation } = note
      const to = somewhere()
      for (let turn = 1; turn <= 10; turn++) {
        const x = note.x + ((to.x - note.x) * turn) / 10
        const y = note.y + ((to.y - note.y) * turn) / 10
        client.show({ cursor: [x, y], selection: [id], drafts: { [id]: [x, y, w, h, rotation] } })
        await pause(step)
      }
      client.show({ cursor: [to.x, to.y], selection: [], drafts: {} })
      execute(board, actor, placeShapes({ [id]: [to.x, to.y, w, h, rotation] }))
    },
    async look() {
      for (let turn = 0; turn < 20; turn++) {
        const { x, y } = somewhere()
        client.show({ cursor: [x, y], selection: [], drafts: {} })
        await pause(step)
      }
    },
    async clear() {
      const note = board.all().length > mostNotes ? anyNote() : undefined
      if (note) execute(board, actor, deleteShapes([note.id]))
    },
  }
  const choices = Object.values(deeds)
  while (!signal.aborted) {
    await pause(Math.random() * 2 * thinking, undefined, { signal }).catch(() => undefined)
    await choices[Math.floor(Math.random() * choices.length)]?.()
  }
}
