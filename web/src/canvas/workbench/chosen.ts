import type { StickerProps } from '@samtavle/shared/shapes/sticker/sticker'
import { Store } from '../../state/store.ts'
import type { Snapping } from '../../tools/snapping/snap.ts'
import type { StyleKind } from '../../tools/tool.ts'
import type { Minimap } from './panel.ts'

export type Styles = Readonly<Partial<Record<StyleKind, object>>>

/** What this person has chosen to work with. */
export interface Chosen {
  /** What they last chose for shapes of a type; new ones begin with it. */
  readonly styles: Store<Styles>
  /** The stickers that they took last, the latest first. */
  readonly stickers: Store<readonly StickerProps[]>
  /** What shapes keep to while they are moved and resized. */
  readonly snapping: Store<Snapping>
  /** Whether the board is shown in small beside itself: always, never, or when not all of it is in view. */
  readonly minimap: Store<Minimap>
  /** Whether one's pointer is a light that everybody sees; for those who lead. */
  readonly laser: Store<boolean>
}

export function openChosen(): Chosen {
  return {
    styles: new Store<Styles>({}),
    stickers: new Store<readonly StickerProps[]>([]),
    snapping: new Store<Snapping>({ lines: true, grid: false }),
    minimap: new Store<Minimap>('auto'),
    laser: new Store(false),
  }
}
