import { Store } from '../../state/store.ts'
import type { Pasting } from '../copying/pasting.ts'
import type { MenuSpot, Panel } from './panel.ts'
import type { Searching } from './searching.ts'

/** What is open beside or over the canvas. */
export interface Aside {
  readonly panel: Store<Panel | null>
  /** Where a context menu is open. */
  readonly menu: Store<MenuSpot | null>
  /** What is searched for; as long as the search is open. */
  readonly search: Store<Searching | null>
  /** What was pasted of which somebody is being asked what it is to become. */
  readonly pasting: Store<Pasting | null>
}

export function openAside(): Aside {
  return {
    panel: new Store<Panel | null>(null),
    menu: new Store<MenuSpot | null>(null),
    search: new Store<Searching | null>(null),
    pasting: new Store<Pasting | null>(null),
  }
}
