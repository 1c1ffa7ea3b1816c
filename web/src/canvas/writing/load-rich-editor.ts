import type * as newRow from './new-row.ts'
import type * as richEditor from './rich/rich-editor.ts'

type RichEditor = typeof richEditor & typeof newRow

/** The editor for formatted text, which comes when somebody is about to write. */
export interface RichEditorLoader {
  /** Undefined until it is here. */
  readonly here: () => RichEditor | undefined
  /** Resolves with it; undefined when it can't be fetched, and the plain field has to do. */
  readonly load: () => Promise<RichEditor | undefined>
}

export function richEditorLoader(): RichEditorLoader {
  let editor: RichEditor | undefined
  let loading: Promise<RichEditor | undefined> | undefined
  const fetchIt = async () => {
    try {
      const [rich, rows] = await Promise.all([import('./rich/rich-editor.ts'), import('./new-row.ts')])
      editor = { ...rich, ...rows }
    } catch {
      // Offline, or a new version is out: it is asked for again the next time.
      loading = undefined
    }
    return editor
  }
  return { here: () => editor, load: () => (loading ??= fetchIt()) }
}
