import { Eye, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../state/use-store.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './company-pill.module.css'
import type { Company } from './company.ts'

interface Props {
  company: Company
  /** The name of somebody by id. */
  nameOf: (id: string) => string | undefined
}

/** With whom one goes along, and who goes along with oneself. */
export function CompanyPill({ company, nameOf }: Props) {
  const { t } = useTranslation('panels')
  const followed = useStore(company.followed)
  const followers = useStore(company.followers)
  const name = followed && !followed.once ? nameOf(followed.id) : undefined
  if (name !== undefined)
    return (
      <output className={styles.pill}>
        <Eye size={18} aria-hidden />
        {t('people.following', { name })}
        <IconButton
          label={t('people.stop', { name })}
          icon={<X size={18} aria-hidden />}
          onClick={() => company.stop()}
        />
      </output>
    )
  const [first, ...rest] = followers
  if (first === undefined) return null
  return (
    <output className={styles.pill}>
      <Eye size={18} aria-hidden />
      {rest.length === 0
        ? t('people.followsYou', { name: first })
        : t('people.followYou', { count: followers.length })}
    </output>
  )
}
