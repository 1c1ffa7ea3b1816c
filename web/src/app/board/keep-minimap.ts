import type { Minimap } from '../../canvas/workbench/panel.ts'
import type { Store } from '../../state/store.ts'

const key = 'samtavle.minimap'

/** On this device the map stays as somebody last chose to have it, on every board. Returns what ends it. */
export function keepMinimap(minimap: Store<Minimap>): () => void {
  const storage = openStorage()
  const kept = storage?.getItem(key)
  if (kept === 'on' || kept === 'off') minimap.set(kept)
  return minimap.observe(() => storage?.setItem(key, minimap.get()))
}

function openStorage(): Storage | undefined {
  try {
    return localStorage
  } catch {
    return undefined // Blocked by the browser's settings: the map is as it is for everybody.
  }
}
