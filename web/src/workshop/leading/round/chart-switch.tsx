import { setStyle } from '@samtavle/shared/board/commands/set-style'
import { execute } from '@samtavle/shared/board/commands/command'
import type { Shape } from '@samtavle/shared/shapes/registry'
import type { LedRound } from '@samtavle/shared/workshop/view'
import { useCallback, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { RadioCards } from '../../../ui/radio-cards.tsx'
import { useLead } from '../lead-context.ts'

const charts = ['bars', 'radar'] as const
type ChartKind = (typeof charts)[number]

/** How the wheel draws what the round came to: people ask for the radar. */
export function ChartSwitch({ round: { setup } }: { round: LedRound }) {
  const { t } = useTranslation('leading')
  const { workbench } = useLead()
  const { board } = workbench
  const wheel = setup.chart?.as === 'wheel' ? setup.chart.on : null
  const chart = useSyncExternalStore(
    useCallback((listener: () => void) => board.observe(listener), [board]),
    () => (wheel === null ? undefined : chartOf(board.get(wheel))),
  )
  if (wheel === null || chart === undefined) return null
  return (
    <RadioCards
      legend={t('chart.title')}
      value={chart}
      options={charts.map((value) => ({ value, label: t(`chart.${value}`) }))}
      onChange={(next) => {
        // The wheel is the template's, and the switch is the one thing about it that is changed without editing it.
        const actor = { ...workbench.actor.get(), editsTemplate: true }
        workbench.boardHistory.closeStep()
        execute(board, actor, setStyle([wheel], { chart: next }))
        workbench.boardHistory.closeStep()
      }}
    />
  )
}

/** Bars, when the wheel says nothing of it. */
function chartOf(shape: Shape | undefined): ChartKind | undefined {
  return shape?.type === 'wheel' ? (shape.props.chart ?? 'bars') : undefined
}
