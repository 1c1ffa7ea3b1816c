import type { Presence, PresenceUser } from '@samtavle/shared/protocol/presence'
import { expect, it } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { AwarenessChannel } from './awareness-channel.ts'
import { soundPresence } from './sound-presence.ts'

const user: PresenceUser = { id: 'bo', alias: 'Bo', role: 'participant', sector: null }
const honest: Presence = {
  user,
  cursor: [1, -2],
  selection: ['a'],
  drafts: { a: [1, 2, 3, 4, 90] },
  view: [0, 0, 800, 600],
  follows: 'ann',
  laser: [5, 6],
  sketch: { kind: 'changed', id: 'a', props: {} },
}

it('hears all that an honest page tells', () => {
  expect(soundPresence(honest)).toEqual(honest)
  expect(soundPresence({ user, cursor: null, follows: null, laser: null, view: null })).toEqual({ user })
})

it('leaves out whatever would break the page of who looks at it', () => {
  const strange = [7, 'x', [], [1], ['1', '2'], [1, null], [1, Infinity], [1, 1e300], { x: 1 }, true, null]
  for (const value of strange) {
    const told = { user, cursor: value, laser: value, view: value, drafts: { a: value }, sketch: 5 }
    expect(soundPresence({ ...told, selection: 3, follows: {} })).toEqual({ user })
  }
  expect(soundPresence({ user, view: [0, 0, 0, 0], selection: [''] })).toEqual({ user })
  expect(soundPresence({ user, drafts: { a: [0, 0, -1, 1, 0] } })).toEqual({ user })
})

it('knows nobody whom the server has not named', () => {
  expect(soundPresence({ cursor: [1, 2] })).toBeUndefined()
  expect(soundPresence({ user: 'Bo' })).toBeUndefined()
})

it('gives the same answer for as long as somebody tells nothing new', () => {
  const awareness = new Awareness(new Y.Doc())
  const channel = new AwarenessChannel(awareness, () => () => {})
  awareness.getStates().set(7, { user, cursor: [1, 2] })
  const before = channel.others().get(7)
  awareness.getStates().set(8, { user, cursor: 5 })
  awareness.emit('change', [{ added: [8], updated: [], removed: [] }, 'test'])
  expect(channel.others().get(7)).toBe(before)
  expect(channel.others().get(8)).toEqual({ user })
  channel.destroy()
  awareness.destroy()
})
