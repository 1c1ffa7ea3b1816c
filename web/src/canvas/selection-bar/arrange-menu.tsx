import { Menu } from '@base-ui/react/menu'
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceBetween,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceBetween,
  BringToFront,
  ChevronDown,
  ChevronUp,
  FlipHorizontal2,
  FlipVertical2,
  Grid3x3,
  Group,
  LayoutGrid,
  Lock,
  MoveHorizontal,
  MoveVertical,
  Scaling,
  SendToBack,
  Ungroup,
  type LucideIcon,
} from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { learn } from '../../locales/i18n.ts'
import { useStore } from '../../state/use-store.ts'
import { classNames } from '../../ui/class-names.ts'
import floating from '../../ui/floating.module.css'
import styles from './arrange-menu.module.css'
import { BarMenu } from './bar-menu.tsx'
import { arrangingCommands } from '../commands/arranging.ts'
import type { CanvasCommand } from '../commands/canvas-command.ts'
import { ariaKeys, isApple, keyWords } from '../commands/key-names.ts'
import { orderingCommands } from '../commands/ordering.ts'
import { useNames } from '../commands/use-names.ts'
import { useSelected } from '../use-selected.ts'
import type { Desk, Workbench } from '../workbench.ts'

type Icons = Readonly<Record<string, LucideIcon>>

/** Shown as icons side by side, for those who know them. */
const rows: readonly Icons[] = [
  {
    'align-left': AlignStartVertical,
    'align-center': AlignCenterVertical,
    'align-right': AlignEndVertical,
    'align-top': AlignStartHorizontal,
    'align-middle': AlignCenterHorizontal,
    'align-bottom': AlignEndHorizontal,
  },
  {
    'distribute-across': AlignHorizontalSpaceBetween,
    'distribute-down': AlignVerticalSpaceBetween,
    'match-width': MoveHorizontal,
    'match-height': MoveVertical,
    'match-size': Scaling,
  },
  {
    'bring-to-front': BringToFront,
    'bring-forward': ChevronUp,
    'send-backward': ChevronDown,
    'send-to-back': SendToBack,
    'flip-across': FlipVertical2,
    'flip-down': FlipHorizontal2,
  },
]
/** Shown with their names. */
const lines: Icons = { 'tidy-up': Grid3x3, group: Group, ungroup: Ungroup, lock: Lock }

const commands = new Map<string, CanvasCommand>(
  [...arrangingCommands, ...orderingCommands].map((command) => [command.id, command]),
)

/** How what is selected stands and what lies in front: what of it applies. */
export function ArrangeMenu({ workbench }: { workbench: Workbench }) {
  const { t, i18n } = useTranslation('canvas')
  const desk = useStore(workbench.canvas.desk)
  const [hasNames, setHasNames] = useState(false)
  useEffect(() => {
    void learn(i18n, 'commands').then(() => setHasNames(true))
  }, [i18n])
  return (
    <BarMenu name={t('selection.arrange')} icon={<LayoutGrid size={20} aria-hidden />}>
      {desk && hasNames && <Parts desk={desk} />}
    </BarMenu>
  )
}

function Parts({ desk }: { desk: Desk }) {
  useSelected(desk.bench)
  const shown = rows.map((row) => applying(row, desk)).filter(({ length }) => length > 0)
  return (
    <>
      {shown.map((row) => (
        <div key={row[0]?.command.id} role="none" className={styles.row}>
          {row.map((one) => (
            <Item key={one.command.id} desk={desk} {...one} />
          ))}
        </div>
      ))}
      {shown.length > 0 && <Menu.Separator className={floating.separator} />}
      {applying(lines, desk).map((one) => (
        <Item key={one.command.id} desk={desk} {...one} hasName />
      ))}
    </>
  )
}

interface Choice {
  readonly command: CanvasCommand
  readonly icon: LucideIcon
}

function applying(icons: Icons, desk: Desk): readonly Choice[] {
  return Object.entries(icons).flatMap(([id, icon]) => {
    const command = commands.get(id)
    return command?.can(desk) ? { command, icon } : []
  })
}

function Item({ command, icon: Icon, desk, hasName = false }: Choice & { desk: Desk; hasName?: boolean }) {
  const nameOf = useNames()
  const [name, apple] = [nameOf(command.id), isApple()]
  const [key] = command.keys ?? []
  const keys = key && keyWords(key, apple)
  return (
    <Menu.Item
      className={classNames(floating.item, hasName ? styles.line : styles.icon)}
      aria-label={name}
      aria-keyshortcuts={key && ariaKeys(key, apple)}
      title={hasName ? undefined : [name, keys].filter(Boolean).join(' · ')}
      onClick={() => void command.run(desk)}
    >
      <Icon size={20} aria-hidden />
      {hasName && name}
      {hasName && keys && (
        <span className={styles.keys} aria-hidden>
          {keys}
        </span>
      )}
    </Menu.Item>
  )
}
