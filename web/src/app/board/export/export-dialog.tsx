import { formatIds, type FormatId, type Scope } from '@samtavle/shared/exports/exporter'
import { shapeOf } from '@samtavle/shared/shapes/registry'
import { Download } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../state/use-store.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog, DialogActions } from '../../../ui/dialog.tsx'
import { RadioCards } from '../../../ui/radio-cards.tsx'
import { useLocale } from '../../preferences.tsx'
import type { Studio } from '../use-studio.ts'
import styles from './export-dialog.module.css'
import { useExport, type ExportState } from './use-export.ts'

type Kind = Scope['kind']

/** JSON opens again as the same board, and the server makes its PDF of frames, so not everything goes with everything. */
const scopesOf: Record<FormatId, readonly Kind[]> = {
  png: ['board', 'frame', 'selection'],
  svg: ['board', 'frame', 'selection'],
  pdf: ['board', 'frame'],
  json: ['board'],
}

/** Which format, how much of the board, and then the file. */
export function ExportDialog({ studio, onClose }: { studio: Studio; onClose: () => void }) {
  const { t } = useTranslation()
  const { board, selection } = studio.workbench
  const selected = useStore(selection)
  const frames = useFrames(studio)
  const [format, setFormat] = useState<FormatId>('png')
  const [wanted, setKind] = useState<Kind>('board')
  const [frame, setFrame] = useState(frames[0]?.id)
  const { state, run } = useExport(studio)

  const missing = {
    board: undefined,
    frame: frames.length === 0 && t('export.noFrames'),
    selection: selected.length === 0 && t('export.noSelection'),
  }
  const kind = scopesOf[format].includes(wanted) && !missing[wanted] ? wanted : 'board'
  const scope: Scope =
    kind === 'frame' && frame
      ? { kind, id: frame }
      : kind === 'selection'
        ? { kind, ids: selected }
        : { kind: 'board' }
  const isEmpty = board.all().length === 0

  return (
    <Dialog open onClose={onClose} title={t('export.title')}>
      <div className={styles.form}>
        <RadioCards
          legend={t('export.format')}
          value={format}
          onChange={setFormat}
          options={formatIds.map((value) => ({
            value,
            label: t(`export.formats.${value}`),
            hint: t(`export.formatHints.${value}`),
          }))}
        />
        {scopesOf[format].length > 1 && (
          <RadioCards
            legend={t('export.scope')}
            value={kind}
            onChange={setKind}
            options={scopesOf[format].map((value) => ({
              value,
              label: t(`export.scopes.${value}`),
              hint: missing[value] || undefined,
              disabled: Boolean(missing[value]),
            }))}
          />
        )}
        {kind === 'frame' && <FrameChoice frames={frames} value={frame} onChange={setFrame} />}
        <Outcome state={state} isEmpty={isEmpty} />
      </div>
      <DialogActions>
        {state.kind === 'running' ? (
          <Button onClick={state.cancel}>{t('cancel')}</Button>
        ) : (
          <Button look="primary" disabled={isEmpty && format !== 'json'} onClick={() => run(format, scope)}>
            <Download size={18} aria-hidden />
            {t('export.run')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  )
}

interface FrameChoiceProps {
  frames: readonly { id: string; name: string }[]
  value: string | undefined
  onChange: (id: string) => void
}

function FrameChoice({ frames, value, onChange }: FrameChoiceProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className={styles.frame}>
      <label htmlFor={id}>{t('export.frame')}</label>
      <select
        id={id}
        className={styles.select}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        {frames.map((frame) => (
          <option key={frame.id} value={frame.id}>
            {frame.name}
          </option>
        ))}
      </select>
    </div>
  )
}

function Outcome({ state, isEmpty }: { state: ExportState; isEmpty: boolean }) {
  const { t } = useTranslation()
  return (
    <div aria-live="polite" className={styles.outcome}>
      {state.kind === 'idle' && isEmpty && <p>{t('export.empty')}</p>}
      {state.kind === 'running' && (
        <>
          <p>{t('export.running')}</p>
          <progress className={styles.progress} aria-label={t('export.running')} max={1} value={state.done} />
        </>
      )}
      {state.kind === 'done' && <p>{t('export.done', { name: state.name })}</p>}
      {state.kind === 'failed' && (
        <p className={styles.failed}>
          {t('export.failed')} {state.refusal && t(`refusals.${state.refusal}`)}
        </p>
      )}
    </div>
  )
}

function useFrames({ workbench: { board } }: Studio): { id: string; name: string }[] {
  const [locale] = useLocale()
  return board
    .all()
    .filter((shape) => shape.type === 'frame')
    .map((shape) => ({
      id: shape.id,
      name: shape.texts['title'] || shapeOf(shape.type).describe(shape, locale),
    }))
}
