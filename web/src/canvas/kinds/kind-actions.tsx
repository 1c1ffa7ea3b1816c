import { Menu } from '@base-ui/react/menu'
import { ExternalLink, Table2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useWords } from '../../locales/use-words.ts'
import { useStore } from '../../state/use-store.ts'
import { classNames } from '../../ui/class-names.ts'
import floating from '../../ui/floating.module.css'
import { CommandItem } from '../commands/command-item.tsx'
import { selectedTable, tableCommands } from '../commands/tables.ts'
import { useNames } from '../commands/use-names.ts'
import { Action } from '../selection-bar-action.tsx'
import bar from '../selection-bar.module.css'
import { useSelected } from '../use-selected.ts'
import type { Workbench } from '../workbench.ts'

/** What can be done to what is selected because of what it is. */
export function KindActions({ workbench }: { workbench: Workbench }) {
  const [first, another] = useSelected(workbench)
  const hasWords = [useWords('making'), useWords('commands')].every(Boolean)
  if (!first || another || !hasWords) return null
  if (first.type === 'table') return <TableMenu workbench={workbench} />
  return first.type === 'link' && first.props.url !== '' ? <OpenLink url={first.props.url} /> : null
}

function OpenLink({ url }: { url: string }) {
  const { t } = useTranslation('making')
  return (
    <Action
      icon={ExternalLink}
      label={t('link.open')}
      onClick={() => window.open(url, '_blank', 'noopener,noreferrer')}
    />
  )
}

function TableMenu({ workbench }: { workbench: Workbench }) {
  const { t } = useTranslation('making')
  const nameOf = useNames()
  const desk = useStore(workbench.canvas.desk)
  const hasHeader = selectedTable(workbench)?.props.header
  return (
    <Menu.Root>
      <Menu.Trigger className={bar.button} aria-label={t('table.menu')} title={t('table.menu')}>
        <Table2 size={20} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={8} collisionPadding={8} className={floating.positioner}>
          <Menu.Popup className={classNames(floating.popup, floating.menu)} aria-label={t('table.menu')}>
            {desk &&
              tableCommands.map((command) => (
                <CommandItem
                  key={command.id}
                  name={nameOf(command.id)}
                  keyName={command.keys?.[0]}
                  isOn={command.id === 'header-row' ? hasHeader : undefined}
                  isPossible={command.can(desk)}
                  onRun={() => command.run(desk)}
                />
              ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
