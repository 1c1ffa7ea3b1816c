import type { Desk } from '../../canvas/workbench.ts'
import { boxOf, showWhole, lookAt } from '../../canvas/getting-about/look-at.ts'
import { placeIn } from '../../canvas/getting-about/place-link.ts'
import { shapeOf } from '@samtavle/shared/shapes/registry'

/** Goes where the address leads, now and whenever a link to this board is opened here. Returns what ends it. */
export function followLinks(desk: Desk): () => void {
  const follow = () => {
    const id = placeIn(location.hash)
    if (id === undefined) return
    goTo(desk, id)
    // Once is enough: a reload comes back to where one was by then.
    history.replaceState(history.state, '', location.pathname + location.search)
  }
  follow()
  window.addEventListener('hashchange', follow)
  return () => window.removeEventListener('hashchange', follow)
}

/** What is gone from the board leaves the view as it is. */
function goTo({ bench }: Desk, id: string): void {
  const shape = bench.whole.get(id)
  if (!shape) return
  bench.selection.set([id])
  if (shapeOf(shape.type).holdsOthers) showWhole(bench.camera, shape)
  else lookAt(bench.camera, boxOf(shape))
}
