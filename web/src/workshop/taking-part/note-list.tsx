import { deleteShapes } from '@samtavle/shared/board/commands/delete-shapes'
import { canWrite, writeText } from '@samtavle/shared/board/commands/write-text'
import { placeShapes } from '@samtavle/shared/board/commands/place-shapes'
import type { Shape } from '@samtavle/shared/shapes/registry'
import type { StepPlace } from '@samtavle/shared/workshop/step'
import { FolderInput, LockKeyhole, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Workbench } from '../../canvas/workbench.ts'
import { useStore } from '../../state/use-store.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { pilesIn } from './contributions.ts'
import { fieldsOf } from './fields-of.ts'
import styles from './note-list.module.css'
import { TextFields } from './text-fields.tsx'
import { useBoardChanges } from './use-board.ts'
import { moveTo, type Texts } from './write-down.ts'

interface Props {
  bench: Workbench
  places: readonly StepPlace[]
  /** What lies in them beside the places is listed too. */
  frames: readonly string[]
  tell: (words: string) => void
}

/** The step's contributions as a list: everything that can be done to them without the canvas. */
export function NoteList({ bench, places, frames, tell }: Props) {
  const { t } = useTranslation('taking-part')
  useBoardChanges(bench.whole)
  useStore(bench.actor)
  const piles = pilesIn(bench.whole, { frames, places })
  return piles.map(({ place, notes }) => (
    <section key={place.shape} className={styles.pile}>
      <h3 className={styles.pileTitle}>
        {place.title || t('compose.unnamed')} <span className={styles.count}>{notes.length}</span>
      </h3>
      {notes.length === 0 && <p className={styles.empty}>{t('notes.empty')}</p>}
      <ul>
        {notes.map((note) => (
          <NoteItem
            key={note.id}
            bench={bench}
            note={note}
            others={places.filter(({ shape }) => shape !== place.shape)}
            tell={tell}
          />
        ))}
      </ul>
    </section>
  ))
}

interface ItemProps {
  bench: Workbench
  note: Shape
  others: readonly StepPlace[]
  tell: (words: string) => void
}

function NoteItem({ bench, note, others, tell }: ItemProps) {
  const { t } = useTranslation('taking-part')
  const [isEditing, setEditing] = useState(false)
  const look = useStore(bench.look)
  const fields = fieldsOf(note.type, look, note)
  const words = wordsOf(note)
  const { board, actor } = bench.at(note.id)
  if (isEditing) return <EditedNote bench={bench} note={note} onDone={() => setEditing(false)} />
  const mayEdit = fields.some(({ part }) => canWrite(board, actor, note.id, part))
  const mayMove = bench.can(placeShapes({ [note.id]: [note.x + 1, note.y, note.w, note.h, note.rotation] }))
  const mayDelete = bench.can(deleteShapes([note.id]))
  return (
    <li className={styles.note}>
      <div className={styles.words}>
        {fields.length > 1 ? (
          <dl className={styles.parts}>
            {fields.map(({ part, label }) => (
              <div key={part}>
                <dt>{label?.replace(/^[^:]*: /, '')}</dt>
                <dd>{note.texts[part] || '–'}</dd>
              </div>
            ))}
          </dl>
        ) : (
          <p>{words || t('notes.noWords')}</p>
        )}
        <Marks isHidden={bench.whole.isHidden(note.id)} isOwn={note.author === actor.person.id} />
      </div>
      {mayEdit && (
        <IconButton
          className={styles.action}
          label={t('notes.edit', { words })}
          icon={<Pencil size={18} aria-hidden />}
          onClick={() => setEditing(true)}
        />
      )}
      {mayMove && others.length > 0 && (
        <Menu
          trigger={
            <IconButton
              className={styles.action}
              label={t('notes.move', { words })}
              icon={<FolderInput size={18} aria-hidden />}
            />
          }
        >
          {others.map((place) => (
            <MenuItem
              key={place.shape}
              onSelect={() => {
                if (moveTo(bench, note.id, place)) tell(t('notes.moved', { place: place.title }))
              }}
            >
              {place.title || t('compose.unnamed')}
            </MenuItem>
          ))}
        </Menu>
      )}
      {mayDelete && (
        <IconButton
          className={styles.action}
          label={t('notes.delete', { words })}
          icon={<Trash2 size={18} aria-hidden />}
          onClick={() => {
            if (bench.run(deleteShapes([note.id]))) tell(t('notes.deleted'))
          }}
        />
      )}
    </li>
  )
}

function Marks({ isHidden, isOwn }: { isHidden: boolean; isOwn: boolean }) {
  const { t } = useTranslation('taking-part')
  if (isHidden)
    return (
      <p className={styles.mark}>
        <LockKeyhole size={14} aria-hidden /> {t('notes.hidden')}
      </p>
    )
  return isOwn && <p className={styles.mark}>{t('notes.own')}</p>
}

function EditedNote({ bench, note, onDone }: { bench: Workbench; note: Shape; onDone: () => void }) {
  const { t } = useTranslation('taking-part')
  const look = useStore(bench.look)
  const [texts, setTexts] = useState<Texts>(note.texts)
  const keep = () => {
    const changed = Object.entries(texts).filter(([part, words]) => words !== (note.texts[part] ?? ''))
    for (const [part, words] of changed) bench.run(writeText(note.id, part, words))
    onDone()
  }
  return (
    <li className={styles.note}>
      <form
        className={styles.edit}
        aria-label={t('notes.edit', { words: wordsOf(note) })}
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
      >
        <TextFields
          fields={fieldsOf(note.type, look, note)}
          texts={texts}
          onChange={setTexts}
          onSend={keep}
          onLeave={onDone}
        />
        <div className={styles.editActions}>
          <Button onClick={onDone}>{t('notes.cancel')}</Button>
          <Button type="submit" look="primary">
            {t('notes.keep')}
          </Button>
        </div>
      </form>
    </li>
  )
}

/** Its words in one line, to be named by. */
function wordsOf(note: Shape): string {
  return Object.values(note.texts).join(' ').trim().slice(0, 60)
}
