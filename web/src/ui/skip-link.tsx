import type { ReactNode } from 'react'
import styles from './skip-link.module.css'

/** Seen only when focused: takes the keyboard past what comes first. `to` is the id of something focusable. */
export function SkipLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <a
      className={styles.link}
      href={`#${to}`}
      onClick={(event) => {
        // The address keeps no fragment: on a board it is where the secret comes in.
        event.preventDefault()
        document.getElementById(to)?.focus()
      }}
    >
      {children}
    </a>
  )
}
