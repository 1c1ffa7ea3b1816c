import * as Y from 'yjs'

/** What an update is made of; before it is applied, a root's name stands where an item's parent will. */
export type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number]

/** What one client has written, clock after clock. */
interface Run {
  readonly structs: Struct[]
  next: number
  /** The clock up to which all of this client is known: in the document, or taken from here. */
  known: number
  isWaiting: boolean
}

/** The structs of an update, and how far a document knows the clients that wrote them. */
export class Runs {
  /** Those under which it brings new structs. */
  readonly clients = new Set<number>()
  /** How many structs are new. */
  count = 0
  /** It brings something that the document has already. */
  isRepeating = false
  /** Some lean on what neither the document nor the update holds, or on each other. */
  gap = false
  readonly #store: Y.Doc['store']
  readonly #runs = new Map<number, Run>()

  constructor(store: Y.Doc['store'], structs: readonly Struct[]) {
    this.#store = store
    for (const struct of structs) this.#add(struct)
  }

  /** How many clients it brings structs of, known or not. */
  get size(): number {
    return this.#runs.size
  }

  knownUpTo(client: number): number {
    return this.#runs.get(client)?.known ?? Y.getState(this.#store, client)
  }

  /** What stands under an id that is known: as the document holds it, or as the update brings it. */
  at(id: Y.ID): Struct {
    const structs = this.#store.clients.get(id.client)
    if (structs && id.clock < Y.getState(this.#store, id.client)) return found(structs, id.clock)
    return found(this.#runs.get(id.client)?.structs ?? [], id.clock)
  }

  /**
   * The new structs, each after all that it leans on, which is how Yjs takes them in. While one is looked at, its
   * client is known up to where that one is new. Ends early at a gap.
   */
  *taken(): Generator<Struct> {
    for (const first of this.#runs.values()) {
      const waiting = [first]
      for (let run = waiting.at(-1); run; run = waiting.at(-1)) {
        const struct = run.structs[run.next]
        const missing = struct && this.#missing(struct, run)
        if (missing) {
          if (missing.isWaiting || missing.next === missing.structs.length) return void (this.gap = true)
          run.isWaiting = true
          waiting.push(missing)
          continue
        }
        if (struct) yield* this.#take(struct, run)
        // What it waited for may be only the first of several.
        run.isWaiting = false
        if (!struct || waiting.length > 1) waiting.pop()
      }
    }
  }

  *#take(struct: Struct, run: Run): Generator<Struct> {
    if (isNew(struct, run)) {
      yield struct
      run.known = struct.id.clock + struct.length
    }
    run.next += 1
  }

  #add(struct: Struct): void {
    const { client, clock } = struct.id
    let run = this.#runs.get(client)
    if (!run) {
      run = { structs: [], next: 0, known: Y.getState(this.#store, client), isWaiting: false }
      this.#runs.set(client, run)
    }
    run.structs.push(struct)
    if (isNew(struct, run)) {
      this.clients.add(client)
      this.count += 1
    }
    if (clock < run.known) this.isRepeating = true
  }

  /** The run that has to go on first; a finished one when that is nowhere to be had. */
  #missing(struct: Struct, run: Run): Run | undefined {
    if (!isNew(struct, run)) return undefined
    if (struct.id.clock > run.known) return nothing
    if (!(struct instanceof Y.Item)) return undefined
    // Of what is known in part, the rest follows the known part.
    if (struct.id.clock < run.known) return this.#lacking(struct.rightOrigin)
    return (
      this.#lacking(struct.origin) ??
      this.#lacking(struct.rightOrigin) ??
      (struct.parent instanceof Y.ID ? this.#lacking(struct.parent) : undefined)
    )
  }

  #lacking(id: Y.ID | null): Run | undefined {
    if (!id || id.clock < this.knownUpTo(id.client)) return undefined
    return this.#runs.get(id.client) ?? nothing
  }
}

function isNew(struct: Struct, run: Run): boolean {
  return struct.id.clock + struct.length > run.known && !(struct instanceof Y.Skip)
}

const nothing: Run = { structs: [], next: 0, known: 0, isWaiting: false }

function found(structs: readonly Struct[], clock: number): Struct {
  const struct = structs[Y.findIndexSS(structs as (Y.Item | Y.GC)[], clock)]
  if (!struct) throw new Error('nothing stands under a known id')
  return struct
}
