import { firstIn, holderOf } from '@samtavle/shared/board/yjs-insides'
import type * as Y from 'yjs'

/** Ids of characters and other content, kept as ranges. */
export class IdSet {
  readonly #ranges = new Map<number, { readonly from: number; readonly to: number }[]>()

  get isEmpty(): boolean {
    return this.#ranges.size === 0
  }

  add({ client, clock }: Y.ID, length: number): void {
    const range = { from: clock, to: clock + length }
    const ranges = this.#ranges.get(client)
    if (ranges) ranges.push(range)
    else this.#ranges.set(client, [range])
  }

  /** All that a text holds and has held, as far as it isn't forgotten, and the text itself. */
  addText(text: Y.Text): void {
    const holder = holderOf(text)
    if (holder) this.add(holder.id, holder.length)
    for (let item = firstIn(text); item; item = item.right) this.add(item.id, item.length)
  }

  has({ client, clock }: Y.ID): boolean {
    return this.#ranges.get(client)?.some(({ from, to }) => from <= clock && clock < to) ?? false
  }
}
