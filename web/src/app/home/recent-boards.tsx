import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../state/use-store.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { PageLink } from '../../ui/page-link.tsx'
import { useLocale } from '../preferences.tsx'
import { useServices } from '../services.tsx'
import styles from './recent-boards.module.css'

/** The boards that this device has been on. */
export function RecentBoards() {
  const { t } = useTranslation()
  const { boards } = useServices()
  const [locale] = useLocale()
  const say = useToast()
  const known = useStore(boards.all)
  const date = new Intl.DateTimeFormat(locale === 'da' ? 'da-DK' : 'en-GB', { day: 'numeric', month: 'long' })
  if (known.length === 0) return <p className={styles.empty}>{t('home.recentEmpty')}</p>
  return (
    <ul className={styles.list}>
      {known.map(({ id, title, role, openedAt }) => {
        const name = title || t('home.untitled')
        return (
          <li key={id} className={styles.item}>
            <PageLink to={`/b/${id}`} className={styles.link}>
              <span className={styles.name}>{name}</span>
              <span className={styles.about}>
                {t(`roles.${role}`)} · {t('home.opened', { date: date.format(openedAt) })}
              </span>
            </PageLink>
            <IconButton
              label={t('home.forget', { title: name })}
              icon={<X size={18} aria-hidden />}
              onClick={() => {
                boards.forget(id)
                say(t('home.forgotten', { title: name }))
              }}
            />
          </li>
        )
      })}
    </ul>
  )
}
