import { leads } from '@samtavle/shared/access/person'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { commandGroups, type CommandGroup } from '../../canvas/commands/canvas-command.ts'
import { isApple, keyNames } from '../../canvas/commands/key-names.ts'
import { commands } from '../../canvas/commands/registry.ts'
import { useNames } from '../../canvas/commands/use-names.ts'
import { folded } from '../../canvas/search/folded.ts'
import { useStore } from '../../state/use-store.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { shortcutWords, type TakingPartAction } from '../../workshop/taking-part/shortcuts.ts'
import {
  leadShortcuts,
  shortcutWords as leadWords,
  type LeadAction,
} from '../../workshop/leading/shortcuts.ts'
import { useView } from '../../workshop/use-view.ts'
import { useWords } from '../../locales/use-words.ts'
import styles from './shortcut-sheet.module.css'
import type { Studio } from './use-studio.ts'

interface Line {
  readonly id: string
  readonly name: string
  /** What is pressed together; each of several ways. */
  readonly keys: readonly (readonly string[])[]
  /** What a hand does instead. */
  readonly how?: string
}

interface Part {
  readonly id: string
  readonly title: string
  readonly lines: readonly Line[]
}

/** Every key and gesture there is for whoever asks, by kind, to be searched. */
export function ShortcutSheet({ studio, onClose }: { studio: Studio; onClose: () => void }) {
  const { t } = useTranslation()
  const { t: inPanels } = useTranslation('panels')
  const canEdit = useStore(studio.workbench.actor).person.role !== 'observer'
  const [written, setWritten] = useState('')
  const parts = [useGestures(), ...useCommandParts(canEdit), ...useWorkshopParts(studio, canEdit)]
  const shown = parts
    .map((part) => ({ ...part, lines: part.lines.filter(({ name }) => fits(name, written)) }))
    .filter(({ lines }) => lines.length > 0)
  return (
    <Dialog open onClose={onClose} title={t('board.help')} wide>
      <p className={styles.lead}>{inPanels(canEdit ? 'sheet.lead' : 'sheet.leadReading')}</p>
      <div className={styles.search}>
        <Field
          label={inPanels('sheet.search')}
          type="search"
          value={written}
          onChange={({ target }) => setWritten(target.value)}
        />
      </div>
      <div className={styles.parts}>
        {shown.map((part) => (
          <section key={part.id} className={styles.part}>
            <h3 className={styles.heading}>{part.title}</h3>
            <dl>
              {part.lines.map((line) => (
                <Shortcut key={line.id} line={line} />
              ))}
            </dl>
          </section>
        ))}
        {shown.length === 0 && <p>{inPanels('palette.none')}</p>}
      </div>
    </Dialog>
  )
}

function fits(name: string, written: string): boolean {
  return folded(name).includes(folded(written.trim()))
}

const gestures = [
  'pan',
  'zoom',
  'pinch',
  'menu',
  'write',
  'add',
  'takeAway',
  'enclose',
  'group',
  'copy',
  'straight',
  'freely',
  'sizing',
  'turning',
] as const

function useGestures(): Part {
  const { t } = useTranslation('panels')
  const lines = gestures.map((id) => ({
    id,
    name: t(`sheet.gestures.${id}.name`),
    keys: [],
    how: t(`sheet.gestures.${id}.how`),
  }))
  return { id: 'gestures', title: t('sheet.gestures.title'), lines }
}

/** Who only looks on is told of what they can do. */
const forReaders: ReadonlySet<CommandGroup> = new Set(['view', 'help', 'select'])

function useCommandParts(canEdit: boolean): Part[] {
  const { t } = useTranslation('panels')
  const nameOf = useNames()
  const apple = isApple()
  return commandGroups
    .filter((group) => canEdit || forReaders.has(group))
    .map((group) => {
      const lines = commands
        .filter((command) => command.group === group && !isNudge(command.id) && command.keys?.length)
        .map(({ id, keys = [] }) => ({
          id,
          name: nameOf(id),
          keys: keys.slice(0, 2).map((key) => keyNames(key, apple)),
        }))
      const arrows = { id: 'nudge', name: t('sheet.nudge'), keys: [['←', '↑', '→', '↓']] }
      return {
        id: group,
        title: t(`groups.${group}`),
        lines: group === 'arrange' ? [...lines, arrows] : lines,
      }
    })
}

/** Twelve keys that say one thing. */
function isNudge(id: string): boolean {
  return id.startsWith('nudge-')
}

/** What has a key only while a workshop is under way. */
function useWorkshopParts(studio: Studio, canEdit: boolean): Part[] {
  const { t } = useTranslation('taking-part')
  const { t: onLeading } = useTranslation('leading')
  const isRunning = useView(studio.workshop, (view) => view?.stage === 'running') ?? false
  const isLeading = useView(studio.workshop, (view) => view !== undefined && leads(view.you.role)) ?? false
  const knows = [useWords('taking-part'), useWords('leading')]
  if (!knows.every(Boolean)) return []
  const taking = (Object.keys(shortcutWords) as TakingPartAction[])
    .filter((id) => canEdit || id === 'sheet' || id === 'focus')
    .map((id) => ({ id, name: t(`shortcuts.${id}`), keys: [shortcutWords[id].split('+')] }))
  const leading = (Object.keys(leadShortcuts) as LeadAction[]).map((id) => ({
    id,
    name: onLeading(`help.actions.${id}`),
    keys: [leadWords(id).split('+')],
  }))
  return [
    ...(isRunning ? [{ id: 'taking-part', title: t('shortcuts.title'), lines: taking }] : []),
    ...(isLeading ? [{ id: 'leading', title: onLeading('help.title'), lines: leading }] : []),
  ]
}

function Shortcut({ line: { name, keys, how } }: { line: Line }) {
  const { t } = useTranslation('panels')
  return (
    <div className={styles.row}>
      <dt>{name}</dt>
      <dd>
        {how && <span className={styles.how}>{how}</span>}
        {keys.map((held, at) => (
          <span key={held.join('+')} className={styles.keys}>
            {at > 0 && <span className={styles.or}>{t('sheet.or')}</span>}
            {held.map((key) => (
              <kbd key={key} className={styles.key}>
                {key}
              </kbd>
            ))}
          </span>
        ))}
      </dd>
    </div>
  )
}
