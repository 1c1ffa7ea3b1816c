import { setTitle } from '@samtavle/shared/board/commands/set-title'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Workbench } from '../../canvas/workbench.ts'
import styles from './board-title.module.css'
import { useBoardMeta } from './use-board-meta.ts'

/** The board's name. Facilitators press it to change it: Enter keeps, Escape leaves it as it was. */
export function BoardTitle({ workbench }: { workbench: Workbench }) {
  const { t } = useTranslation()
  const { title } = useBoardMeta(workbench.board)
  const [writing, setWriting] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const shown = title || t('home.untitled')
  if (!workbench.can(setTitle(title))) return <h1 className={styles.title}>{shown}</h1>

  const finish = (written: string | null, returnFocus: boolean) => {
    if (written !== null && written.trim() !== '') workbench.run(setTitle(written))
    setWriting(false)
    if (returnFocus) requestAnimationFrame(() => button.current?.focus())
  }
  return (
    <h1 className={styles.title}>
      {writing ? (
        <input
          className={styles.input}
          defaultValue={title}
          aria-label={t('board.title')}
          maxLength={200}
          ref={(input) => input?.select()}
          onBlur={({ target }) => finish(target.value, false)}
          onKeyDown={({ key, currentTarget }) => {
            if (key === 'Enter') finish(currentTarget.value, true)
            if (key === 'Escape') finish(null, true)
          }}
        />
      ) : (
        <button
          ref={button}
          type="button"
          className={styles.button}
          aria-label={t('board.editTitle', { title: shown })}
          onClick={() => setWriting(true)}
        >
          {shown}
        </button>
      )}
    </h1>
  )
}
