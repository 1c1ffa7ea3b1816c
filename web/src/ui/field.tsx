import { useId, type ComponentPropsWithRef } from 'react'
import { classNames } from './class-names.ts'
import styles from './field.module.css'

interface Props extends ComponentPropsWithRef<'input'> {
  label: string
  hint?: string
  error?: string
}

/** A line to write in, with its label above and, when something is wrong, the words for it between the two. */
export function Field({ label, hint, error, className, ...input }: Props) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <span className={styles.hint} id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className={styles.error} id={`${id}-error`}>
          {error}
        </span>
      )}
      <input
        {...input}
        id={id}
        className={classNames(styles.input, className)}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
      />
    </div>
  )
}
