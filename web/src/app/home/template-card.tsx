import type { Locale, Theme } from '@samtavle/shared/drawing/look'
import { Clock, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TemplateCardData } from 'virtual:template-cards'
import { Button } from '../../ui/button.tsx'
import styles from './template-card.module.css'

interface Props {
  card: TemplateCardData
  locale: Locale
  theme: Theme
  busy: boolean
  onUse: () => void
}

/** A framework as it looks on a new board, and what it asks for. */
export function TemplateCard({ card, locale, theme, busy, onUse }: Props) {
  const { t } = useTranslation()
  const { title, summary, source, picture } = card.words[locale]
  return (
    <article className={styles.card}>
      <div className={styles.frame}>
        <img className={styles.picture} src={picture[theme]} alt="" loading="lazy" decoding="async" />
      </div>
      <div className={styles.body}>
        <h3 className={styles.title}>{title}</h3>
        <p>{summary}</p>
        <ul className={styles.facts}>
          <li>
            <Clock size={16} aria-hidden />
            {t('home.minutes', { count: card.minutes })}
          </li>
          <li>
            <Users size={16} aria-hidden />
            {t('home.people', card.people)}
          </li>
        </ul>
        <p className={styles.source}>
          {t('home.source')}: {source}
        </p>
        <Button
          look="plain"
          className={styles.use}
          disabled={busy}
          onClick={onUse}
          aria-label={`${t('home.useTemplate')}: ${title}`}
        >
          {t('home.useTemplate')}
        </Button>
      </div>
    </article>
  )
}
