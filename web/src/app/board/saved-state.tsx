import { Check, CircleAlert, CloudOff, RefreshCw, type LucideIcon } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../state/use-store.ts'
import type { Readable } from '../../state/store.ts'
import type { ConnectionState } from '../../connection/connection-state.ts'
import type { Transport } from '../../connection/transport.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './saved-state.module.css'

type Words =
  | 'saved'
  | 'saving'
  | 'unstored'
  | 'unstoredReading'
  | 'connected'
  | 'connecting'
  | 'offline'
  | 'offlineUnsaved'
  | 'offlineReading'

const icons: Record<Words, LucideIcon> = {
  saved: Check,
  saving: RefreshCw,
  unstored: CircleAlert,
  unstoredReading: CircleAlert,
  connected: Check,
  connecting: RefreshCw,
  offline: CloudOff,
  offlineUnsaved: CloudOff,
  offlineReading: CloudOff,
}

/** What people must not overlook. */
const troubles: ReadonlySet<LucideIcon> = new Set([CircleAlert, CloudOff])

/** Good news is told at once; a pause this short is no news, and only makes the sign paler. */
const patience = 700

/** Whether what one writes is safe, in words, for eyes and screen readers. */
export function SavedState({ state, canEdit }: { state: Readable<ConnectionState>; canEdit: boolean }) {
  const { t } = useTranslation()
  const now = wordsFor(useStore(state), canEdit)
  const words = useSettled(now)
  const Icon = icons[words]
  return (
    <p
      className={classNames(styles.state, troubles.has(Icon) && styles.trouble)}
      aria-live="polite"
      data-passing={now === words ? undefined : now}
    >
      <Icon size={14} aria-hidden className={styles.icon} />
      <span>{t(`saved.${words}`)}</span>
    </p>
  )
}

/** Quietly, when the network lets no WebSocket through: all works, only slower. */
export function SlowerLine({ transport }: { transport: Readable<Transport | undefined> }) {
  const { t } = useTranslation()
  return <output className={styles.slower}>{useStore(transport) === 'polling' && t('saved.slower')}</output>
}

function wordsFor(state: ConnectionState, canEdit: boolean): Words {
  if (state.kind === 'live') return wordsForLive(state, canEdit)
  if (state.kind !== 'offline') return 'connecting'
  if (!canEdit) return 'offlineReading'
  return state.unsaved ? 'offlineUnsaved' : 'offline'
}

/** While nothing gets on disk, whoever has written nothing is told as well: they don't see what the others write. */
function wordsForLive(
  { saved, storing }: Extract<ConnectionState, { kind: 'live' }>,
  canEdit: boolean,
): Words {
  if (!storing) return canEdit ? 'unstored' : 'unstoredReading'
  if (!canEdit) return 'connected'
  return saved ? 'saved' : 'saving'
}

function useSettled(words: Words): Words {
  const [settled, setSettled] = useState(words)
  useEffect(() => {
    const wait = words === 'saved' || words === 'connected' ? 0 : patience
    const timer = setTimeout(() => setSettled(words), wait)
    return () => clearTimeout(timer)
  }, [words])
  return settled
}
