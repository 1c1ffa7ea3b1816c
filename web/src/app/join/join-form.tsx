import { sectors, type Sector } from '@samtavle/shared/access/person'
import type { Preview } from '@samtavle/shared/protocol/http'
import { LogIn } from 'lucide-react'
import { useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../connection/api.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { Warning } from '../../ui/warning.tsx'
import { useServices } from '../services.tsx'
import styles from './join-form.module.css'

interface Props {
  preview: Preview
  /** Goes in, or tells why not; on success the page moves on by itself. */
  onJoin: (who: { alias: string; sector: Sector }) => Promise<Answer<unknown>>
}

/** Alias and sector, and nothing else. Whatever goes wrong, what was typed stays. */
export function JoinForm({ preview, onJoin }: Props) {
  const { t } = useTranslation()
  const { settings } = useServices()
  const [alias, setAlias] = useState(settings.self.alias)
  const [sector, setSector] = useState(settings.self.sector)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState('')
  const form = useRef<HTMLFormElement>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const name = alias.trim()
    if (name === '' || !sector) return focusFirstMissing(form.current, name === '' ? 'alias' : 'sector')
    settings.rememberSelf(name, sector)
    setBusy(true)
    const answer = await onJoin({ alias: name, sector })
    if (answer.ok) return
    setBusy(false)
    setRefusal(t(`refusals.${answer.refusal}`))
  }

  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <div>
        <p className={styles.role}>{t('join.youJoin', { role: t(`roles.${preview.role}`).toLowerCase() })}</p>
        <h1 className={styles.title}>{preview.title || t('home.untitled')}</h1>
      </div>
      <Field
        name="alias"
        label={t('join.alias')}
        hint={t('join.aliasHint')}
        error={tried && alias.trim() === '' ? t('join.aliasMissing') : undefined}
        value={alias}
        onChange={(event) => setAlias(event.target.value)}
        autoComplete="nickname"
        maxLength={60}
      />
      <RadioCards
        legend={t('join.sector')}
        error={tried && !sector ? t('join.sectorMissing') : undefined}
        value={sector}
        onChange={setSector}
        options={sectors.map((value) => ({ value, label: t(`sectors.${value}`) }))}
      />
      {refusal && <Warning role="alert">{refusal}</Warning>}
      <div className={styles.enter}>
        <Button type="submit" look="primary" large disabled={busy}>
          <LogIn size={20} aria-hidden />
          {busy ? t('join.entering') : t('join.enter')}
        </Button>
        <p className={styles.stored}>{t('join.stored')}</p>
      </div>
    </form>
  )
}

function focusFirstMissing(form: HTMLFormElement | null, missing: 'alias' | 'sector') {
  form?.querySelector<HTMLElement>(missing === 'alias' ? '[name=alias]' : '[type=radio]')?.focus()
}
