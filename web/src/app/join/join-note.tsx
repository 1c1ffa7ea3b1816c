import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { CodeForm } from './code-form.tsx'
import styles from './join-note.module.css'
import { PageLink } from '../../ui/page-link.tsx'

interface Props extends ComponentProps<typeof CodeForm> {
  heading: 'h1' | 'h2'
}

/** The way in by code, on a note like those that will be written. */
export function JoinNote({ heading: Heading, ...form }: Props) {
  const { t } = useTranslation()
  return (
    <section className={styles.note} aria-labelledby="join">
      <Heading id="join" className={styles.title}>
        {t('home.join')}
      </Heading>
      <CodeForm {...form} />
      <PageLink to="/test" className={styles.test}>
        {t('join.test')}
      </PageLink>
    </section>
  )
}
