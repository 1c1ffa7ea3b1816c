import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Refusal } from '../../connection/api.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useServices } from '../services.tsx'
import styles from './confirm.module.css'
import type { Studio } from './use-studio.ts'

type Step =
  { kind: 'asked' } | { kind: 'sure' } | { kind: 'deleting' } | { kind: 'refused'; refusal: Refusal }

/** Real deletion, for everyone and for good, so it takes two presses. */
export function DeleteDialog({ studio, onClose }: { studio: Studio; onClose: () => void }) {
  const { t } = useTranslation()
  const { api, boards } = useServices()
  const navigate = useNavigate()
  const say = useToast()
  const [step, setStep] = useState<Step>({ kind: 'asked' })
  const { id } = studio.info

  const remove = async () => {
    setStep({ kind: 'deleting' })
    const answer = await api.delete(id)
    if (!answer.ok) return setStep({ kind: 'refused', refusal: answer.refusal })
    boards.forget(id)
    await navigate('/')
    say(t('delete.deleted'))
  }
  return (
    <Dialog open onClose={onClose} title={t('delete.title')}>
      <div className={styles.text}>
        <p>{t('delete.text', { title: studio.session.board.meta.title })}</p>
        {step.kind === 'refused' && (
          <p role="alert" className={styles.refusal}>
            {t(`refusals.${step.refusal}`)}
          </p>
        )}
      </div>
      <DialogActions>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button
          look="danger"
          disabled={step.kind === 'deleting'}
          onClick={() => (step.kind === 'asked' ? setStep({ kind: 'sure' }) : void remove())}
        >
          <span aria-live="polite">
            {step.kind === 'asked' ? t('delete.confirm') : t('delete.confirmAgain')}
          </span>
        </Button>
      </DialogActions>
    </Dialog>
  )
}
