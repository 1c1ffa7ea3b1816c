import { useTranslation } from 'react-i18next'
import { useLead } from '../lead-context.ts'
import { ClosedRound } from './closed-round.tsx'
import { EarlierRounds } from './earlier-rounds.tsx'
import { HiddenNotes } from './hidden-notes.tsx'
import { NewRound } from './new-round.tsx'
import { OpenRound } from './open-round.tsx'
import styles from './round.module.css'

/** The round of now, what it came to, and those before. */
export function RoundTab() {
  const { t } = useTranslation('leading')
  const { view, lead } = useLead()
  const { round } = view
  const closed = round?.open === false ? lead.rounds.find((led) => led.round === round.id) : undefined
  return (
    <div className={styles.rounds}>
      {round?.open && <OpenRound key={round.id} round={round} />}
      {closed && <ClosedRound key={closed.round} round={closed} />}
      {!round && <p className={styles.muted}>{t('round.none')}</p>}
      <HiddenNotes />
      {view.stage === 'running' && !round?.open && <NewRound />}
      <EarlierRounds now={closed?.round} />
    </div>
  )
}
