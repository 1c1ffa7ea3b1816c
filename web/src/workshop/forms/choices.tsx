import { useId } from 'react'
import styles from './forms.module.css'

export interface Choice<Value extends string | number> {
  readonly value: Value
  readonly label: string
  /** What is read aloud, when the label alone says too little. */
  readonly name?: string
  /** Takes the room that its words need, instead of an equal share. */
  readonly wide?: boolean
}

interface Props<Value extends string | number> {
  /** What is asked, and about what: read before the choices. */
  legend: string
  /** Whether eyes see it too. */
  showLegend?: boolean
  value: Value | undefined
  choices: readonly Choice<Value>[]
  look?: 'numbers' | 'words' | 'scale'
  onChange: (value: Value) => void
}

/** One of a few, in a row for the thumb. Native radios: arrows and names are the browser's. */
export function Choices<Value extends string | number>({
  legend,
  showLegend = false,
  value,
  choices,
  look = 'numbers',
  onChange,
}: Props<Value>) {
  const name = useId()
  return (
    <fieldset className={styles.choices} data-look={look}>
      <legend className={showLegend ? styles.legend : styles.unseen}>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.choice} data-wide={choice.wide}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            value={choice.value}
            checked={choice.value === value}
            aria-label={choice.name}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
