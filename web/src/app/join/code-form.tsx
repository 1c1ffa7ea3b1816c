import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { cleanCode } from './board-code.ts'
import styles from './code-form.module.css'

interface Props {
  initial?: string
  error?: string
  busy?: boolean
  onCode: (code: string) => void
}

/** The six characters from the facilitator's screen. */
export function CodeForm({ initial = '', error, busy = false, onCode }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(initial)
  const [missing, setMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const code = cleanCode(typed)
    setMissing(code.length !== 6)
    if (code.length === 6) onCode(code)
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field
        label={t('join.codeLabel')}
        hint={t('join.codeHint')}
        error={missing ? t('join.codeMissing') : error}
        className={styles.code}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={12}
      />
      <Button type="submit" look="primary" large disabled={busy}>
        {t('join.next')}
      </Button>
    </form>
  )
}
