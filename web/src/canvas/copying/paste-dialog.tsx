import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { addAndSelect } from '../actions.ts'
import type { Desk } from '../workbench.ts'
import { newId } from '../new-id.ts'
import { fitsTable, tableOf } from './as-table.ts'
import { mostNotes, notesInGrid, wordsOfNotes, type PasteAs } from './paste-as.ts'
import styles from './paste-dialog.module.css'
import type { Pasting } from './pasting.ts'
import { takeWords } from './take-in.ts'

/** So many notes are shown before they are there. */
const SHOWN = 6

/** Asks what a list or a piece of a spreadsheet is to become. */
export function PasteDialog({ desk, pasting }: { desk: Desk; pasting: Pasting }) {
  const { t } = useTranslation('panels')
  const isTable = fitsTable(pasting.rows)
  const [as, setAs] = useState<PasteAs>(isTable ? 'table' : 'notes')
  const go = useRef<HTMLButtonElement>(null)
  const { bench, tell } = desk
  const words = wordsOfNotes(pasting.rows)
  const close = () => bench.aside.pasting.set(null)
  const take = () => {
    close()
    const { at, text } = pasting
    if (as === 'note') takeWords(text, { bench, at, tell })
    else if (as === 'table') addAndSelect(bench, [tableOf(pasting.rows, at, newId())])
    else addAndSelect(bench, notesInGrid(words, at, newId, bench.chosen.styles.get().sticky))
  }
  return (
    <Dialog open onClose={close} title={t('paste.title')} initialFocus={go}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          take()
        }}
      >
        <RadioCards
          legend={t('paste.as')}
          value={as}
          options={[
            ...(isTable ? [{ value: 'table' as const, label: t('paste.table') }] : []),
            {
              value: 'notes',
              label: t(isTable ? 'paste.rows' : 'paste.notes'),
              hint: t('paste.notesHint', { count: words.length }),
            },
            { value: 'note', label: t('paste.note') },
          ]}
          onChange={setAs}
        />
        {as === 'table' ? (
          <Cells rows={pasting.rows} />
        ) : (
          <Preview words={as === 'note' ? [pasting.text] : words} />
        )}
        {as === 'notes' && pasting.rows.length > mostNotes && (
          <output>{t('paste.most', { count: mostNotes })}</output>
        )}
        <DialogActions>
          <Button onClick={close}>{t('paste.cancel')}</Button>
          <Button ref={go} type="submit" look="primary">
            {t('paste.do')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

function Preview({ words }: { words: readonly string[] }) {
  const { t } = useTranslation('panels')
  const rest = words.length - SHOWN
  return (
    <ul className={styles.preview} aria-label={t('paste.preview')}>
      {words.slice(0, SHOWN).map((text, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- never sorted, and two lines may read the same
        <li key={index} className={styles.note}>
          {text}
        </li>
      ))}
      {rest > 0 && <li className={styles.more}>{t('paste.more', { count: rest })}</li>}
    </ul>
  )
}

function Cells({ rows }: { rows: Pasting['rows'] }) {
  const { t } = useTranslation('panels')
  const rest = rows.length - SHOWN
  return (
    <div className={styles.cells}>
      <table aria-label={t('paste.preview')}>
        <tbody>
          {rows.slice(0, SHOWN).map((row, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- never sorted, and two rows may read the same
            <tr key={index}>
              {row.slice(0, SHOWN).map((cell, column) => (
                // oxlint-disable-next-line react/no-array-index-key -- nor are cells
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className={styles.more}>{t('paste.more', { count: rest })}</p>}
    </div>
  )
}
