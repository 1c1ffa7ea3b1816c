import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { Search } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import dialog from '../../ui/dialog.module.css'
import { classNames } from '../../ui/class-names.ts'
import type { CanvasCommand } from '../commands/canvas-command.ts'
import type { Desk } from '../workbench.ts'
import { ariaKeys, isApple, keyWords } from '../commands/key-names.ts'
import { commands } from '../commands/registry.ts'
import { useNames } from '../commands/use-names.ts'
import styles from './palette.module.css'
import { matching } from './matching.ts'

interface Entry {
  readonly command: CanvasCommand
  readonly name: string
  readonly group: string
}

/** Every command that applies just now, to be found by its name. */
export function Palette({ desk }: { desk: Desk }) {
  const { t } = useTranslation('panels')
  const nameOf = useNames()
  const { bench } = desk
  const [words, setWords] = useState('')
  const hasChosen = useRef(false)
  const field = useRef<HTMLInputElement>(null)
  const entries = commands
    .filter((command) => command.can(desk))
    .map((command): Entry => ({
      command,
      name: nameOf(command.id),
      group: t(`groups.${command.group}`),
    }))
  const host = bench.canvas.room.get()?.host
  const close = () => bench.aside.panel.get() === 'palette' && bench.aside.panel.set(null)
  const run = ({ command }: Entry) => {
    hasChosen.current = true
    close()
    host?.focus({ preventScroll: true })
    command.run(desk)
  }
  return (
    <Dialog.Root open onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog.backdrop} />
        <Dialog.Viewport className={classNames(dialog.viewport, styles.viewport)}>
          <Dialog.Popup
            className={classNames(dialog.popup, styles.popup)}
            aria-label={t('palette.title')}
            initialFocus={field}
            finalFocus={() => (hasChosen.current ? false : (host ?? true))}
          >
            <Autocomplete.Root
              inline
              open
              items={entries}
              filteredItems={matching(entries, words)}
              itemToStringValue={({ name }: Entry) => name}
              value={words}
              // A command that is taken is run, not written.
              onValueChange={(next, { reason }) => reason !== 'item-press' && setWords(next)}
              autoHighlight="always"
              keepHighlight
            >
              <div className={styles.field}>
                <Search size={20} aria-hidden />
                <Autocomplete.Input
                  ref={field}
                  className={styles.input}
                  placeholder={t('palette.placeholder')}
                  aria-label={t('palette.title')}
                />
              </div>
              <Autocomplete.Empty className={styles.empty}>{t('palette.none')}</Autocomplete.Empty>
              <Autocomplete.List className={styles.list}>
                {(entry: Entry) => <Line key={entry.command.id} entry={entry} onRun={run} />}
              </Autocomplete.List>
            </Autocomplete.Root>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Line({ entry, onRun }: { entry: Entry; onRun: (entry: Entry) => void }) {
  const { command, name, group } = entry
  const apple = isApple()
  const [key] = command.keys ?? []
  return (
    <Autocomplete.Item
      value={entry}
      className={styles.line}
      aria-keyshortcuts={key && ariaKeys(key, apple)}
      onClick={() => onRun(entry)}
    >
      <span>{name}</span>
      <span className={styles.group}>{group}</span>
      <span className={styles.keys} aria-hidden>
        {key && keyWords(key, apple)}
      </span>
    </Autocomplete.Item>
  )
}
