import type { FormProps } from './form.ts'
import styles from './forms.module.css'
import { Ratings } from './ratings.tsx'

/** Items on one scale or two. With one, its question stands once, above them all. */
export function RateForm({ setup: { scales }, ...rest }: FormProps<'rate'>) {
  const [only, another] = scales
  return (
    <>
      {only && !another && <p className={styles.lead}>{only.title}</p>}
      <Ratings scales={scales} {...rest} />
    </>
  )
}
