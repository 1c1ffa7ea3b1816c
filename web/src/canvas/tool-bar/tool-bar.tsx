import { ToggleGroup } from '@base-ui/react/toggle-group'
import { Toolbar } from '@base-ui/react/toolbar'
import { type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../state/use-store.ts'
import { toolIds, type ToolId } from '../../tools/tool.ts'
import { hasOptions } from '../tool-options/with-options.ts'
import { useIsNarrow } from '../use-is-narrow.ts'
import { useMayAdd } from '../use-may-add.ts'
import type { Workbench } from '../workbench.ts'
import { FamilyButton } from './family-button.tsx'
import { HistoryButtons } from './history-buttons.tsx'
import styles from './tool-bar.module.css'
import { ToolButton } from './tool-button.tsx'
import { placesIn } from './tool-families.ts'
import { later } from '../../ui/later.tsx'

const ToolOptions = later(async () => (await import('../tool-options/tool-options.tsx')).ToolOptions)

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
  const places = placesIn(workbench, { isNarrow, makes: mayAdd && !isLed })
  return (
    <>
      <Toolbar.Root
        className={styles.bar}
        orientation={isNarrow ? 'horizontal' : 'vertical'}
        aria-label={t('tools.label')}
      >
        <ToggleGroup
          className={styles.group}
          value={[tool]}
          onValueChange={([next]) => isTool(next) && toolbox.choose(next)}
        >
          {places.map(({ family, tools }) => {
            const [first] = tools
            if (family) return <FamilyButton key={family} family={family} tools={tools} toolbox={toolbox} />
            return first && <ToolButton key={first} id={first} />
          })}
        </ToggleGroup>
        {mayAdd && <Toolbar.Separator className={styles.separator} />}
        {mayAdd && <HistoryButtons workbench={workbench} />}
        {children}
      </Toolbar.Root>
      {hasOptions(tool) && <ToolOptions workbench={workbench} tool={tool} />}
    </>
  )
}

/** A family without a tool to show has only its name to give. */
function isTool(value: string | undefined): value is ToolId {
  return toolIds.some((id) => id === value)
}
