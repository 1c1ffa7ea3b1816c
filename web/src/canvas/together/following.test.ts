import type { OwnPresence, Presence } from '@samtavle/shared/protocol/presence'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PresenceChannel } from '../../connection/presence-channel.ts'
import { Camera } from '../view/camera.ts'
import { Following } from './following.ts'

/** Presence at hand: what was told, and others who tell. */
class TestPresence implements PresenceChannel {
  told: Partial<OwnPresence> = {}
  readonly #others = new Map<number, Presence>()
  readonly #listeners = new Set<() => void>()

  tell(patch: Partial<OwnPresence>): void {
    this.told = { ...this.told, ...patch }
  }

  others(): ReadonlyMap<number, Presence> {
    return this.#others
  }

  observe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  look(id: string, view: OwnPresence['view']): void {
    const user = { id, alias: id, role: 'facilitator' as const, sector: null }
    this.#others.set(1, { user, view })
    for (const listener of this.#listeners) listener()
  }
}

describe('following who leads the view', () => {
  let camera: Camera
  let presence: TestPresence
  let following: Following

  beforeEach(() => {
    // Whoever prefers stillness is there at once.
    vi.stubGlobal('matchMedia', () => ({ matches: true }))
    camera = new Camera()
    camera.resize(1000, 1000)
    presence = new TestPresence()
    following = new Following({ camera, presence, you: 'ann' })
  })

  afterEach(() => {
    following.close()
    vi.unstubAllGlobals()
  })

  const shows = (x: number, y: number) => {
    const { w, h } = camera.viewport()
    const box = camera.viewport()
    return x >= box.x && x <= box.x + w && y >= box.y && y <= box.y + h
  }

  it('shows what the leader sees, whatever the size of one’s own screen', () => {
    following.set('fie')
    presence.look('fie', [5000, 5000, 2000, 1000])
    expect(shows(5000, 5000) && shows(7000, 6000)).toBe(true)
    expect(following.state.get()).toBe('following')
  })

  it('lets go when one moves one’s own view, until asked to follow again', () => {
    following.set('fie')
    presence.look('fie', [5000, 5000, 100, 100])
    camera.panBy({ x: -4000, y: 0 })
    expect(following.state.get()).toBe('strayed')
    presence.look('fie', [9000, 9000, 100, 100])
    expect(shows(9050, 9050)).toBe(false)
    following.resume()
    expect(shows(9050, 9050)).toBe(true)
  })

  it('follows nobody who only claims to lead', () => {
    following.set('fie')
    presence.look('mallory', [9000, 9000, 100, 100])
    expect(shows(9050, 9050)).toBe(false)
  })

  it('tells where the leader looks, and only while they lead', () => {
    camera.panBy({ x: 10, y: 0 })
    expect(presence.told.view).toBeUndefined()
    following.set('ann')
    expect(presence.told.view).toEqual([10, 0, 1000, 1000])
    camera.panBy({ x: 10, y: 0 })
    expect(presence.told.view).toEqual([20, 0, 1000, 1000])
    following.set(null)
    camera.panBy({ x: 10, y: 0 })
    expect(presence.told.view).toBeNull()
  })
})
