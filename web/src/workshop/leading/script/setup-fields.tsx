import type { RoundSetup } from '@samtavle/shared/workshop/rounds/setup'
import { useTranslation } from 'react-i18next'
import { CheckField } from './check-field.tsx'
import { DraftField } from './draft-field.tsx'
import styles from './editor.module.css'
import { ItemFields } from './item-fields.tsx'
import { NumberField } from './number-field.tsx'
import { ScaleFields } from './scale-fields.tsx'

interface Props {
  setup: RoundSetup
  /** The step that it belongs to; undefined for a round of its own. */
  before: string | undefined
  save: (setup: RoundSetup) => Promise<boolean>
}

/** All of a round but its kind. */
export function SetupFields({ setup, before, save }: Props) {
  const { t } = useTranslation('leading')
  return (
    <>
      <DraftField
        label={t('setup.question')}
        hint={t('setup.questionHint')}
        saved={setup.title}
        maxLength={200}
        onSave={(title) => save({ ...setup, title })}
      />
      <ItemFields items={setup.items} before={before} save={(items) => save({ ...setup, items })} />
      {'budget' in setup && (
        <div className={styles.pair}>
          {(['budget', 'cap'] as const).map((amount) => (
            <NumberField
              key={amount}
              label={t(`setup.${amount}`)}
              saved={setup[amount]}
              least={1}
              most={1000}
              whole
              onSave={(count) => save({ ...setup, [amount]: count })}
            />
          ))}
        </div>
      )}
      {'scales' in setup && <ScaleFields setup={setup} save={save} />}
      {setup.kind !== 'self' && (
        <CheckField
          label={t('setup.bySector')}
          checked={setup.bySector}
          onChange={(bySector) => void save({ ...setup, bySector })}
        />
      )}
    </>
  )
}
