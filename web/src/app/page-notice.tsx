import { LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '../ui/button.tsx'
import { PageLink } from '../ui/page-link.tsx'
import { PageFrame } from './page-frame.tsx'
import styles from './page-notice.module.css'

interface Props {
  title: string
  /** Something is under way: a spinner, and no way home offered. */
  busy?: boolean
  actions?: ReactNode
  children?: ReactNode
}

/** A page that says one thing: it is loading, or it can't be shown and what to do instead. */
export function PageNotice({ title, busy = false, actions, children }: Props) {
  const { t } = useTranslation()
  return (
    <PageFrame>
      <section className={styles.notice} aria-live="polite">
        {busy && <LoaderCircle className={styles.spinner} size={28} aria-hidden />}
        <h1 className={styles.title}>{title}</h1>
        {children}
        {!busy && (
          <div className={styles.actions}>
            {actions}
            <PageLink to="/" className={buttonClass({ look: 'plain' })}>
              {t('toHome')}
            </PageLink>
          </div>
        )}
      </section>
    </PageFrame>
  )
}
