import { Hand } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { useLead } from '../lead-context.ts'
import styles from './room.module.css'

/** Raised hands, the longest first. */
export function Hands() {
  const { t } = useTranslation('leading')
  const { lead, send } = useLead()
  if (lead.hands.length === 0) return null
  return (
    <section className={styles.call}>
      <h3 className={styles.heading}>
        <Hand size={18} aria-hidden />
        {t('hands.title', { count: lead.hands.length })}
      </h3>
      <ol>
        {lead.hands.map((id, i) => {
          const alias = lead.people.find((member) => member.id === id)?.alias ?? ''
          return (
            <li key={id} className={styles.person}>
              <span className={styles.name}>
                {i + 1}. {alias}
              </span>
              <Button
                look="quiet"
                aria-label={t('hands.lowerOf', { alias })}
                onClick={() => void send({ type: 'lower-hand', person: id })}
              >
                {t('hands.lower')}
              </Button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
