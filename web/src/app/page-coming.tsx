import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { PageNotice } from './page-notice.tsx'

/** Milliseconds until the wait is longer than any line explains: what is asked for may be gone, since a new version is out. */
const LONG = 10_000

/** While the code of a page is fetched, and asked for again as long as it can't be. */
export function PageComing({ title }: { title: string }) {
  const { t } = useTranslation()
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG)
    return () => clearTimeout(timer)
  }, [])
  return (
    <PageNotice busy title={title}>
      {isLong && (
        <>
          <p>{t('failed.text')}</p>
          <Button onClick={() => location.reload()}>{t('failed.reload')}</Button>
        </>
      )}
    </PageNotice>
  )
}
