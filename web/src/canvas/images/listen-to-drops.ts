import type { Point } from '@samtavle/shared/geometry/point'

interface Options {
  readonly host: HTMLElement
  /** Whether pictures may be put on the board now. */
  readonly mayBring: () => boolean
  /** Files hang over the board, or no longer. */
  readonly onOver: (over: boolean) => void
  /** `at` in the page's CSS pixels. */
  readonly onDrop: (files: readonly File[], at: Point) => void
}

/** Files from elsewhere that are dragged over the board and let go there; returns what stops listening. */
export function listenToDrops({ host, mayBring, onOver, onDrop }: Options): () => void {
  const stop = new AbortController()
  const { signal } = stop
  // Children are entered and left on the way; only the last leaving is one.
  let depth = 0
  const end = () => {
    depth = 0
    onOver(false)
  }
  host.addEventListener(
    'dragenter',
    (event) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      depth += 1
      if (mayBring()) onOver(true)
    },
    { signal },
  )
  host.addEventListener(
    'dragover',
    (event) => {
      if (!hasFiles(event) || !event.dataTransfer) return
      // Without it, the browser leaves the board and opens the file.
      event.preventDefault()
      event.dataTransfer.dropEffect = mayBring() ? 'copy' : 'none'
    },
    { signal },
  )
  host.addEventListener('dragleave', () => --depth <= 0 && end(), { signal })
  host.addEventListener(
    'drop',
    (event) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      end()
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0 && mayBring()) onDrop(files, { x: event.clientX, y: event.clientY })
    },
    { signal },
  )
  return () => stop.abort()
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true
}
