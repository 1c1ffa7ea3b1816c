import type { RoundSetup } from '@samtavle/shared/workshop/rounds/setup'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { useLead } from '../lead-context.ts'
import { roundKinds, roundOfKind } from '../script/round-of-kind.ts'
import { useRoundWords } from '../script/use-round-words.ts'
import { SelectField } from '../script/select-field.tsx'
import { SetupFields } from '../script/setup-fields.tsx'
import styles from './round.module.css'

/** One more question, that the script doesn't have. */
export function NewRound() {
  const { t } = useTranslation('leading')
  const { t: page } = useTranslation()
  const { send } = useLead()
  const words = useRoundWords()
  const [setup, setSetup] = useState<RoundSetup>()
  if (!setup)
    return (
      <Button className={styles.start} onClick={() => setSetup(roundOfKind('dots', words, null))}>
        {t('newRound.add')}
      </Button>
    )
  const open = async () => {
    if (await send({ type: 'open-round', setup })) setSetup(undefined)
  }
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{t('newRound.title')}</h3>
      <SelectField
        label={t('setup.kind')}
        value={setup.kind}
        options={roundKinds
          .filter((kind) => kind !== 'self')
          .map((value) => ({ value, label: t(`kinds.${value}`) }))}
        onChange={(kind) => setSetup(roundOfKind(kind, words, setup))}
      />
      <SetupFields
        setup={setup}
        before={undefined}
        save={(next) => {
          setSetup(next)
          return Promise.resolve(true)
        }}
      />
      <div className={styles.actions}>
        <Button look="primary" onClick={() => void open()}>
          {t('newRound.open')}
        </Button>
        <Button onClick={() => setSetup(undefined)}>{page('cancel')}</Button>
      </div>
    </section>
  )
}
