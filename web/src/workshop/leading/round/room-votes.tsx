import type { Ballot } from '@samtavle/shared/workshop/rounds/ballot'
import type { RoundView } from '@samtavle/shared/workshop/view'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../../canvas/new-id.ts'
import { Button } from '../../../ui/button.tsx'
import { BallotForm } from '../../forms/registry.tsx'
import { useWords } from '../../../locales/use-words.ts'
import { useLead } from '../lead-context.ts'
import { countIn } from '../script/number-in.ts'
import fields from '../script/editor.module.css'
import styles from './round.module.css'

interface Casting {
  readonly key: string
  readonly times: string
  readonly ballot: Ballot | null
}

/** Votes for people in the room without a device: the same answer, so many times. */
export function RoomVotes({ round }: { round: RoundView }) {
  const { t } = useTranslation('leading')
  const { lead, send } = useLead()
  const [casting, setCasting] = useState<Casting>()
  const cast = Object.entries(lead.forRoom)
  const total = cast.reduce((sum, [, { times }]) => sum + times, 0)
  if (round.setup.kind === 'self') return null
  return (
    <div className={styles.forRoom}>
      {total > 0 && (
        <ul>
          {cast.map(([key, { times, ballot }], i) => (
            <li key={key} className={styles.line}>
              <span>{t('forRoom.cast', { number: i + 1, count: times })}</span>
              <Button
                look="quiet"
                aria-label={t('forRoom.editOf', { number: i + 1 })}
                onClick={() => setCasting({ key, times: String(times), ballot })}
              >
                {t('forRoom.edit')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {casting ? (
        <RoomForm
          key={casting.key}
          round={round}
          casting={casting}
          onCancel={() => setCasting(undefined)}
          onCast={async (times, ballot) => {
            const asked = { type: 'vote-for-room', round: round.id, key: casting.key, times, ballot } as const
            if (await send(asked)) setCasting(undefined)
          }}
        />
      ) : (
        <Button look="quiet" onClick={() => setCasting({ key: newId(), times: '1', ballot: null })}>
          {t('forRoom.add')}
        </Button>
      )}
    </div>
  )
}

interface FormProps {
  round: RoundView
  casting: Casting
  onCancel: () => void
  onCast: (times: number, ballot: Ballot) => Promise<void>
}

function RoomForm({ round, casting, onCancel, onCast }: FormProps) {
  const { t } = useTranslation('leading')
  const { t: page } = useTranslation()
  const knows = useWords('taking-part')
  const [times, setTimes] = useState(casting.times)
  const [ballot, setBallot] = useState(casting.ballot)
  const count = countIn(times, 0, 500)
  if (!knows) return null
  return (
    <form
      className={styles.form}
      aria-label={t('forRoom.add')}
      onSubmit={(event) => {
        event.preventDefault()
        if (count !== undefined && ballot) void onCast(count, ballot)
      }}
    >
      <label className={fields.field}>
        <span className={fields.label}>{t('forRoom.times')}</span>
        <span className={fields.hint}>{t('forRoom.timesHint')}</span>
        <input
          className={fields.input}
          inputMode="numeric"
          value={times}
          onChange={(event) => setTimes(event.target.value)}
        />
      </label>
      <BallotForm setup={round.setup} items={round.items} ballot={ballot} onChange={setBallot} />
      <div className={styles.actions}>
        <Button type="submit" look="primary" disabled={count === undefined || ballot === null}>
          {t('forRoom.save')}
        </Button>
        <Button onClick={onCancel}>{page('cancel')}</Button>
      </div>
    </form>
  )
}
