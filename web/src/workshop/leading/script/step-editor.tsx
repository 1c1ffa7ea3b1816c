import type { Step } from '@samtavle/shared/workshop/step'
import { ArrowLeft, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { useLead } from '../lead-context.ts'
import { DraftField } from './draft-field.tsx'
import styles from './editor.module.css'
import { FrameFields } from './frame-fields.tsx'
import { NumberField } from './number-field.tsx'
import { RoundFields } from './round-fields.tsx'
import { SettingFields } from './setting-fields.tsx'
import type { StepPatch } from './step-patch.ts'

interface Props {
  step: Step
  onBack: () => void
  onRemove: (step: Step) => Promise<void>
}

/** Everything that a step is. Each field is saved by itself, at once, also while the step is under way. */
export function StepEditor({ step, onBack, onRemove }: Props) {
  const { t } = useTranslation('leading')
  const { view, send } = useLead()
  const save = (patch: StepPatch) => send({ type: 'edit-step', step: step.id, patch })
  const isCurrent = view.step?.id === step.id
  return (
    <div className={styles.editor}>
      <div className={styles.head}>
        <Button look="quiet" onClick={onBack} ref={focusOn}>
          <ArrowLeft size={18} aria-hidden />
          {t('editor.back')}
        </Button>
        <IconButton
          label={t('script.remove')}
          disabled={isCurrent}
          icon={<Trash2 size={18} aria-hidden />}
          onClick={() => void onRemove(step)}
        />
      </div>
      {isCurrent && <p className={styles.hint}>{t('editor.isCurrent')}</p>}
      <DraftField
        label={t('editor.title')}
        saved={step.title}
        maxLength={120}
        problemWith={(title) => (title === '' ? t('editor.noTitle') : undefined)}
        onSave={(title) => save({ title })}
      />
      <NumberField
        label={t('editor.minutes')}
        hint={t('editor.minutesHint')}
        saved={step.minutes}
        least={0}
        most={480}
        onSave={(minutes) => save({ minutes })}
      />
      <DraftField
        label={t('editor.instruction')}
        hint={t('editor.instructionHint')}
        saved={step.instruction}
        rows={2}
        maxLength={500}
        onSave={(instruction) => save({ instruction })}
      />
      <DraftField
        label={t('editor.say')}
        hint={t('editor.sayHint')}
        saved={step.say}
        rows={5}
        maxLength={4000}
        onSave={(say) => save({ say })}
      />
      <div>
        <FrameFields step={step} save={save} />
        <SettingFields step={step} save={save} />
        <RoundFields step={step} save={save} />
      </div>
    </div>
  )
}

function focusOn(button: HTMLButtonElement | null): void {
  button?.focus()
}
