import type { ListKind } from '@samtavle/shared/drawing/styled-text'
import type { Readable, Store } from '../../../state/store.ts'

/** What holds at the caret, or in all that is selected. */
export interface ActiveFormats {
  readonly bold: boolean
  readonly italic: boolean
  readonly strike: boolean
  readonly list: ListKind | null
  /** The address that the words there lead to. */
  readonly link: string | null
}

/** An open editor as the bar above it sees it. */
export interface RichEditing {
  readonly active: Readable<ActiveFormats>
  /** Whether an address is being asked for. */
  readonly linking: Store<boolean>
  toggle(kind: 'bold' | 'italic' | 'strike'): void
  /** Of all lines that are selected; the same again ends the list. */
  toggleList(kind: ListKind): void
  /** Lets what is selected, or the link around the caret, lead there or nowhere; false when that can't be an address. */
  link(address: string | null): boolean
  focus(): void
  /** Ends the writing, as going elsewhere does. */
  leave(): void
}
