import { type NoteColor } from '@samtavle/shared/drawing/note-colors'
import type { StepPlace } from '@samtavle/shared/workshop/step'
import type { StepView } from '@samtavle/shared/workshop/view'
import { X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Workbench } from '../../canvas/workbench.ts'
import { useStore } from '../../state/use-store.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { fieldsOf } from './fields-of.ts'
import styles from './composer.module.css'
import { OnlyYou } from './only-you.tsx'
import { TextFields } from './text-fields.tsx'
import { Where } from './where.tsx'
import { colorFor, writeDown, type Texts } from './write-down.ts'

interface Props {
  bench: Workbench
  step: StepView
  places: readonly StepPlace[]
  isHidden: boolean
  /** How many may write at this very moment. */
  crowd: number
  tell: (words: string) => void
  onClose: () => void
}

/** Where one writes a contribution without the canvas; it stays open for the next. */
export function Composer({ bench, step, places, isHidden, crowd, tell, onClose }: Props) {
  const { t } = useTranslation('taking-part')
  const form = useRef<HTMLFormElement>(null)
  const look = useStore(bench.look)
  const fields = fieldsOf(step.makes, look)
  const [texts, setTexts] = useState<Texts>({})
  const [failed, setFailed] = useState(false)
  const [chosen, setChosen] = useState(places[0]?.shape)
  const place = places.find(({ shape }) => shape === chosen) ?? places[0]
  const color: NoteColor = colorFor(places, place)
  const isEmpty = Object.values(texts).every((text) => text.trim() === '')

  const send = () => {
    if (isEmpty || !place) return
    const id = writeDown(bench, { makes: step.makes, place, color, texts, crowd })
    setFailed(id === undefined)
    if (id === undefined) return
    setTexts({})
    tell(t('compose.added', { place: place.title }))
    form.current?.querySelector('textarea')?.focus()
  }
  return (
    <form
      ref={form}
      className={styles.composer}
      aria-label={t(`compose.title.${step.makes}`)}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <div className={styles.head}>
        <h3 className={styles.title}>{t(`compose.title.${step.makes}`)}</h3>
        <IconButton label={t('compose.close')} icon={<X size={20} aria-hidden />} onClick={onClose} />
      </div>
      {isHidden && <OnlyYou />}
      <TextFields fields={fields} texts={texts} onChange={setTexts} onSend={send} onLeave={onClose} />
      {places.length > 1 && (
        <Where board={bench.board} places={places} chosen={place?.shape} onChange={setChosen} />
      )}
      {failed && (
        <p role="alert" className={styles.failed}>
          {t('compose.failed')}
        </p>
      )}
      <div className={styles.foot}>
        <span className={styles.keys}>{t('compose.keys')}</span>
        <Button type="submit" look="primary" large disabled={isEmpty}>
          {t(`compose.send.${step.makes}`)}
        </Button>
      </div>
    </form>
  )
}
