import type { Workbench } from '../../canvas/workbench.ts'
import type { Api } from '../../connection/api.ts'
import { exportersFor } from './export/exporters.ts'
import { imagesFor } from './export/images-for.ts'

/** Lets the canvas have pictures of what is selected, as the export makes them. Returns what ends it. */
export function drawSelections(bench: Workbench, api: Api, boardId: string): () => void {
  const stop = new AbortController()
  const { board, pictures, look } = bench
  bench.fetched.drawing.set(async (ids) => {
    const exporter = exportersFor(api, boardId, look.get().locale, stop.signal).png
    const images = await imagesFor(board, pictures)
    return exporter.run({ board, scope: { kind: 'selection', ids }, look: look.get(), images })
  })
  return () => {
    stop.abort()
    bench.fetched.drawing.set(null)
  }
}
