import { decodeStates, type AwarenessState } from '@samtavle/shared/protocol/awareness-states'
import { defaultLimits } from '@samtavle/shared/protocol/limits'
import { describe, expect, it } from 'vitest'
import { somebody } from '../test-person.ts'
import { RoomPresence, type Teller } from './room-presence.ts'

const teller = (id: string): Teller => ({ who: somebody(id) })
const states = (bytes: Uint8Array | undefined) => (bytes ? decodeStates(bytes) : [])
const state = (client: number, clock: number, told: unknown = { cursor: [1, 2] }): AwarenessState => ({
  client,
  clock,
  json: JSON.stringify(told),
})

describe('presence', () => {
  it('tells who somebody is from their session, whatever they claim', () => {
    const presence = new RoomPresence(4_096)
    presence.hear(
      teller('anna'),
      [state(7, 1, { cursor: [1, 2], user: { id: 'bo', role: 'facilitator' } })],
      0,
    )
    const [told] = states(presence.takeChanges())
    expect(told).toMatchObject({ client: 7, clock: 1 })
    expect(JSON.parse(told!.json)).toEqual({ cursor: [1, 2], user: somebody('anna') })
  })

  it('gathers: the last word of each counts, in one frame', () => {
    const presence = new RoomPresence(4_096)
    const [anna, bo] = [teller('anna'), teller('bo')]
    presence.hear(anna, [state(1, 1)], 0)
    presence.hear(anna, [state(1, 2, { cursor: [9, 9] })], 0)
    presence.hear(bo, [state(2, 5)], 0)
    expect(states(presence.takeChanges()).map(({ client, clock }) => [client, clock])).toEqual([
      [1, 2],
      [2, 5],
    ])
    expect(presence.takeChanges()).toBeUndefined()
  })

  it('lets nobody speak for another, or for two', () => {
    const presence = new RoomPresence(4_096)
    const [anna, mallory] = [teller('anna'), teller('mallory')]
    presence.hear(anna, [state(1, 1)], 0)
    presence.takeChanges()
    presence.hear(mallory, [state(1, 50)], 0)
    presence.hear(mallory, [state(1, 51, null)], 0)
    expect(presence.changed).toBe(false)
    presence.hear(mallory, [state(2, 1)], 0)
    presence.hear(mallory, [state(3, 1), state(1, 60)], 0)
    expect(states(presence.takeChanges()).map(({ client }) => client)).toEqual([2])
  })

  it('takes no word that is too long, no object, or from the end of time', () => {
    const presence = new RoomPresence(100)
    const anna = teller('anna')
    presence.hear(anna, [state(1, 1, { long: 'x'.repeat(200) })], 0)
    presence.hear(anna, [state(1, 2, ['a', 'list'])], 0)
    presence.hear(anna, [{ client: 1, clock: 3, json: 'not json' }], 0)
    presence.hear(anna, [state(1, Number.MAX_SAFE_INTEGER)], 0)
    expect(presence.changed).toBe(false)
    expect(presence.everybody()).toBeUndefined()
  })

  it('says goodbye for who has left', () => {
    const presence = new RoomPresence(4_096)
    const anna = teller('anna')
    presence.hear(anna, [state(1, 4)], 0)
    presence.takeChanges()
    presence.leave(anna, 1)
    expect(states(presence.takeChanges())).toEqual([{ client: 1, clock: 5, json: 'null' }])
    expect(presence.everybody()).toBeUndefined()
  })

  it('shows somebody who comes back with the same client at once, though others remember a higher clock', () => {
    const presence = new RoomPresence(4_096)
    const before = teller('anna')
    presence.hear(before, [state(1, 4)], 0)
    presence.leave(before, 1)
    presence.takeChanges()
    const back = presence.hear(teller('anna'), [state(1, 4)], 2)
    expect(states(presence.takeChanges())).toMatchObject([{ client: 1, clock: 6 }])
    // A stock client that hears of its own absence answers with the next clock.
    expect(back).toEqual({ client: 1, clock: 6, json: 'null' })
  })

  it('follows a client that never learns of the higher clock', () => {
    const presence = new RoomPresence(4_096)
    const before = teller('anna')
    presence.hear(before, [state(1, 10)], 0)
    presence.leave(before, 1)
    const after = teller('anna')
    presence.hear(after, [state(1, 1)], 2)
    presence.hear(after, [state(1, 2)], 2)
    expect(states(presence.takeChanges())).toMatchObject([{ client: 1, clock: 13 }])
  })

  it('keeps the new connection of somebody whose old one is found dead later', () => {
    const presence = new RoomPresence(4_096)
    const [old, fresh] = [teller('anna'), teller('anna')]
    presence.hear(old, [state(1, 4)], 0)
    presence.hear(fresh, [state(1, 4)], 1)
    presence.takeChanges()
    presence.leave(old, 2)
    expect(presence.changed).toBe(false)
    expect(states(presence.everybody())).toMatchObject([{ client: 1 }])
  })

  it('lets go of who no longer renews', () => {
    const presence = new RoomPresence(4_096)
    presence.hear(teller('anna'), [state(1, 1)], 0)
    presence.hear(teller('bo'), [state(2, 1)], 50)
    presence.expire(60, 100)
    expect(states(presence.everybody())).toMatchObject([{ client: 2 }])
  })

  it('stays for a hidden tab, which a browser lets renew once a minute, and for no longer', () => {
    const { presenceMs, keepaliveMs } = defaultLimits
    const presence = new RoomPresence(4_096)
    const anna = teller('anna')
    for (let now = 0; now <= 300_000; now += keepaliveMs) {
      if (now % 60_000 === 0) presence.hear(anna, [state(1, 1 + now)], now)
      presence.expire(presenceMs, now)
      expect(states(presence.everybody())).toHaveLength(1)
    }
    presence.expire(presenceMs, 300_000 + presenceMs + 1)
    expect(presence.everybody()).toBeUndefined()
  })

  it('is renewed for the others by the server while its own client sleeps', () => {
    const presence = new RoomPresence(4_096)
    const [anna, bo] = [teller('anna'), teller('bo')]
    presence.hear(anna, [state(1, 4)], 0)
    presence.hear(bo, [state(2, 1)], 15)
    presence.takeChanges()
    const first = presence.retell(18, 20)
    expect(states(first.states)).toMatchObject([{ client: 1, clock: 5 }])
    expect([...first.tellers]).toEqual([anna])
    expect(states(presence.retell(18, 30).states)).toMatchObject([{ client: 1, clock: 6 }])
    // Awake again, it carries on above what the others have heard.
    expect(presence.hear(anna, [state(1, 5)], 31)).toEqual({ client: 1, clock: 7, json: 'null' })
    expect(states(presence.takeChanges())).toMatchObject([{ client: 1, clock: 7 }])
    expect(presence.retell(18, 32).states).toBeUndefined()
  })

  it('is known to stock clients at all times: told again before they forget, never before a page renews itself', () => {
    const { keepaliveMs, presenceRetoldMs } = defaultLimits
    const [stockForgets, stockRenews] = [30_000, 18_000]
    expect(presenceRetoldMs).toBeGreaterThan(stockRenews)
    expect(presenceRetoldMs + keepaliveMs).toBeLessThan(stockForgets)
  })

  it('remembers nothing for each of many names that one connection tries', () => {
    const presence = new RoomPresence(4_096)
    const mallory = teller('mallory')
    for (let client = 1; client <= 50_000; client += 1) presence.hear(mallory, [state(client, client)], 0)
    expect(states(presence.everybody())).toHaveLength(1)
  })

  it('takes no client id that belongs to somebody else, whether they are there or not', () => {
    const owners = new Map([[7, 'anna']])
    const presence = new RoomPresence(
      4_096,
      (client, personId) => (owners.get(client) ?? personId) === personId,
    )
    presence.hear(teller('mallory'), [state(7, 1)], 0)
    expect(presence.changed).toBe(false)
    presence.hear(teller('anna'), [state(7, 1)], 0)
    expect(states(presence.takeChanges())).toMatchObject([{ client: 7 }])
  })

  it('does not let another take the place of somebody who has just left', () => {
    const presence = new RoomPresence(4_096)
    const anna = teller('anna')
    presence.hear(anna, [state(1, 4)], 0)
    presence.leave(anna, 1)
    presence.takeChanges()
    presence.hear(teller('mallory'), [state(1, 100)], 2)
    expect(presence.changed).toBe(false)
    presence.hear(teller('anna'), [state(1, 5)], 3)
    expect(states(presence.takeChanges())).toMatchObject([{ client: 1, clock: 6 }])
  })

  it('asks for an id once it has something to say under it, and only then', () => {
    const asked: number[] = []
    const presence = new RoomPresence(100, (client) => asked.push(client) > 0)
    const anna = teller('anna')
    presence.hear(anna, [state(1, 1, { long: 'x'.repeat(200) })], 0)
    for (let clock = 1; clock < 5; clock += 1) presence.hear(anna, [state(2, clock)], 0)
    expect(asked).toEqual([2])
  })

  it('remembers only so many who have left, however many come and go', () => {
    const presence = new RoomPresence(4_096)
    for (let client = 1; client <= 50_000; client += 1) {
      const mallory = teller('mallory')
      presence.hear(mallory, [state(client, 1)], 0)
      presence.leave(mallory, 1)
      presence.takeChanges()
    }
    // The oldest is forgotten, so that its clock counts again; the newest is not.
    presence.hear(teller('mallory'), [state(1, 1), state(50_000, 1)], 2)
    expect(states(presence.takeChanges())).toMatchObject([{ client: 1, clock: 1 }])
  })
})
