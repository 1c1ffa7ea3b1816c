import type { RoundSetup } from '@samtavle/shared/workshop/rounds/setup'
import type { Step } from '@samtavle/shared/workshop/step'
import { useTranslation } from 'react-i18next'
import styles from './editor.module.css'
import { roundKinds, roundOfKind } from './round-of-kind.ts'
import { SelectField } from './select-field.tsx'
import { useRoundWords } from './use-round-words.ts'
import { SetupFields } from './setup-fields.tsx'
import type { StepPatch } from './step-patch.ts'

interface Props {
  step: Step
  save: (patch: StepPatch) => Promise<boolean>
}

/** What the step asks everybody. */
export function RoundFields({ step: { id, round }, save }: Props) {
  const { t } = useTranslation('leading')
  const words = useRoundWords()
  const kinds = ['none', ...roundKinds] as const
  return (
    <details className={styles.part}>
      <summary>{t('setup.title')}</summary>
      <div>
        <SelectField
          label={t('setup.kind')}
          value={round?.kind ?? 'none'}
          options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={(kind) => void save({ round: kind === 'none' ? null : roundOfKind(kind, words, round) })}
        />
        {round && (
          <SetupFields setup={round} before={id} save={(next: RoundSetup) => save({ round: next })} />
        )}
      </div>
    </details>
  )
}
