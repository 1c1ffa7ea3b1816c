import { ZoomBar } from '../../canvas/view/zoom-bar.tsx'
import { useStore } from '../../state/use-store.ts'
import { useWords } from '../../locales/use-words.ts'
import type { Studio } from './use-studio.ts'

/** The zoom bar, once there is a canvas and the words for what its menu does. */
export function BoardZoom({ studio }: { studio: Studio }) {
  const desk = useStore(studio.workbench.canvas.desk)
  const hasNames = useWords('commands')
  const hasWords = useWords('panels')
  return desk && hasNames && hasWords && <ZoomBar desk={desk} />
}
