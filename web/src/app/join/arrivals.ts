import { Store, type Readable } from '../../state/store.ts'

/** Coming to a board by the address of the page. The same link opened again is another arrival. */
export interface Arrival {
  /** '' when the address carries none. */
  readonly secret: string
  /** Whether it is the page that asks once more, and nobody has opened a link. */
  readonly again: boolean
}

/** What follows the secret in an address that leads to a place on the board. */
const place = /(^#|&)to=.*$/

/** The page's window, as far as links come in by it. */
export type Doorway = Pick<Window, 'addEventListener' | 'removeEventListener'> & {
  readonly location: Pick<Location, 'hash'>
}

/**
 * The latest arrival. A link to the board that is open here changes the hash alone, so that the page stays; and since
 * the secret is taken out of the address behind the router's back, the router sees no change when the same one returns.
 */
export class Arrivals {
  readonly #door: Doorway
  readonly #latest: Store<Arrival>

  constructor(door: Doorway) {
    this.#door = door
    this.#latest = new Store(arrivalAt(door))
  }

  get latest(): Readable<Arrival> {
    return this.#latest
  }

  /** Notices every link that is opened here from now on; returns its stop function. */
  follow(): () => void {
    const onHashChange = () => {
      // A link to a place on the board that is open leads about on it, and opens nothing.
      const { hash } = this.#door.location
      if (hash === '' || hash !== placeOf({ hash })) this.#latest.set(arrivalAt(this.#door))
    }
    this.#door.addEventListener('hashchange', onHashChange)
    return () => this.#door.removeEventListener('hashchange', onHashChange)
  }

  /** By the same link as last. */
  readonly again = (): void => this.#latest.set({ ...this.#latest.get(), again: true })
}

function arrivalAt({ location }: Doorway): Arrival {
  return { secret: decodeURIComponent(location.hash.replace(place, '').slice(1)), again: false }
}

/** The fragment of an address without its secret: '#to=…', or '' when it leads nowhere in particular. */
export function placeOf({ hash }: Doorway['location']): string {
  return (place.exec(hash)?.[0] ?? '').replace('&', '#')
}
