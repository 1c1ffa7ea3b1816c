import { ImagePlus } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { useIsNarrow } from '../use-is-narrow.ts'
import type { Workbench } from '../workbench.ts'
import type { Bringing } from './bringing.ts'
import styles from './images.module.css'

interface Props {
  bench: Workbench
  bringing: Bringing
  mb: number
  onClose: () => void
}

/** What may be brought, before somebody chooses it; on a phone the choice includes the camera. */
export function ImageDialog({ bench, bringing, mb, onClose }: Props) {
  const { t } = useTranslation('images')
  const isNarrow = useIsNarrow()
  const input = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const bring = (files: readonly File[]) => {
    onClose()
    if (files.length > 0) void bringing.bring(files, bench.camera.toBoard(bench.camera.middle()))
  }
  return (
    <Dialog open onClose={onClose} title={t('title')} initialFocus={button}>
      <div className={styles.about}>
        <p>{t('kinds', { mb })}</p>
        <p className={styles.quiet}>{t('shrunk')}</p>
        {!isNarrow && <p className={styles.quiet}>{t('otherWays')}</p>}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept="image/png,image/jpeg,image/webp,image/gif"
        aria-label={t('choose')}
        onChange={({ target }) => bring([...(target.files ?? [])])}
      />
      <DialogActions>
        <Button ref={button} look="primary" onClick={() => input.current?.click()}>
          <ImagePlus size={18} aria-hidden />
          {t(isNarrow ? 'chooseOrTake' : 'choose')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
