import { Pointer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../state/use-store.ts'
import { Tooltip } from '../../ui/tooltip.tsx'
import { BarButton } from '../tool-bar/bar-button.tsx'
import type { Workbench } from '../workbench.ts'

/** In the tool bar of who leads: makes a light of the pointer that everybody sees. */
export function LaserButton({ workbench }: { workbench: Workbench }) {
  const { t } = useTranslation('canvas')
  const { laser } = workbench.chosen
  const isOn = useStore(laser)
  const name = t('tools.laser')
  return (
    <Tooltip label={t('withKey', { name, key: 'L' })} side="right">
      <BarButton pressed={isOn} aria-label={name} aria-keyshortcuts="L" onClick={() => laser.set(!isOn)}>
        <Pointer size={22} aria-hidden />
      </BarButton>
    </Tooltip>
  )
}
