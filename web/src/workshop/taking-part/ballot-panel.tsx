import type { RoundView, WorkshopView } from '@samtavle/shared/workshop/view'
import { Check, CircleAlert, EyeOff, RefreshCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { WorkshopSession } from '../../connection/workshop-session.ts'
import { Button } from '../../ui/button.tsx'
import { progressOf } from '../forms/ballot-edits.ts'
import type { DeskState } from '../forms/ballot-desk.ts'
import { BallotForm } from '../forms/registry.tsx'
import { useBallot } from '../forms/use-ballot.ts'
import styles from './ballot-panel.module.css'

interface Props {
  workshop: WorkshopSession
  view: WorkshopView
  round: RoundView
  /** Who leads or looks on sees how far it is, and no form. */
  mayVote: boolean
}

/** The round of now: one's ballot while it is open, and how far the others are. */
export function BallotPanel({ workshop, view, round, mayVote }: Props) {
  const { t } = useTranslation('taking-part')
  return (
    <section className={styles.panel} aria-label={t('ballot.label')}>
      {round.setup.title !== '' && <h3 className={styles.title}>{round.setup.title}</h3>}
      {round.runOff && <p className={styles.note}>{t('ballot.runOff')}</p>}
      {round.open ? (
        <>
          <p className={styles.note}>
            <EyeOff size={16} aria-hidden />
            {t('ballot.blind')}
          </p>
          {mayVote ? (
            <OpenBallot key={round.id} workshop={workshop} view={view} round={round} />
          ) : (
            <p className={styles.big}>{t('ballot.answered', { ...view.progress })}</p>
          )}
        </>
      ) : (
        <p className={styles.note} aria-live="polite">
          {round.shown ? t('ballot.shown') : t('ballot.closed')}
        </p>
      )}
    </section>
  )
}

function OpenBallot({ workshop, view, round }: Omit<Props, 'mayVote'>) {
  const { t } = useTranslation('taking-part')
  const { ballot, status, change } = useBallot(workshop, round.id, view.mine)
  const progress = progressOf(round.setup, round.items, ballot)
  return (
    <>
      <BallotForm setup={round.setup} items={round.items} ballot={ballot} onChange={change} />
      <div className={styles.foot}>
        <div className={styles.state}>
          <Status status={status} />
          <p className={styles.answered}>
            {progress && <>{t('ballot.progress', { done: progress.done, of: progress.of })} · </>}
            {t('ballot.answered', { ...view.progress })}
          </p>
        </div>
        {ballot && <Button onClick={() => change(null)}>{t('ballot.takeBack')}</Button>}
      </div>
    </>
  )
}

function Status({ status }: Pick<DeskState, 'status'>) {
  const { t } = useTranslation('taking-part')
  const Icon = { none: undefined, sending: RefreshCw, kept: Check, refused: CircleAlert }[status.kind]
  const words =
    status.kind === 'refused' ? t(`refusals.${status.refusal}`) : t(`ballot.status.${status.kind}`)
  return (
    <p className={styles.status} data-kind={status.kind} aria-live="polite">
      {Icon && <Icon size={16} aria-hidden />}
      {words}
    </p>
  )
}
