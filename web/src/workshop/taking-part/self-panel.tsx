import type { StepView } from '@samtavle/shared/workshop/view'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { progressOf } from '../forms/ballot-edits.ts'
import { BallotForm } from '../forms/registry.tsx'
import styles from './ballot-panel.module.css'
import { openSelfAnswers } from './self-answers.ts'

interface Props {
  boardId: string
  step: string
  self: NonNullable<StepView['self']>
}

/** The self-assessment: nothing of it leaves the device, so there is nothing to wait for. */
export function SelfPanel({ boardId, step, self: { setup, items } }: Props) {
  const { t } = useTranslation('taking-part')
  const [answers] = useState(() => openSelfAnswers(ownStorage(), boardId, step))
  const [ballot, setBallot] = useState(() => answers.read())
  const change = (next: typeof ballot) => {
    answers.write(next)
    setBallot(next)
  }
  const progress = progressOf(setup, items, ballot)
  return (
    <section className={styles.panel} aria-label={t('ballot.self')}>
      {setup.title !== '' && <h3 className={styles.title}>{setup.title}</h3>}
      <BallotForm setup={setup} items={items} ballot={ballot} onChange={change} />
      <div className={styles.foot}>
        <p className={styles.answered}>
          {progress && t('ballot.progress', { done: progress.done, of: progress.of })}
        </p>
        {ballot && <Button onClick={() => change(null)}>{t('ballot.clearSelf')}</Button>}
      </div>
    </section>
  )
}

function ownStorage(): Storage | undefined {
  try {
    return sessionStorage
  } catch {
    return undefined // Blocked by the browser's settings.
  }
}
