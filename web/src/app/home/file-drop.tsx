import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './file-drop.module.css'

/** Takes a file dropped anywhere on the page, and says so while it is held over it. */
export function FileDrop({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    addEventListener(
      'dragover',
      (event) => {
        if (!event.dataTransfer?.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      },
      { signal },
    )
    addEventListener(
      'dragleave',
      (event) => {
        if (event.relatedTarget === null) setOver(false)
      },
      { signal },
    )
    addEventListener(
      'drop',
      (event) => {
        setOver(false)
        const file = event.dataTransfer?.files[0]
        if (!file) return
        event.preventDefault()
        onFile(file)
      },
      { signal },
    )
    return () => stop.abort()
  }, [onFile])
  return over && <p className={styles.veil}>{t('home.dropHere')}</p>
}
