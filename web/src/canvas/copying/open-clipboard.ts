import { listen } from '../input/listen.ts'
import type { ClipboardOptions, Pasted } from './clipboard.ts'

/** Listens to copy, cut and paste as soon as the code for it is here; what is pasted before waits for it. */
export function openClipboard(options: ClipboardOptions): () => void {
  const early: Pasted[] = []
  let isGone = false
  let stop = listen(options.host, {
    paste(event) {
      if (event.clipboardData) early.push(kept(event.clipboardData))
    },
  })
  const load = async () => {
    const { listenToClipboard, takePasted } = await import('./clipboard.ts')
    if (isGone) return
    stop()
    stop = listenToClipboard(options)
    for (const pasted of early) takePasted(pasted, options)
  }
  void load()
  return () => {
    isGone = true
    stop()
  }
}

/** A copy, since the browser empties its own when the event is over. */
function kept(data: DataTransfer): Pasted {
  const texts = new Map(data.types.map((type) => [type, data.getData(type)]))
  return { files: [...data.files], getData: (type) => texts.get(type) ?? '' }
}
