import type { Step } from '@samtavle/shared/workshop/step'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../../canvas/new-id.ts'
import { Button } from '../../../ui/button.tsx'
import { useLead } from '../lead-context.ts'
import { newStep } from './new-step.ts'
import { stepBeforeIn } from './order.ts'
import { ScriptList } from './script-list.tsx'
import styles from './script.module.css'
import { StepEditor } from './step-editor.tsx'

interface Removed {
  readonly step: Step
  readonly after: string | null
}

/** The whole script: all steps, or the one that is being edited. */
export function ScriptTab() {
  const { t } = useTranslation('leading')
  const { lead, send } = useLead()
  const [editing, setEditing] = useState<string>()
  const [removed, setRemoved] = useState<Removed>()
  const step = lead.script.find(({ id }) => id === editing)

  const add = async (made: Step, after: string | null) => {
    if (await send({ type: 'add-step', step: made, after })) setEditing(made.id)
  }
  const remove = async (gone: Step) => {
    const after = stepBeforeIn(lead.script, gone.id)
    setEditing(undefined)
    if (await send({ type: 'remove-step', step: gone.id })) setRemoved({ step: gone, after })
  }
  const bringBack = async ({ step: gone, after }: Removed) => {
    setRemoved(undefined)
    const stands = lead.script.some(({ id }) => id === after)
    await send({ type: 'add-step', step: gone, after: stands ? after : null })
  }
  if (step) return <StepEditor step={step} onBack={() => setEditing(undefined)} onRemove={remove} />
  return (
    <div className={styles.script}>
      {lead.script.length === 0 && (
        <div className={styles.emptyScript}>
          <h3>{t('script.emptyTitle')}</h3>
          <p className={styles.muted}>{t('script.empty')}</p>
        </div>
      )}
      <ScriptList
        onEdit={(chosen) => setEditing(chosen.id)}
        onRemove={(gone) => void remove(gone)}
        onDuplicate={(copied) => void add({ ...copied, id: newId() }, copied.id)}
      />
      <div aria-live="polite">
        {removed && (
          <p className={styles.removed}>
            <span>{t('script.removed', { title: removed.step.title })}</span>
            <Button onClick={() => void bringBack(removed)}>{t('script.bringBack')}</Button>
          </p>
        )}
      </div>
      <Button
        className={styles.add}
        look={lead.script.length === 0 ? 'primary' : 'plain'}
        onClick={() =>
          void add(
            lead.script.length === 0
              ? newStep(newId(), t('script.firstTitle'), t('script.firstInstruction'))
              : newStep(newId(), t('script.newTitle')),
            lead.script.at(-1)?.id ?? null,
          )
        }
      >
        <Plus size={18} aria-hidden />
        {t(lead.script.length === 0 ? 'script.addFirst' : 'script.add')}
      </Button>
    </div>
  )
}
