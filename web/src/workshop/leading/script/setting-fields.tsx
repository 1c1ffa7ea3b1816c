import type { Step } from '@samtavle/shared/workshop/step'
import { useTranslation } from 'react-i18next'
import { CheckField } from './check-field.tsx'
import styles from './editor.module.css'
import { SelectField } from './select-field.tsx'
import type { StepPatch } from './step-patch.ts'

interface Props {
  step: Step
  save: (patch: StepPatch) => Promise<boolean>
}

const values = {
  makes: ['sticky', 'agreement'],
  see: ['all', 'all-anonymous', 'own'],
  follow: ['none', 'soft', 'hard'],
  cursors: ['off', 'facilitator', 'all'],
  report: ['none', 'list', 'clusters', 'scores', 'decision'],
} as const satisfies { readonly [K in keyof Step]?: readonly Step[K][] }
const whose = ['own', 'all', 'none'] as const

/** What participants may do and see in the step, and how it stands in the report. */
export function SettingFields({ step, save }: Props) {
  const { t } = useTranslation('leading')
  const { can } = step
  const choices = <Setting extends keyof typeof values>(setting: Setting) =>
    values[setting].map((value) => ({
      value: value as Step[Setting],
      // The words of each value stand under its setting's name.
      label: t(`settings.choices.${setting}.${value}` as 'settings.choices.see.own'),
    }))
  return (
    <details className={styles.part}>
      <summary>{t('settings.title')}</summary>
      <div>
        <CheckField
          label={t('settings.add')}
          checked={can.add}
          onChange={(add) => void save({ can: { ...can, add } })}
        />
        {can.add && (
          <SelectField
            label={t('settings.makes')}
            value={step.makes}
            options={choices('makes')}
            onChange={(makes) => void save({ makes })}
          />
        )}
        <SelectField
          label={t('settings.see')}
          value={step.see}
          options={choices('see')}
          onChange={(see) => void save({ see })}
        />
        {step.see === 'own' && (
          <CheckField
            label={t('settings.anonymous')}
            checked={step.anonymous}
            onChange={(anonymous) => void save({ anonymous })}
          />
        )}
        <div className={styles.pair}>
          {(['edit', 'move'] as const).map((right) => (
            <SelectField
              key={right}
              label={t(`settings.${right}`)}
              value={can[right]}
              options={whose.map((value) => ({ value, label: t(`settings.whose.${value}`) }))}
              onChange={(value) => void save({ can: { ...can, [right]: value } })}
            />
          ))}
        </div>
        <CheckField
          label={t('settings.group')}
          checked={can.group}
          onChange={(group) => void save({ can: { ...can, group } })}
        />
        <SelectField
          label={t('settings.follow')}
          value={step.follow}
          options={choices('follow')}
          onChange={(follow) => void save({ follow })}
        />
        <SelectField
          label={t('settings.cursors')}
          value={step.cursors}
          options={choices('cursors')}
          onChange={(cursors) => void save({ cursors })}
        />
        <SelectField
          label={t('settings.report')}
          value={step.report}
          options={choices('report')}
          onChange={(report) => void save({ report })}
        />
      </div>
    </details>
  )
}
