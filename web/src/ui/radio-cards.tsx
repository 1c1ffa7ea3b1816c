import { useId, type ReactNode } from 'react'
import styles from './radio-cards.module.css'

export interface RadioCard<Value extends string> {
  readonly value: Value
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly disabled?: boolean
}

interface Props<Value extends string> {
  legend: string
  value: Value | null
  options: readonly RadioCard<Value>[]
  onChange: (value: Value) => void
  error?: string
}

/** One of a few, as buttons large enough for a thumb. Native radios, so that arrows and form rules are the browser's. */
export function RadioCards<Value extends string>({ legend, value, options, onChange, error }: Props<Value>) {
  const name = useId()
  return (
    <fieldset className={styles.group} aria-describedby={error ? `${name}-error` : undefined}>
      <legend className={styles.legend}>{legend}</legend>
      {error && (
        <span className={styles.error} id={`${name}-error`}>
          {error}
        </span>
      )}
      <div className={styles.cards}>
        {options.map((option) => (
          <label key={option.value} className={styles.card}>
            <input
              className={styles.radio}
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.label}
              {option.hint && <span className={styles.hint}>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
