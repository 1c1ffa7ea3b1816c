import { Store } from '../../state/store.ts'
import type { Company } from '../getting-about/company.ts'
import type { BringImages } from '../images/bring-images.ts'
import type { Together } from '../together/going-together.ts'

/** What comes after the page, each null until it is there. */
export interface Fetched {
  /** Those with whom one goes along. */
  readonly company: Store<Company | null>
  /** What a running workshop brings to the canvas. */
  readonly together: Store<Together | null>
  /** Takes files to the board as pictures. */
  readonly bringing: Store<BringImages | null>
  /** Draws some of the shared board as a PNG file. */
  readonly drawing: Store<((ids: readonly string[]) => Promise<Blob>) | null>
}

export function nothingFetched(): Fetched {
  return {
    company: new Store<Company | null>(null),
    together: new Store<Together | null>(null),
    bringing: new Store<BringImages | null>(null),
    drawing: new Store<((ids: readonly string[]) => Promise<Blob>) | null>(null),
  }
}
