import { useId, useState, type SyntheticEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './link-field.module.css'
import type { RichEditing } from './rich-editing.ts'

interface Props {
  editing: RichEditing
  /** Where the words lead now. */
  address: string | null
  onDone: () => void
}

/** Where the selected words are to lead. */
export function LinkField({ editing, address, onDone }: Props) {
  const { t } = useTranslation('writing')
  const [typed, setTyped] = useState(address ?? '')
  const [isWrong, setIsWrong] = useState(false)
  const hint = useId()
  const use = (wanted: string | null) => (editing.link(wanted) ? onDone() : setIsWrong(true))
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault()
    use(typed.trim() === '' ? null : typed)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') onDone()
  }
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <input
        className={styles.input}
        type="url"
        inputMode="url"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing to do here, and asked for a moment ago
        autoFocus
        value={typed}
        placeholder={t('addressHint')}
        aria-label={t('address')}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? hint : undefined}
        onChange={(event) => {
          setTyped(event.target.value)
          setIsWrong(false)
        }}
        onKeyDown={onKeyDown}
      />
      <button className={styles.button} type="submit">
        {t('use')}
      </button>
      {address !== null && (
        <button className={styles.button} type="button" onClick={() => use(null)}>
          {t('remove')}
        </button>
      )}
      {isWrong && (
        <p id={hint} role="alert" className={styles.hint}>
          {t('invalid')}
        </p>
      )}
    </form>
  )
}
