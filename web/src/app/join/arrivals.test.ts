import { expect, it } from 'vitest'
import { Arrivals, placeOf } from './arrivals.ts'

/** A page whose address a test changes, as the browser does. */
class TestDoor extends EventTarget {
  readonly location: { hash: string }

  constructor(hash: string) {
    super()
    this.location = { hash }
  }

  /** A link that differs in nothing but the hash. */
  open(hash: string): void {
    this.location.hash = hash
    this.dispatchEvent(new Event('hashchange'))
  }

  /** What the page does when somebody is in: the browser tells nobody of it. */
  clean(): void {
    this.location.hash = ''
  }
}

function standAt(hash: string) {
  const door = new TestDoor(hash)
  const arrivals = new Arrivals(door)
  const seen: string[] = []
  arrivals.latest.observe(() => seen.push(arrivals.latest.get().secret))
  return { door, arrivals, seen, stop: arrivals.follow() }
}

it('begins with the link that the page was opened by', () => {
  expect(standAt('#k%C3%B8kken').arrivals.latest.get()).toEqual({ secret: 'køkken', again: false })
  expect(standAt('').arrivals.latest.get()).toEqual({ secret: '', again: false })
})

it('takes the same link as a new arrival, after its secret has left the address', () => {
  const { door, seen } = standAt('#secret')
  door.clean()
  expect(seen).toEqual([])
  door.open('#secret')
  expect(seen).toEqual(['secret'])
})

it('takes every link that is opened until nobody follows', () => {
  const { door, seen, stop } = standAt('#participants')
  door.open('#facilitators')
  door.open('')
  stop()
  door.open('#observers')
  expect(seen).toEqual(['facilitators', ''])
})

it('asks again by the link that it has, and tells that nobody opened one', () => {
  const { door, arrivals, seen } = standAt('#secret')
  door.clean()
  arrivals.again()
  arrivals.again()
  expect(arrivals.latest.get()).toEqual({ secret: 'secret', again: true })
  expect(seen).toHaveLength(2)
})

it('tells the secret from the place that a link leads to', () => {
  expect(standAt('#s3cret&to=n1').arrivals.latest.get().secret).toBe('s3cret')
  expect(standAt('#to=n1').arrivals.latest.get().secret).toBe('')
  expect(placeOf({ hash: '#s3cret&to=n1' })).toBe('#to=n1')
  expect(placeOf({ hash: '#to=n1' })).toBe('#to=n1')
  expect(placeOf({ hash: '#s3cret' })).toBe('')
})

it('enters nothing anew for a place on the board that is open', () => {
  const { door, seen } = standAt('#secret')
  door.clean()
  door.open('#to=n1')
  expect(seen).toEqual([])
  door.open('#secret&to=n1')
  expect(seen).toEqual(['secret'])
})
