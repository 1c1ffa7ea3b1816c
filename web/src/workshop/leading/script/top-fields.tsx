import { useTranslation } from 'react-i18next'
import { useLead } from '../lead-context.ts'
import styles from './editor.module.css'
import { NumberField } from './number-field.tsx'
import { SelectField } from './select-field.tsx'

interface Top {
  readonly step: string
  readonly count: number
}

interface Props extends Top {
  /** The step that is being edited: only what comes before it can be built upon. Undefined for a round of its own. */
  before: string | undefined
  onChange: (top: Top) => Promise<boolean> | void
}

/** So many of those that an earlier step's round put on top. */
export function TopFields({ step, count, before, onChange }: Props) {
  const { t } = useTranslation('leading')
  const { lead } = useLead()
  const at = lead.script.findIndex(({ id }) => id === before)
  const earlier = (at < 0 ? lead.script : lead.script.slice(0, at)).filter(({ round }) => round !== null)
  const options = earlier.map(({ id, title }) => ({ value: id, label: title }))
  const chosen = options.some(({ value }) => value === step)
  if (options.length === 0) return <p className={styles.hint}>{t('frames.noRounds')}</p>
  return (
    <div className={styles.pair}>
      <SelectField
        label={t('frames.topOf')}
        value={chosen ? step : ''}
        options={chosen ? options : [{ value: '', label: t('frames.chooseStep') }, ...options]}
        onChange={(next) => void onChange({ step: next, count })}
      />
      <NumberField
        label={t('frames.count')}
        saved={count}
        least={1}
        most={20}
        whole
        onSave={async (next) => (await onChange({ step, count: next })) ?? true}
      />
    </div>
  )
}
