import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../state/use-store.ts'
import { oneStop } from '../../ui/one-stop.ts'
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

/** The way that the bar runs, and the way that what parts it does. */
const lengthwise = ['vertical', 'horizontal'] as const
const crosswise = ['horizontal', 'vertical'] as const

/** The tools that this person may use, as a column, on a phone as a row; one Tab stop, arrow keys within. */
export function ToolBar({ workbench, isLed = false, children }: Props) {
  const { t } = useTranslation('canvas')
  const { toolbox } = workbench
  const tool = useStore(toolbox)
  const isNarrow = useIsNarrow()
  const [axis, across] = isNarrow ? crosswise : lengthwise
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => (bar.current ? oneStop(bar.current, axis) : undefined), [axis])
  const mayAdd = useMayAdd(workbench)
  const places = placesIn(workbench, { isNarrow, makes: mayAdd && !isLed })
  return (
    <>
      <div
        ref={bar}
        className={styles.bar}
        role="toolbar"
        aria-orientation={axis}
        aria-label={t('tools.label')}
      >
        <div className={styles.group}>
          {places.map(({ family, tools }) => {
            const [first] = tools
            if (family) return <FamilyButton key={family} family={family} tools={tools} toolbox={toolbox} />
            return first && <ToolButton key={first} id={first} toolbox={toolbox} />
          })}
        </div>
        {mayAdd && <hr aria-orientation={across} className={styles.separator} />}
        {mayAdd && <HistoryButtons workbench={workbench} />}
        {children}
      </div>
      {hasOptions(tool) && <ToolOptions workbench={workbench} tool={tool} />}
    </>
  )
}
