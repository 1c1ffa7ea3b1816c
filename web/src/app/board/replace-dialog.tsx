import { Download, FileUp } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../connection/api.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { useLocale } from '../preferences.tsx'
import { readJsonFile, type FileRefusal } from '../read-json-file.ts'
import { useServices, useTheme } from '../services.tsx'
import styles from './confirm.module.css'
import { saveBoardCopy } from './export/save-board-copy.ts'
import type { Studio } from './use-studio.ts'

type Step =
  | { kind: 'choosing'; refusal?: Refusal | FileRefusal }
  | { kind: 'chosen' | 'sure' | 'replacing'; file: File }

/** Another content for the same board, its links and its people. What was there is gone, so it takes two presses. */
export function ReplaceDialog({ studio, onClose }: { studio: Studio; onClose: () => void }) {
  const { t } = useTranslation()
  const { api } = useServices()
  const [locale] = useLocale()
  const theme = useTheme()
  const input = useRef<HTMLInputElement>(null)
  const [step, setStep] = useState<Step>({ kind: 'choosing' })
  const { board } = studio.session

  const replace = async (file: File) => {
    setStep({ kind: 'replacing', file })
    const read = await readJsonFile(file)
    if (!read.ok) return setStep({ kind: 'choosing', refusal: read.refusal })
    const answer = await api.replace(studio.info.id, read.content)
    // Otherwise the server tells everybody, us too, and the page fetches the new board.
    if (!answer.ok) setStep({ kind: 'choosing', refusal: answer.refusal })
  }
  const goOn = () => {
    if (step.kind === 'chosen') setStep({ ...step, kind: 'sure' })
    if (step.kind === 'sure') void replace(step.file)
  }
  return (
    <Dialog open onClose={onClose} title={t('replace.title')}>
      <div className={styles.text}>
        <p>{t('replace.text', { title: board.meta.title || t('home.untitled') })}</p>
        <div className={styles.choices}>
          <Button onClick={() => void saveBoardCopy(studio.workbench, theme, locale)}>
            <Download size={18} aria-hidden />
            {t('ended.downloadCopy')}
          </Button>
          <Button onClick={() => input.current?.click()}>
            <FileUp size={18} aria-hidden />
            {t('replace.choose')}
          </Button>
          <input
            ref={input}
            type="file"
            accept=".json,application/json"
            hidden
            onChange={({ target }) => {
              const [file] = target.files ?? []
              // The same file can be chosen again after an error.
              target.value = ''
              if (file) setStep({ kind: 'chosen', file })
            }}
          />
        </div>
        <p className={styles.chosen} aria-live="polite">
          {step.kind !== 'choosing' && t('replace.chosen', { name: step.file.name })}
        </p>
        {step.kind === 'choosing' && step.refusal && (
          <p role="alert" className={styles.refusal}>
            {t(`refusals.${step.refusal}`)}
          </p>
        )}
      </div>
      <DialogActions>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button look="danger" disabled={step.kind === 'choosing' || step.kind === 'replacing'} onClick={goOn}>
          <span aria-live="polite">
            {step.kind === 'choosing' || step.kind === 'chosen'
              ? t('replace.confirm')
              : t('replace.confirmAgain')}
          </span>
        </Button>
      </DialogActions>
    </Dialog>
  )
}
