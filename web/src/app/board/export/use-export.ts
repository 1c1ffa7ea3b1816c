import { lookOf } from '@samtavle/shared/drawing/look'
import type { FormatId, Scope } from '@samtavle/shared/exports/exporter'
import { fileName } from '@samtavle/shared/exports/file-name'
import { useEffect, useRef, useState } from 'react'
import type { Refusal } from '../../../connection/api.ts'
import { useLocale } from '../../preferences.tsx'
import { useServices, useTheme } from '../../services.tsx'
import type { Studio } from '../use-studio.ts'
import { download } from './download.ts'
import { exportersFor } from './exporters.ts'
import { imagesFor } from './images-for.ts'
import { ExportRefused } from './pdf.ts'

export type ExportState =
  | { readonly kind: 'idle' }
  /** `done` is 0..1, or undefined while nobody can tell. */
  | { readonly kind: 'running'; readonly done: number | undefined; readonly cancel: () => void }
  /** Undefined when the page itself could not make the file. */
  | { readonly kind: 'failed'; readonly refusal: Refusal | undefined }
  | { readonly kind: 'done'; readonly name: string }

/** One export at a time; it stops when the dialog goes. */
export function useExport({ info, session, workbench }: Studio) {
  const { api } = useServices()
  const theme = useTheme()
  const [locale] = useLocale()
  const [state, setState] = useState<ExportState>({ kind: 'idle' })
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  const run = async (format: FormatId, scope: Scope) => {
    const stop = new AbortController()
    running.current = stop
    const cancel = () => {
      stop.abort()
      setState({ kind: 'idle' })
    }
    const tell = (done: number | undefined) => setState({ kind: 'running', done, cancel })
    tell(undefined)
    const { board } = session
    const exporter = exportersFor(api, info.id, locale, stop.signal)[format]
    try {
      const images = await imagesFor(board, workbench.pictures)
      const file = await exporter.run({ board, scope, look: lookOf(theme, locale), images }, tell)
      if (stop.signal.aborted) return
      const name = fileName(board.meta.title, exporter.extension, locale)
      download(file, name)
      setState({ kind: 'done', name })
    } catch (error) {
      if (stop.signal.aborted) return
      const refusal = error instanceof ExportRefused ? error.refusal : undefined
      if (!refusal) reportError(error)
      setState({ kind: 'failed', refusal })
    }
  }
  return { state, run: (format: FormatId, scope: Scope) => void run(format, scope) }
}
