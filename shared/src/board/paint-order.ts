import type { Shape } from '../shapes/registry.ts'

/** What decides where a shape is painted. */
export type Standing = Pick<Shape, 'id' | 'parent' | 'layer' | 'order'>

/**
 * Who is painted above whom. Among those that stand in one frame (or in none) the template lies below the
 * contributions, so that no note can vanish behind it; then the order key decides, then the id. What stands in a
 * frame comes right above the frame.
 */
export class PaintOrder {
  readonly #rows = new Map<string | null, Row>()
  #flat: readonly string[] | undefined

  add(standing: Standing): void {
    const row = this.#rows.get(standing.parent)
    if (row) row.add(standing)
    else this.#rows.set(standing.parent, new Row(standing))
    this.#flat = undefined
  }

  remove({ id, parent }: Standing): void {
    this.#rows.get(parent)?.remove(id)
    this.#flat = undefined
  }

  /** Everybody, from the bottom up. */
  get ids(): readonly string[] {
    this.#flat ??= this.#flatten(null, [])
    return this.#flat
  }

  /** Those who stand in the frame, or with null in none, from the bottom up. */
  row(parent: string | null): readonly string[] {
    return this.#rows.get(parent)?.ids ?? []
  }

  /** All that share the frame, the layer and the order key of this one, itself among them. */
  twins(standing: Standing): readonly string[] {
    return this.#rows.get(standing.parent)?.twins(standing) ?? []
  }

  #flatten(parent: string | null, into: string[]): string[] {
    for (const id of this.row(parent)) {
      into.push(id)
      if (this.#rows.has(id)) this.#flatten(id, into)
    }
    return into
  }
}

/** A few newcomers are put in where they belong; after many, sorting all of them is cheaper. */
const FEW = 16

class Row {
  readonly #members = new Map<string, Standing>()
  #sorted: Standing[] = []
  #added: Standing[] = []
  #ids: readonly string[] | undefined

  constructor(first: Standing) {
    this.add(first)
  }

  add(standing: Standing): void {
    this.#members.set(standing.id, standing)
    this.#added.push(standing)
    this.#ids = undefined
  }

  remove(id: string): void {
    const standing = this.#members.get(id)
    if (!standing) return
    this.#settle()
    this.#members.delete(id)
    this.#sorted.splice(this.#placeOf(standing), 1)
    this.#ids = undefined
  }

  get ids(): readonly string[] {
    this.#settle()
    this.#ids ??= this.#sorted.map(({ id }) => id)
    return this.#ids
  }

  twins(standing: Standing): readonly string[] {
    this.#settle()
    const twins: string[] = []
    for (let i = this.#placeOf({ ...standing, id: '' }); ; i++) {
      const other = this.#sorted[i]
      if (other?.layer !== standing.layer || other.order !== standing.order) return twins
      twins.push(other.id)
    }
  }

  #settle(): void {
    if (this.#added.length > FEW) this.#sorted = [...this.#sorted, ...this.#added].toSorted(fromBelow)
    else for (const standing of this.#added) this.#sorted.splice(this.#placeOf(standing), 0, standing)
    this.#added = []
  }

  /** Where it is in the sorted row, or would be. */
  #placeOf(standing: Standing): number {
    let [low, high] = [0, this.#sorted.length]
    while (low < high) {
      const half = (low + high) >>> 1
      const other = this.#sorted[half]
      if (other && fromBelow(other, standing) < 0) low = half + 1
      else high = half
    }
    return low
  }
}

function fromBelow(a: Standing, b: Standing): number {
  if (a.layer !== b.layer) return a.layer === 'template' ? -1 : 1
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id === b.id ? 0 : 1
}
