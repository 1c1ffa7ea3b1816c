import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './results.module.css'

interface Props {
  caption: string
  heads: readonly string[]
  children: ReactNode
}

/** A table that scrolls sideways by itself when it is wider than its place, also with the keyboard. */
export function Table({ caption, heads, children }: Props) {
  const { t } = useTranslation('results')
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys are to scroll it: there is nothing in it to press
    <section className={styles.scroll} aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('item')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className={styles.figure}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}

/** A figure now, and what it was before. */
export function Figure({ now, before }: { now: string; before?: string | undefined }) {
  const { t } = useTranslation('results')
  if (before === undefined) return <td className={styles.figure}>{now}</td>
  return (
    <td className={styles.figure}>
      <span className={styles.before}>
        <span className={styles.unseen}>{t('before')} </span>
        {before} <span aria-hidden>→</span>{' '}
      </span>
      <span className={styles.unseen}>{t('after')} </span>
      {now}
    </td>
  )
}
