import { beforeAll, expect, it, vi } from 'vitest'
import { Store } from '../state/store.ts'
import type { Aids } from './aids.ts'
import { fetchAids } from './fetch-aids.ts'

// Read once, so that no test waits for it.
beforeAll(async () => void (await import('./aids.ts')))

it.each(['pointerover', 'pointermove', 'pointerdown'])('comes with the first %s of a hand', async (sign) => {
  const [host, aids] = [new EventTarget(), new Store<Aids | null>(null)]
  fetchAids(host, aids)
  expect(aids.get()).toBeNull()
  host.dispatchEvent(new Event(sign))
  await vi.waitFor(() => expect(aids.get()).not.toBeNull())
})

it('stays away when the canvas has closed', async () => {
  const [host, aids] = [new EventTarget(), new Store<Aids | null>(null)]
  fetchAids(host, aids)()
  host.dispatchEvent(new Event('pointermove'))
  await import('./aids.ts')
  expect(aids.get()).toBeNull()
})
