import { useId, useState, type ChangeEvent, type KeyboardEvent } from 'react'
import { begin, leave, shown, type Draft } from './draft.ts'
import styles from './editor.module.css'

interface Props {
  label: string
  saved: string
  /** Answers whether it was taken. */
  onSave: (words: string) => Promise<boolean>
  hint?: string
  rows?: number
  maxLength?: number
  inputMode?: 'decimal' | 'numeric'
  /** Its label is only for those who can't see what stands around it. */
  quiet?: boolean
}

/** Words that are saved when the field is left, or at Enter; what others save meanwhile waits. */
export function DraftField(props: Props) {
  const { label, saved, onSave, hint, rows, maxLength, inputMode, quiet = false } = props
  const id = useId()
  const [draft, setDraft] = useState<Draft>()
  // Until what was sent has come back, it stays on the screen.
  const [sent, setSent] = useState<{ words: string; over: string }>()
  const current = sent?.over === saved ? sent.words : saved
  const finish = () => {
    const end = draft && leave(draft, saved)
    setDraft(undefined)
    if (end?.kind !== 'save') return
    setSent({ words: end.words, over: saved })
    void onSave(end.words).then((taken) => taken || setSent(undefined))
  }
  const field = {
    id,
    className: styles.input,
    value: shown(draft, current),
    maxLength,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onFocus: () => setDraft(begin(current)),
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      setDraft({ ...(draft ?? begin(current)), words: event.target.value }),
    onBlur: finish,
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' && (rows === undefined || event.ctrlKey || event.metaKey)) {
      finish()
      event.preventDefault()
    } else if (event.key === 'Escape') setDraft(begin(current))
  }
  return (
    <div className={styles.field}>
      <label className={quiet ? styles.unseen : styles.label} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <span className={styles.hint} id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {rows === undefined ? (
        <input {...field} inputMode={inputMode} onKeyDown={onKeyDown} />
      ) : (
        <textarea {...field} rows={rows} onKeyDown={onKeyDown} />
      )}
    </div>
  )
}
