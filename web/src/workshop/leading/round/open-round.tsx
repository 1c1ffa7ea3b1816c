import type { RoundView } from '@samtavle/shared/workshop/view'
import { useTranslation } from 'react-i18next'
import { AskFirst } from '../ask-first.tsx'
import { useLead } from '../lead-context.ts'
import { shortcutWords } from '../shortcuts.ts'
import { missingIn } from './missing.ts'
import { RoomVotes } from './room-votes.tsx'
import styles from './round.module.css'

/** An open round: nothing of what is answered, only by how many; and by name who is missing. */
export function OpenRound({ round }: { round: RoundView }) {
  const { t } = useTranslation('leading')
  const { view, lead, move } = useLead()
  const { setup, items } = round
  const { answered, expected } = view.progress
  const missing = missingIn(lead)
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{setup.title || t(`kinds.${setup.kind}`)}</h3>
      {round.runOff && <p className={styles.muted}>{t('round.runOff')}</p>}
      <p className={styles.large}>{t('round.answered', { answered, expected })}</p>
      <progress className={styles.progress} value={answered} max={Math.max(1, expected)} aria-hidden />
      <p className={styles.muted}>
        {t('round.items', { count: items.length })}
        {missing.length > 0 && (
          <> · {t('round.missing', { names: missing.map(({ alias }) => alias).join(', ') })}</>
        )}
      </p>
      <AskFirst
        look="primary"
        question={missing.length > 0 ? t('round.closeAsk', { count: missing.length }) : undefined}
        confirm={t('round.closeAnyway')}
        shortcut={shortcutWords('closeRound')}
        onDo={() => move({ type: 'close-round', round: round.id })}
      >
        {t('round.close')}
      </AskFirst>
      <RoomVotes round={round} />
    </section>
  )
}
