import { useTranslation } from 'react-i18next'
import { toolKeys } from '../../canvas/input/keys.ts'
import { toolIds } from '../../tools/tool.ts'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './help-dialog.module.css'

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
export function HelpDialog({ canEdit, onClose }: { canEdit: boolean; onClose: () => void }) {
  const { t } = useTranslation()
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
    </Dialog>
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
