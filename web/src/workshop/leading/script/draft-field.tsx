import { useId, useState, type ChangeEvent, type KeyboardEvent } from 'react'
import { begin, leave, shown, type Draft, type ProblemWith } from './draft.ts'
import styles from './editor.module.css'

interface Props {
  label: string
  saved: string
  /** Answers whether it was taken. */
  onSave: (words: string) => Promise<boolean>
  /** What can't be saved is kept in the field, with the words for why. */
  problemWith?: ProblemWith
  hint?: string
  rows?: number
  maxLength?: number
  inputMode?: 'decimal' | 'numeric'
  /** Its label is only for those who can't see what stands around it. */
  quiet?: boolean
}

/** Words that are saved when the field is left, or at Enter; what others save meanwhile waits. */
export function DraftField(props: Props) {
  const { label, saved, onSave, problemWith, hint, rows, maxLength, inputMode, quiet = false } = props
  const id = useId()
  const [draft, setDraft] = useState<Draft>()
  // Until what was sent has come back, it stays on the screen.
  const [sent, setSent] = useState<{ words: string; over: string }>()
  const current = sent?.over === saved ? sent.words : saved
  const end = draft && leave(draft, saved, problemWith)
  // Nobody is corrected in the middle of a word.
  const [hasTried, setHasTried] = useState(false)
  const problem = hasTried && end?.kind === 'stay' ? end.problem : undefined
  const finish = () => {
    setHasTried(end?.kind === 'stay')
    if (end?.kind === 'stay') return
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
    'aria-invalid': problem ? true : undefined,
    'aria-describedby':
      [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined,
    onFocus: () => setDraft((kept) => kept ?? begin(current)),
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      setDraft({ ...(draft ?? begin(current)), words: event.target.value }),
    onBlur: finish,
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' && (rows === undefined || event.ctrlKey || event.metaKey)) {
      finish()
      event.preventDefault()
    } else if (event.key === 'Escape') {
      setDraft(begin(current))
      setHasTried(false)
    }
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
      {problem && (
        // It comes when the field is left, so it is to be heard from wherever one has gone.
        <span className={styles.problem} id={`${id}-problem`} role="alert">
          {problem}
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
