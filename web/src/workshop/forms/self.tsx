import type { Scale } from '@samtavle/shared/workshop/rounds/setup'
import type { Item } from '@samtavle/shared/workshop/rounds/item'
import { LockKeyhole } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { extremesOf } from './ballot-edits.ts'
import type { FormProps } from './form.ts'
import styles from './forms.module.css'
import { Ratings } from './ratings.tsx'

/** A look at oneself, which stays on the device; it tells back what stands out. */
export function SelfForm({ setup: { scales }, items, ballot, onChange }: FormProps<'self'>) {
  const { t } = useTranslation('taking-part')
  return (
    <>
      <p className={styles.private}>
        <LockKeyhole size={20} aria-hidden />
        {t('forms.selfStays')}
      </p>
      {scales.map((scale) => (
        <p key={scale.id} className={styles.lead}>
          {scale.title}
        </p>
      ))}
      <Ratings scales={scales} items={items} ballot={ballot} onChange={onChange} />
      {scales.map((scale) => (
        <Standouts key={scale.id} scale={scale} items={items} ballot={ballot} />
      ))}
    </>
  )
}

function Standouts({ scale, items, ballot }: { scale: Scale } & Pick<FormProps<'self'>, 'items' | 'ballot'>) {
  const { t } = useTranslation('taking-part')
  const { highest, lowest } = extremesOf(items, scale, ballot)
  if (highest.length === 0) return null
  return (
    <section className={styles.standouts} aria-live="polite">
      <Few title={t('forms.selfHighest')} items={highest} />
      {lowest.length > 0 && <Few title={t('forms.selfLowest')} items={lowest} />}
    </section>
  )
}

function Few({ title, items }: { title: string; items: readonly Item[] }) {
  return (
    <div>
      <h3 className={styles.groupTitle}>{title}</h3>
      <ol className={styles.few}>
        {items.map((item) => (
          <li key={item.id}>{item.title}</li>
        ))}
      </ol>
    </div>
  )
}
