import type { RoundSetup, Scale, SetupOf } from '@samtavle/shared/workshop/rounds/setup'
import { useTranslation } from 'react-i18next'
import { newId } from '../../../canvas/new-id.ts'
import { Button } from '../../../ui/button.tsx'
import { DraftField } from './draft-field.tsx'
import styles from './editor.module.css'
import { newScale } from './round-of-kind.ts'
import { useRoundWords } from './use-round-words.ts'

interface Props {
  setup: SetupOf<'rate' | 'slider' | 'self'>
  save: (setup: RoundSetup) => Promise<boolean>
}

/** One scale, or two in a rating: what they ask, and what 1 and 5 mean. */
export function ScaleFields({ setup, save }: Props) {
  const { t } = useTranslation('leading')
  const usual = useRoundWords()
  const { scales } = setup
  const replace = (next: Scale[]) => save({ ...setup, scales: next })
  const change = (id: string, patch: Partial<Scale>) =>
    replace(scales.map((scale) => (scale.id === id ? { ...scale, ...patch } : scale)))
  return (
    <>
      {scales.map((scale, i) => (
        <fieldset key={scale.id} className={styles.scale}>
          <legend className={styles.unseen}>{t('setup.scale', { number: i + 1 })}</legend>
          <DraftField
            label={t('setup.scaleQuestion')}
            saved={scale.title}
            maxLength={200}
            onSave={(title) => change(scale.id, { title })}
          />
          <div className={styles.pair}>
            {(['low', 'high'] as const).map((pole) => (
              <DraftField
                key={pole}
                label={t(`setup.${pole}`)}
                saved={scale[pole]}
                maxLength={60}
                onSave={(words) => change(scale.id, { [pole]: words })}
              />
            ))}
          </div>
          {scales.length > 1 && (
            <Button look="quiet" onClick={() => void replace(scales.filter(({ id }) => id !== scale.id))}>
              {t('setup.removeScale')}
            </Button>
          )}
        </fieldset>
      ))}
      {setup.kind === 'rate' && scales.length < 2 && (
        <Button onClick={() => void replace([...scales, newScale(newId(), usual)])}>
          {t('setup.addScale')}
        </Button>
      )}
    </>
  )
}
