import type { Shape } from '../shapes/registry.ts'
import { resolveEnds, routeIn, type Ends, type Target } from './arrow-ends.ts'
import { compose, endsOf, geoOf, holdsOthers, readFacts, type Facts } from './facts.ts'
import type { Layout } from './layout.ts'
import { Links } from './links.ts'
import { PaintOrder, type Standing } from './paint-order.ts'
import { splitKey, type EndRecord } from './records.ts'
import { sameShape } from './same-shape.ts'

/**
 * The shapes that a document's records add up to, kept as values. After a change only those shapes are read again
 * that it touched, and those that lean on them: arrows at what moved, children of a frame that came or went.
 */
export class ShapeIndex {
  readonly #layout: Layout
  readonly #facts = new Map<string, Facts>()
  readonly #shapes = new Map<string, Shape>()
  /** Both as the records have them, so that who comes back finds those who never let go. */
  readonly #children = new Links()
  readonly #arrows = new Links()
  /** The texts of a shape other than its main one. */
  readonly #parts = new Map<string, Set<string>>()
  readonly #order = new PaintOrder()
  #all: readonly Shape[] | undefined

  constructor(layout: Layout) {
    this.#layout = layout
    for (const key of layout.text.keys()) this.#learnPart(key)
    const ids = [...layout.props.keys()].filter((key) => !key.includes(':'))
    for (const id of ids) this.#read(id)
    for (const id of ids) this.#recompose(id)
  }

  get(id: string): Shape | undefined {
    return this.#shapes.get(id)
  }

  get size(): number {
    return this.#shapes.size
  }

  all(): readonly Shape[] {
    this.#all ??= this.#order.ids.map((id) => this.#shapes.get(id)).filter((shape) => shape !== undefined)
    return this.#all
  }

  children(id: string): readonly string[] {
    return this.#shapes.has(id) ? this.#order.row(id) : []
  }

  row(parent: string | null): readonly string[] {
    return this.#order.row(parent)
  }

  twins(standing: Standing): readonly string[] {
    return this.#order.twins(standing)
  }

  arrowsAt(id: string): readonly string[] {
    return [...this.claimedArrows(id)].filter((arrow) => {
      const ends = this.#shapes.get(arrow)?.ends
      return ends?.start.target === id || ends?.end.target === id
    })
  }

  /** Those whose records name it as their frame, whether or not it is one. */
  claimedChildren(id: string): Iterable<string> {
    return this.#children.of(id)
  }

  claimedArrows(id: string): Iterable<string> {
    return this.#arrows.of(id)
  }

  parts(id: string): readonly string[] {
    const others = this.#parts.get(id)
    return others ? ['', ...others] : onlyMain
  }

  /** Reads these again; gives the ids of all shapes that came, went or changed thereby. */
  update(ids: Iterable<string>, textKeys: Iterable<string> = []): ReadonlySet<string> {
    for (const key of textKeys) this.#learnPart(key)
    const touched = [...ids].map((id) => ({ id, facts: this.#facts.get(id), frames: this.framesAbove(id) }))
    for (const { id } of touched) this.#read(id)
    const affected = new Set<string>()
    for (const { id, facts, frames } of touched) {
      affected.add(id)
      this.#addLeaning(id, facts, frames, affected)
    }
    return new Set([...affected].filter((id) => this.#recompose(id)))
  }

  #learnPart(key: string): void {
    const { id, part } = splitKey(key)
    if (part === '') return
    const parts = this.#parts.get(id) ?? new Set()
    if (this.#layout.text.has(key)) this.#parts.set(id, parts.add(part))
    else if (parts.delete(part) && parts.size === 0) this.#parts.delete(id)
  }

  #read(id: string): void {
    const earlier = this.#facts.get(id)
    if (earlier) this.#unlink(id, earlier)
    const facts = readFacts(this.#layout, id, this.parts(id), earlier)
    if (!facts) return void this.#facts.delete(id)
    this.#facts.set(id, facts)
    if (facts.props.parent !== null) this.#children.link(id, facts.props.parent)
    for (const target of targetsOf(facts)) this.#arrows.link(id, target)
  }

  #unlink(id: string, facts: Facts): void {
    if (facts.props.parent !== null) this.#children.unlink(id, facts.props.parent)
    for (const target of targetsOf(facts)) this.#arrows.unlink(id, target)
  }

  #addLeaning(id: string, earlier: Facts | undefined, frames: readonly string[], into: Set<string>): void {
    const facts = this.#facts.get(id)
    const isOther = earlier?.props.type !== facts?.props.type
    if (isOther) for (const child of this.#children.of(id)) into.add(child)
    if (isOther || earlier?.place !== facts?.place) for (const arrow of this.#arrows.of(id)) into.add(arrow)
    if (isOther || earlier?.props.parent !== facts?.props.parent) {
      // A ring of frames may have closed or opened, and then another of them reads as standing free.
      for (const frame of [...frames, ...this.framesAbove(id)]) into.add(frame)
    }
  }

  /** Makes the shape's value anew; false when that gave the same as before. */
  #recompose(id: string): boolean {
    const earlier = this.#shapes.get(id)
    const shape = this.#compose(id)
    if (earlier === shape || (earlier && shape && sameShape(earlier, shape))) return false
    this.#all = undefined
    if (shape) this.#shapes.set(id, shape)
    else this.#shapes.delete(id)
    const stays = earlier && shape && standsAs(earlier, shape)
    if (earlier && !stays) this.#order.remove(earlier)
    if (shape && !stays) this.#order.add({ id, parent: shape.parent, layer: shape.layer, order: shape.order })
    return true
  }

  #compose(id: string): Shape | undefined {
    const facts = this.#facts.get(id)
    if (!facts) return undefined
    const ends = endsOf(facts)
    return compose(id, facts, this.#parentOf(id, facts), ends && this.#resolved(ends, facts))
  }

  #resolved(ends: Ends<EndRecord>, { props }: Facts): Shape['ends'] {
    return resolveEnds(ends, (id) => this.target(id), routeIn(props.style))
  }

  /** What an arrow would hang on. */
  target(id: string): Target | undefined {
    const facts = this.#facts.get(id)
    const geo = facts && geoOf(facts)
    return geo && { x: geo[0], y: geo[1], w: geo[2], h: geo[3], rotation: geo[4], type: facts.props.type }
  }

  /** The frame it stands in; of frames that stand in each other in a ring, the one with the last id stands free. */
  #parentOf(id: string, facts: Facts): string | null {
    const { parent } = facts.props
    if (parent === null || !holdsOthers(this.#facts.get(parent))) return null
    const above = holdsOthers(facts) ? this.framesAbove(id) : []
    const isRing = above.at(-1) === id
    return isRing && above.every((other) => other <= id) ? null : parent
  }

  /** From the inside out; ends with the shape itself when the frames around it make a ring. */
  framesAbove(id: string): readonly string[] {
    const frames: string[] = []
    let parent = this.#facts.get(id)?.props.parent ?? null
    while (parent !== null && !frames.includes(parent) && holdsOthers(this.#facts.get(parent))) {
      frames.push(parent)
      parent = parent === id ? null : (this.#facts.get(parent)?.props.parent ?? null)
    }
    return frames
  }
}

const onlyMain = ['']

function targetsOf(facts: Facts): readonly string[] {
  const ends = endsOf(facts)
  return ends ? [ends.start.target, ends.end.target].filter((target) => target !== null) : []
}

function standsAs(a: Shape, b: Shape): boolean {
  return a.parent === b.parent && a.layer === b.layer && a.order === b.order
}
