import { X } from 'lucide-react'
import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './toast.module.css'

interface Toast {
  readonly key: number
  readonly message: string
}

const shownFor = 6000

const Say = createContext<((message: string) => void) | null>(null)

/** Room for one short message that goes away by itself; a new one takes its place. */
export function ToastArea({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Toast>()
  const say = useCallback((message: string) => {
    setToast((last) => ({ key: (last?.key ?? 0) + 1, message }))
  }, [])
  const dismiss = useCallback(() => setToast(undefined), [])
  return (
    <Say value={say}>
      {children}
      {/* Always on the page, or screen readers would not hear the first message. */}
      <div className={styles.area} role="log" aria-live="polite">
        {toast && <ShownToast key={toast.key} message={toast.message} onDismiss={dismiss} />}
      </div>
    </Say>
  )
}

/** Says one thing and goes away. For what must not be missed, write on the page instead. */
export function useToast(): (message: string) => void {
  const say = useContext(Say)
  if (!say) throw new Error('useToast needs a ToastArea above it')
  return say
}

function ShownToast({ message, onDismiss }: { message: string; onDismiss: () => void }) {
  const { t } = useTranslation()
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return undefined
    const timer = setTimeout(onDismiss, shownFor)
    return () => clearTimeout(timer)
  }, [held, onDismiss])
  return (
    <div className={styles.toast} onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)}>
      <p className={styles.text}>{message}</p>
      <button type="button" className={styles.close} aria-label={t('close')} onClick={onDismiss}>
        <X size={18} aria-hidden />
      </button>
    </div>
  )
}
