import { DoorClosed, DoorOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { useLead } from '../lead-context.ts'
import styles from './room.module.css'

/** Whether whoever comes goes straight in, and who waits to be let in. */
export function Door() {
  const { t } = useTranslation('leading')
  const { lead, send } = useLead()
  const isOpen = lead.door === 'open'
  const waiting = lead.people.filter(({ standing }) => standing === 'waiting')
  const Icon = isOpen ? DoorOpen : DoorClosed
  return (
    <section className={waiting.length > 0 ? styles.call : undefined}>
      <div className={styles.person}>
        <Icon size={18} aria-hidden />
        <p className={styles.name}>{t(isOpen ? 'door.open' : 'door.closed')}</p>
        <Button onClick={() => void send({ type: 'set-door', open: !isOpen })}>
          {t(isOpen ? 'door.close' : 'door.reopen')}
        </Button>
      </div>
      {waiting.length > 0 && (
        <>
          <div className={styles.person}>
            <h3 className={styles.name}>{t('door.waiting', { count: waiting.length })}</h3>
            <Button look="primary" onClick={() => void send({ type: 'admit', person: null })}>
              {t('door.admitAll')}
            </Button>
          </div>
          <ul>
            {waiting.map(({ id, alias }) => (
              <li key={id} className={styles.person}>
                <span className={styles.name}>{alias}</span>
                <Button
                  aria-label={t('door.admitOne', { alias })}
                  onClick={() => void send({ type: 'admit', person: id })}
                >
                  {t('door.admit')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
