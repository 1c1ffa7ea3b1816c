import type { Step } from '@samtavle/shared/workshop/step'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wholeMinutes } from '../clock-words.ts'
import { useLead } from '../lead-context.ts'
import { planOf } from '../plan.ts'
import { Question } from '../question.tsx'
import { afterMove } from './order.ts'
import styles from './script.module.css'
import { StepRow } from './step-row.tsx'

interface Props {
  onEdit: (step: Step) => void
  onRemove: (step: Step) => void
  onDuplicate: (step: Step) => void
}

/** Every step in order, with where we are. */
export function ScriptList({ onEdit, onRemove, onDuplicate }: Props) {
  const { t } = useTranslation('leading')
  const { view, lead, now, send, move } = useLead()
  const [asked, setAsked] = useState<Step>()
  const { script, runs } = lead
  // Read once per view: a list of steps need not tick.
  const plan = planOf({ script, runs, timer: view.timer, current: view.step?.id ?? null, now: now() })

  const go = (step: Step) => {
    setAsked(undefined)
    move({ type: 'jump', step: step.id })
  }
  const reorder = (step: Step, by: 1 | -1) => {
    const after = afterMove(script, step.id, by)
    if (after !== undefined) void send({ type: 'move-step', step: step.id, after })
  }
  if (script.length === 0) return null
  return (
    <section>
      <p className={styles.total}>
        {t('script.total', { count: wholeMinutes(plan.totalMs), steps: script.length })}
      </p>
      {asked && (
        <Question
          question={t('script.jumpAsk', { title: asked.title })}
          confirm={t('script.jump')}
          onDo={() => go(asked)}
          onCancel={() => setAsked(undefined)}
        />
      )}
      <ol className={styles.list}>
        {script.map((step, i) => (
          <StepRow
            key={step.id}
            step={step}
            number={i + 1}
            planned={plan.steps[i]}
            canMove={(by) => afterMove(script, step.id, by) !== undefined}
            onEdit={() => onEdit(step)}
            onMove={(by) => reorder(step, by)}
            onJump={() => (view.round?.open ? setAsked(step) : go(step))}
            onDuplicate={() => onDuplicate(step)}
            onRemove={() => onRemove(step)}
          />
        ))}
      </ol>
    </section>
  )
}
