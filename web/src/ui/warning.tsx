import type { ComponentProps } from 'react'
import styles from './warning.module.css'

/** Something that went wrong, among other words. With `role="alert"` screen readers say it at once. */
export function Warning(props: ComponentProps<'p'>) {
  return <p {...props} className={styles.warning} />
}
