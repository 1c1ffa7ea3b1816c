import type { Step } from '@samtavle/shared/workshop/step'
import { useTranslation } from 'react-i18next'
import { useBoardFrames } from '../board-frames.ts'
import { useLead } from '../lead-context.ts'
import { CheckField } from './check-field.tsx'
import styles from './editor.module.css'
import { SelectField } from './select-field.tsx'
import type { StepPatch } from './step-patch.ts'
import { TopFields } from './top-fields.tsx'

interface Props {
  step: Step
  save: (patch: StepPatch) => Promise<boolean>
}

/** Where the step takes place. */
export function FrameFields({ step, save }: Props) {
  const { t } = useTranslation('leading')
  const { frames } = step
  return (
    <details className={styles.part}>
      <summary>{t('frames.title')}</summary>
      <div>
        <SelectField
          label={t('frames.kind')}
          value={frames.kind}
          options={(['these', 'top'] as const).map((value) => ({ value, label: t(`frames.kinds.${value}`) }))}
          onChange={(kind) =>
            void save({
              frames: kind === 'these' ? { kind, ids: [] } : { kind, step: step.id, count: 3 },
            })
          }
        />
        {frames.kind === 'these' ? (
          <TheseFrames ids={frames.ids} onChange={(ids) => void save({ frames: { kind: 'these', ids } })} />
        ) : (
          <TopFields
            step={frames.step}
            count={frames.count}
            before={step.id}
            onChange={(top) => void save({ frames: { kind: 'top', ...top } })}
          />
        )}
      </div>
    </details>
  )
}

function TheseFrames({ ids, onChange }: { ids: readonly string[]; onChange: (ids: string[]) => void }) {
  const { t } = useTranslation('leading')
  const { workbench } = useLead()
  const frames = useBoardFrames(workbench.board)
  if (frames.length === 0) return <p className={styles.hint}>{t('frames.none')}</p>
  return (
    <fieldset className={styles.group}>
      <legend>{t('frames.choose')}</legend>
      {frames.map(({ id, title }) => (
        <CheckField
          key={id}
          label={title || t('frames.untitled')}
          checked={ids.includes(id)}
          onChange={(checked) => onChange(checked ? [...ids, id] : ids.filter((chosen) => chosen !== id))}
        />
      ))}
    </fieldset>
  )
}
