import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import { penColorWords } from '@samtavle/shared/drawing/color-words'
import type { Look } from '@samtavle/shared/drawing/look'
import { markerColor, penColor, penColorNames, type PenColor } from '@samtavle/shared/drawing/palette'
import { inkStyles, type InkStyle } from '@samtavle/shared/shapes/ink/ink'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../state/use-store.ts'
import type { Workbench } from '../workbench.ts'
import styles from './tool-options.module.css'

type Tool = 'ink' | 'highlighter'

/** In board units. */
const widths = { ink: [2, 4, 8, 14], highlighter: [12, 20, 32] } as const satisfies Record<
  Tool,
  readonly number[]
>
const sizes = ['thin', 'medium', 'broad', 'broadest'] as const

/** The colour and width that the pen draws with from now on. */
export function PenOptions({ workbench, tool }: { workbench: Workbench; tool: Tool }) {
  const { t } = useTranslation('making')
  const look = useStore(workbench.look)
  const kept = useStore(workbench.chosen.styles)
  const style: InkStyle = { ...inkStyles[tool === 'ink' ? 'pen' : 'highlighter'], ...kept[tool] }
  const keep = (patch: Partial<InkStyle>) =>
    workbench.chosen.styles.set({ ...kept, [tool]: { ...style, ...patch } })
  return (
    <section className={styles.panel} aria-label={t('pen.label')}>
      <ToggleGroup
        className={styles.colors}
        aria-label={t('pen.color')}
        value={[style.color]}
        onValueChange={([color]) => color && keep({ color })}
      >
        {penColorNames.map((color) => (
          <Toggle
            key={color}
            value={color}
            className={styles.option}
            aria-label={penColorWords[look.locale][color]}
            title={penColorWords[look.locale][color]}
          >
            <Dot color={colorOf(tool, color, look)} radius={9} />
          </Toggle>
        ))}
      </ToggleGroup>
      <ToggleGroup
        className={styles.widths}
        aria-label={t('pen.width')}
        value={[String(style.width)]}
        onValueChange={([width]) => width && keep({ width: Number(width) })}
      >
        {widths[tool].map((width, index) => {
          const name = t(`pen.widths.${sizes[index] ?? 'medium'}`)
          return (
            <Toggle
              key={width}
              value={String(width)}
              className={styles.option}
              aria-label={name}
              title={name}
            >
              <Dot
                color={colorOf(tool, style.color, look)}
                radius={tool === 'ink' ? 1 + width / 2 : width / 3}
              />
            </Toggle>
          )
        })}
      </ToggleGroup>
    </section>
  )
}

function colorOf(tool: Tool, color: PenColor, look: Look): string {
  return tool === 'highlighter' ? markerColor(color) : penColor(color, look)
}

function Dot({ color, radius }: { color: string; radius: number }) {
  return (
    <svg viewBox="-12 -12 24 24" width="24" height="24" aria-hidden>
      <circle r={radius} fill={color} />
    </svg>
  )
}
