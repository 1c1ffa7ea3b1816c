import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import { Toolbar } from '@base-ui/react/toolbar'
import {
  Circle,
  Diamond,
  Eraser,
  Frame,
  Hand,
  Highlighter,
  MessageSquare,
  MousePointer2,
  MoveUpRight,
  PenLine,
  Redo2,
  Square,
  StickyNote,
  Type,
  Undo2,
  type LucideIcon,
} from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { toolKeys } from '../tools/tool-keys.ts'
import { toolIds, type ToolId } from '../tools/tool.ts'
import { Tooltip } from '../ui/tooltip.tsx'
import styles from './tool-bar.module.css'
import { useHistory } from './use-history.ts'
import { useIsNarrow } from './use-is-narrow.ts'
import { useStore } from '../state/use-store.ts'
import { useMayAdd } from './use-may-add.ts'
import type { Workbench } from './workbench.ts'

const icons: Record<ToolId, LucideIcon> = {
  select: MousePointer2,
  hand: Hand,
  sticky: StickyNote,
  text: Type,
  frame: Frame,
  rectangle: Square,
  ellipse: Circle,
  diamond: Diamond,
  bubble: MessageSquare,
  arrow: MoveUpRight,
  ink: PenLine,
  highlighter: Highlighter,
  eraser: Eraser,
}

/** On a phone a finger moves the view, and there is room for what everybody needs. */
const onPhones: ReadonlySet<ToolId> = new Set(['select', 'sticky', 'text', 'arrow', 'ink'])

interface Props {
  workbench: Workbench
  /** A step is under way, which has its own way to add: no tools but those to look around. */
  isLed?: boolean
  children?: ReactNode
}

/** The tools that this person may use, as a column, on a phone as a row; one Tab stop, arrow keys within. */
export function ToolBar({ workbench, isLed = false, children }: Props) {
  const { t } = useTranslation('canvas')
  const { toolbox } = workbench
  const tool = useStore(toolbox)
  const isNarrow = useIsNarrow()
  const mayAdd = useMayAdd(workbench)
  const shown = toolIds
    .filter((id) => (mayAdd && !isLed && mayMake(workbench, id)) || id === 'select' || id === 'hand')
    .filter((id) => !isNarrow || onPhones.has(id))
  return (
    <Toolbar.Root
      className={styles.bar}
      orientation={isNarrow ? 'horizontal' : 'vertical'}
      aria-label={t('tools.label')}
    >
      <ToggleGroup
        className={styles.group}
        value={[tool]}
        onValueChange={([next]) => next && toolbox.choose(next)}
      >
        {shown.map((id) => (
          <ToolButton key={id} id={id} />
        ))}
      </ToggleGroup>
      {mayAdd && <Toolbar.Separator className={styles.separator} />}
      {mayAdd && <HistoryButtons workbench={workbench} />}
      {children}
    </Toolbar.Root>
  )
}

/** What is hidden from others neither hangs on anything nor holds it. */
function mayMake({ whole: { hidden } }: Workbench, type: ToolId): boolean {
  return !hidden?.takesNew || hidden.fitted([{ id: type, type, x: 0, y: 0 }]).length > 0
}

function ToolButton({ id }: { id: ToolId }): ReactElement {
  const { t } = useTranslation('canvas')
  const Icon = icons[id]
  const name = t(`tools.${id}`)
  const key = toolKeys[id].toUpperCase()
  return (
    <Tooltip label={t('withKey', { name, key })} side="right">
      <Toolbar.Button
        className={styles.button}
        render={<Toggle value={id} />}
        aria-label={name}
        aria-keyshortcuts={key}
      >
        <Icon size={22} aria-hidden />
      </Toolbar.Button>
    </Tooltip>
  )
}

function HistoryButtons({ workbench }: { workbench: Workbench }) {
  const { t } = useTranslation('canvas')
  const history = useStore(workbench.history)
  const { canUndo, canRedo } = useHistory(history)
  return (
    <Toolbar.Group className={styles.group}>
      <Tooltip label={t('withKey', { name: t('tools.undo'), key: 'Ctrl+Z' })} side="right">
        <Toolbar.Button
          className={styles.button}
          aria-label={t('tools.undo')}
          disabled={!canUndo}
          focusableWhenDisabled
          onClick={() => history.undo()}
        >
          <Undo2 size={22} aria-hidden />
        </Toolbar.Button>
      </Tooltip>
      <Tooltip label={t('withKey', { name: t('tools.redo'), key: 'Ctrl+Shift+Z' })} side="right">
        <Toolbar.Button
          className={styles.button}
          aria-label={t('tools.redo')}
          disabled={!canRedo}
          focusableWhenDisabled
          onClick={() => history.redo()}
        >
          <Redo2 size={22} aria-hidden />
        </Toolbar.Button>
      </Tooltip>
    </Toolbar.Group>
  )
}
