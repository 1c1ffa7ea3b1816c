import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextField } from './fields-of.ts'
import styles from './composer.module.css'
import type { Texts } from './write-down.ts'

/** As much as a note can hold in a readable size. */
const longest = 500

interface Props {
  fields: readonly TextField[]
  texts: Texts
  onChange: (texts: Texts) => void
  /** At Enter; with Shift it makes a new line. */
  onSend: () => void
  /** At Escape. */
  onLeave: () => void
}

/** One field for each text that the shape has; whoever opens them begins to write at once. */
export function TextFields({ fields, texts, onChange, onSend, onLeave }: Props) {
  const { t } = useTranslation('taking-part')
  const id = useId()
  const first = useRef<HTMLTextAreaElement>(null)
  useEffect(() => first.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onLeave()
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    onSend()
  }
  const isOnly = fields.length === 1
  return (
    <div className={styles.fields}>
      {fields.map(({ part, label, placeholder }, index) => (
        <div key={part} className={styles.field}>
          <label className={isOnly ? styles.unseen : styles.label} htmlFor={id + part}>
            {label?.replace(/^[^:]*: /, '') ?? t('compose.text')}
          </label>
          <textarea
            id={id + part}
            ref={index === 0 ? first : undefined}
            className={styles.text}
            rows={isOnly ? 3 : index === 0 ? 2 : 1}
            maxLength={longest}
            placeholder={placeholder ?? t('compose.placeholder')}
            value={texts[part] ?? ''}
            onChange={({ target }) => onChange({ ...texts, [part]: target.value })}
            onKeyDown={onKeyDown}
          />
        </div>
      ))}
    </div>
  )
}
