import { useCallback, useState, type ReactNode } from 'react'
import styles from './taking-part.module.css'

/** Something for screen readers alone: said politely, and again when the same is said twice. */
export function useTell(): readonly [tell: (words: string) => void, region: ReactNode] {
  const [said, setSaid] = useState({ words: '', times: 0 })
  const tell = useCallback((words: string) => setSaid(({ times }) => ({ words, times: times + 1 })), [])
  const region = (
    <div className={styles.unseen} aria-live="polite">
      <span key={said.times}>{said.words}</span>
    </div>
  )
  return [tell, region]
}
