import { useTranslation } from 'react-i18next'
import { toolKeys } from '../../tools/tool-keys.ts'
import { toolIds } from '../../tools/tool.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { shortcutWords, type TakingPartAction } from '../../workshop/taking-part/shortcuts.ts'
import { useView } from '../../workshop/use-view.ts'
import { useWords } from '../../workshop/use-words.ts'
import { useStore } from '../../state/use-store.ts'
import styles from './help-dialog.module.css'
import type { Studio } from './use-studio.ts'

/** The platform's own name of the command key. */
const isApple = /Mac|iPhone|iPad/.test(navigator.platform)
const command = isApple ? '⌘' : 'Ctrl'

const actionKeys = {
  duplicate: [command, 'D'],
  selectAll: [command, 'A'],
  delete: ['Delete'],
  nudge: ['←', '↑', '→', '↓'],
  write: ['Enter'],
  walk: ['Tab'],
} as const

/** What can be done, in few words, and the keys for it. */
export function HelpDialog({ studio, onClose }: { studio: Studio; onClose: () => void }) {
  const { t } = useTranslation()
  const canEdit = useStore(studio.workbench.actor).person.role !== 'observer'
  const isRunning = useView(studio.workshop, (view) => view?.stage === 'running')
  const { t: onCanvas } = useTranslation('canvas')
  return (
    <Dialog open onClose={onClose} title={t('board.help')} wide={canEdit}>
      <p className={styles.lead}>{canEdit ? t('help.lead') : t('help.leadReading')}</p>
      <dl className={styles.gestures}>
        {(['pan', 'zoom', 'write'] as const).map((gesture) => (
          <div key={gesture} className={styles.row}>
            <dt>{t(`help.${gesture}`)}</dt>
            <dd>{t(`help.gestures.${gesture}`)}</dd>
          </div>
        ))}
      </dl>
      <h3 className={styles.heading}>{t('help.shortcuts')}</h3>
      <dl className={styles.keys}>
        {canEdit &&
          toolIds.map((tool) => (
            <Shortcut key={tool} label={onCanvas(`tools.${tool}`)} keys={[toolKeys[tool].toUpperCase()]} />
          ))}
        {canEdit &&
          (['undo', 'redo'] as const).map((action) => (
            <Shortcut
              key={action}
              label={onCanvas(`tools.${action}`)}
              keys={action === 'undo' ? [command, 'Z'] : [command, '⇧', 'Z']}
            />
          ))}
        {canEdit &&
          Object.entries(actionKeys).map(([action, keys]) => (
            <Shortcut key={action} label={t(`help.${action as keyof typeof actionKeys}`)} keys={keys} />
          ))}
        <Shortcut label={t('help.zoom')} keys={['+', '−']} />
        <Shortcut label={t('help.fit')} keys={['⇧', '1']} />
        <Shortcut label={t('help.pan')} keys={[t('help.space'), t('help.drag')]} />
      </dl>
      {isRunning && <WorkshopKeys canEdit={canEdit} />}
    </Dialog>
  )
}

/** What has a key only while a workshop is under way. */
function WorkshopKeys({ canEdit }: { canEdit: boolean }) {
  const { t } = useTranslation('taking-part')
  const actions = (Object.keys(shortcutWords) as TakingPartAction[]).filter(
    (action) => canEdit || action === 'sheet' || action === 'focus',
  )
  if (!useWords('taking-part')) return null
  return (
    <>
      <h3 className={styles.heading}>{t('shortcuts.title')}</h3>
      <dl className={styles.keys}>
        {actions.map((action) => (
          <Shortcut key={action} label={t(`shortcuts.${action}`)} keys={shortcutWords[action].split('+')} />
        ))}
      </dl>
    </>
  )
}

function Shortcut({ label, keys }: { label: string; keys: readonly string[] }) {
  return (
    <div className={styles.row}>
      <dt>{label}</dt>
      <dd>
        {keys.map((key) => (
          <kbd key={key} className={styles.key}>
            {key}
          </kbd>
        ))}
      </dd>
    </div>
  )
}
