import { ExternalLink, Table2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useWords } from '../../locales/use-words.ts'
import { useStore } from '../../state/use-store.ts'
import { BarMenu } from './bar-menu.tsx'
import { CommandItem } from '../commands/command-item.tsx'
import { selectedTable, tableCommands } from '../commands/tables.ts'
import { useNames } from '../commands/use-names.ts'
import { Action } from './selection-bar-action.tsx'
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
    <BarMenu name={t('table.menu')} icon={<Table2 size={20} aria-hidden />}>
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
    </BarMenu>
  )
}
