/** A value that can be read now and tells when it has changed: what `useSyncExternalStore` asks for. */
export interface Readable<T> {
  readonly get: () => T
  /** Returns its stop function. */
  readonly observe: (listener: () => void) => () => void
}

/** The smallest `Readable` that can be set. Setting the value that it has already tells nobody. */
export class Store<T> implements Readable<T> {
  readonly #listeners = new Set<() => void>()
  #value: T

  constructor(value: T) {
    this.#value = value
  }

  readonly get = (): T => this.#value

  set(value: T): void {
    if (Object.is(value, this.#value)) return
    this.#value = value
    for (const listener of this.#listeners) listener()
  }

  readonly observe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
