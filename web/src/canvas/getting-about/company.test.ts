import type { OwnPresence, Presence } from '@samtavle/shared/protocol/presence'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PresenceChannel } from '../../connection/presence-channel.ts'
import { Camera } from '../view/camera.ts'
import { Company } from './company.ts'

/** A room in which everybody hears at once what is told. */
class TestRoom {
  readonly #told = new Map<string, Partial<OwnPresence>>()
  readonly #listeners = new Set<() => void>()

  enter(id: string): PresenceChannel {
    this.#told.set(id, {})
    return {
      tell: (patch) => {
        this.#told.set(id, { ...this.#told.get(id), ...patch })
        this.#say()
      },
      others: () => this.#others(id),
      observe: (listener) => {
        this.#listeners.add(listener)
        return () => this.#listeners.delete(listener)
      },
    }
  }

  of(id: string): Partial<OwnPresence> | undefined {
    return this.#told.get(id)
  }

  leave(id: string): void {
    this.#told.delete(id)
    this.#say()
  }

  #say(): void {
    for (const listener of this.#listeners) listener()
  }

  #others(you: string): ReadonlyMap<number, Presence> {
    const others = [...this.#told].filter(([id]) => id !== you)
    return new Map(
      others.map(([id, told], at) => [
        at,
        { ...told, user: { id, alias: id.toUpperCase(), role: 'participant', sector: null } },
      ]),
    )
  }
}

function person(room: TestRoom, id: string) {
  const camera = new Camera()
  camera.resize(1000, 800)
  return { camera, company: new Company({ camera, presence: room.enter(id), you: id, leads: () => false }) }
}

describe('going along with somebody', () => {
  let room: TestRoom
  let ann: ReturnType<typeof person>
  let bo: ReturnType<typeof person>

  beforeEach(() => {
    // Whoever prefers stillness is there at once.
    vi.stubGlobal('matchMedia', () => ({ matches: true }))
    room = new TestRoom()
    ann = person(room, 'ann')
    bo = person(room, 'bo')
    bo.camera.set({ x: 5000, y: 300, zoom: 0.5 })
  })

  afterEach(() => {
    ann.company.close()
    bo.company.close()
    vi.unstubAllGlobals()
  })

  const middleOf = ({ camera }: typeof ann) => {
    const { x, y, w, h } = camera.viewport()
    return { x: Math.round(x + w / 2), y: Math.round(y + h / 2) }
  }

  it('tells nobody where one looks while nobody follows', () => {
    expect(room.of('bo')?.view).toBeUndefined()
  })

  it('shows what they look at, now and when they move on, and tells them who goes along', () => {
    ann.company.follow('bo')
    expect(middleOf(ann)).toEqual(middleOf(bo))
    expect(bo.company.followers.get()).toEqual(['ANN'])
    bo.camera.set({ x: -900, y: 40, zoom: 1 })
    expect(middleOf(ann)).toEqual(middleOf(bo))
  })

  it('ends when one goes one’s own way, and then nobody is told any more', () => {
    ann.company.follow('bo')
    ann.camera.panBy({ x: 50, y: 0 })
    expect(ann.company.followed.get()).toBeNull()
    expect(bo.company.followers.get()).toEqual([])
    expect(room.of('bo')?.view).toBeNull()
  })

  it('ends when they leave', () => {
    ann.company.follow('bo')
    room.leave('bo')
    expect(ann.company.followed.get()).toBeNull()
  })

  it('goes there once, and stays when they move on', () => {
    ann.company.follow('bo', true)
    const there = middleOf(ann)
    expect(there).toEqual(middleOf(bo))
    bo.camera.set({ x: -900, y: 40, zoom: 1 })
    expect(middleOf(ann)).toEqual(there)
    expect(ann.company.followed.get()).toBeNull()
  })
})
