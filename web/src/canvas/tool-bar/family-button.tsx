import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../state/use-store.ts'
import type { ToolId } from '../../tools/tool.ts'
import { Tooltip } from '../../ui/tooltip.tsx'
import type { Toolbox } from '../workbench/toolbox.ts'
import { BarButton } from './bar-button.tsx'
import type { Place } from './tool-families.ts'
import { toolIcons } from './tool-icons.ts'
import { later } from '../../ui/later.tsx'

const ToolFlyout = later(async () => (await import('./tool-flyout.tsx')).ToolFlyout)

interface Props {
  family: NonNullable<Place['family']>
  tools: readonly ToolId[]
  toolbox: Toolbox
}

/** Tools that share a place: a press takes the one that was used last, and shows them all. */
export function FamilyButton({ family, tools, toolbox }: Props) {
  const { t } = useTranslation('canvas')
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const tool = useStore(toolbox)
  const inHand = tools.includes(tool)
  const last = toolbox.lastOf(tools) ?? tools[0]
  // What is gathered under «more» has little in common: nothing is taken before it is chosen.
  const shown = family === 'more' ? (inHand ? tool : undefined) : last
  const Icon = shown ? toolIcons[shown] : Plus
  const name = t(`tools.families.${family}`)
  const press = () => {
    if (shown) toolbox.choose(shown)
    setIsOpen(true)
  }
  return (
    <>
      <Tooltip label={name} side="right">
        <BarButton
          ref={button}
          pressed={inHand}
          data-family
          aria-label={shown ? `${name}: ${t(`tools.${shown}`)}` : name}
          aria-haspopup="menu"
          aria-expanded={isOpen}
          onClick={press}
        >
          <Icon size={22} aria-hidden />
        </BarButton>
      </Tooltip>
      {isOpen && (
        <ToolFlyout
          name={name}
          tools={tools}
          toolbox={toolbox}
          anchor={button}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  )
}
