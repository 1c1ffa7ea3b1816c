import {
  headNames,
  headsOf,
  routeNames,
  type Arrow,
  type Head,
} from '@samtavle/shared/shapes/arrow/arrow-props'
import { ArrowRightLeft, CornerDownRight, Minus, Spline, SquareDashed, type LucideIcon } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { turnArrows } from '@samtavle/shared/board/commands/turn-arrows'
import { learn } from '../../locales/i18n.ts'
import { styleSelection } from '../actions.ts'
import { HeadIcon, WidthIcon, WidthsIcon } from './arrow-icons.tsx'
import { ChoiceMenu } from './choice-menu.tsx'
import { Action } from './selection-bar-action.tsx'
import { useSelected } from '../use-selected.ts'
import type { Workbench } from '../workbench.ts'

type Route = (typeof routeNames)[number]
const routeIcons: Readonly<Record<Route, LucideIcon>> = {
  straight: Minus,
  elbow: CornerDownRight,
  curve: Spline,
}
/** In board units. */
const widths = { thin: 2, medium: 4, thick: 8 } as const

/** What the selected arrows look like; nothing where there are none. */
export function ArrowBar({ workbench }: { workbench: Workbench }) {
  const { t, i18n } = useTranslation('arrows')
  const [hasWords, setHasWords] = useState(false)
  useEffect(() => {
    void learn(i18n, 'arrows').then(() => setHasWords(true))
  }, [i18n])
  const arrows = useSelected(workbench).flatMap((shape) => (shape.type === 'arrow' ? shape : []))
  const [first] = arrows
  if (!first || !hasWords) return null
  const ids = arrows.map(({ id }) => id)
  const style = (patch: Readonly<Record<string, unknown>>) => void styleSelection(workbench, patch)
  const shared = (of: (arrow: Arrow) => string) =>
    arrows.every((arrow) => of(arrow) === of(first)) ? of(first) : undefined
  const route = shared(({ props }) => props.route ?? 'straight')
  const width = shared(({ props }) => String(props.width))
  const RouteIcon = routeIcons[(route ?? 'straight') as Route]
  return (
    <>
      <ChoiceMenu
        name={t('route')}
        icon={<RouteIcon size={20} aria-hidden />}
        choices={routeNames.map((key) => {
          const Icon = routeIcons[key]
          return { key, icon: <Icon size={20} aria-hidden />, words: t(`routes.${key}`) }
        })}
        value={route}
        onChoose={(key) => style({ route: key })}
      />
      {(['start', 'end'] as const).map((which) => {
        const value = shared(({ props }) => headsOf(props)[which])
        return (
          <ChoiceMenu
            key={which}
            name={t(which)}
            icon={<HeadIcon head={(value ?? 'none') as Head} which={which} />}
            choices={headNames.map((head) => ({
              key: head,
              icon: <HeadIcon head={head} which={which} />,
              words: t(`heads.${head}`),
            }))}
            value={value}
            onChoose={(key) => style({ [which]: key })}
          />
        )
      })}
      <ChoiceMenu
        name={t('width')}
        icon={<WidthsIcon />}
        choices={Object.entries(widths).map(([key, value]) => ({
          key: String(value),
          icon: <WidthIcon width={value} />,
          words: t(`widths.${key as keyof typeof widths}`),
        }))}
        value={width}
        onChoose={(key) => style({ width: Number(key) })}
      />
      <Action
        icon={SquareDashed}
        label={t('dash')}
        pressed={arrows.every(({ props }) => props.dash)}
        onClick={() => style({ dash: !arrows.every(({ props }) => props.dash) })}
      />
      <Action icon={ArrowRightLeft} label={t('turn')} onClick={() => workbench.run(turnArrows(ids))} />
    </>
  )
}
