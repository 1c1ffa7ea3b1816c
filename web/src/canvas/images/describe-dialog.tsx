import { writeText } from '@samtavle/shared/board/commands/write-text'
import { altPart } from '@samtavle/shared/shapes/image/image'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import type { Workbench } from '../workbench.ts'
import styles from './images.module.css'
import { selectedImage } from './selected-image.ts'

/** What the selected picture shows, in words: for those who don't see it, for the search, and in every file. */
export function DescribeDialog({ bench, onClose }: { bench: Workbench; onClose: () => void }) {
  const { t } = useTranslation('images')
  const [image] = useState(() => selectedImage(bench))
  const [words, setWords] = useState(image?.texts[altPart] ?? '')
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const save = () => {
    if (image) bench.run(writeText(image.id, altPart, words.trim()))
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t('describe.title')} initialFocus={field}>
      <form
        className={styles.about}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <label htmlFor={id} className={styles.quiet}>
          {t('describe.hint')}
        </label>
        <textarea
          ref={field}
          id={id}
          className={styles.field}
          rows={4}
          maxLength={1000}
          value={words}
          onChange={({ target }) => setWords(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
              event.preventDefault()
              save()
            }
          }}
        />
        <DialogActions>
          <Button onClick={onClose}>{t('describe.cancel')}</Button>
          <Button type="submit" look="primary">
            {t('describe.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
