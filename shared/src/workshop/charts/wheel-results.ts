import type { ShapeOf } from '../../shapes/shape.ts'
import { layOutWheel } from '../../shapes/wheel/wheel-layout.ts'
import type { WheelProps, WheelResults } from '../../shapes/wheel/wheel-props.ts'
import { writtenIn } from '../../shapes/writing.ts'
import type { Item } from '../rounds/item.ts'
import type { ItemScores } from '../rounds/results.ts'
import type { ClosedRound } from '../state.ts'
import { scalesOf, spreadOn } from './spread-of-scale.ts'

type Wheel = ShapeOf<'wheel', WheelProps>

/** Each theme's results, in the order of the wheel's sectors; the first scale is the bars, the second the markers. */
export function wheelResults(
  wheel: Wheel,
  { setup, items }: ClosedRound,
  scores: readonly ItemScores[],
  earlier: readonly ItemScores[],
): WheelResults {
  const [first, second] = scalesOf(setup)
  const names = themeNames(wheel)
  const themes = names.map((name, index) => {
    const item = items.find((item) => isTheme(item, index, name))
    const score = item && scores.find((score) => score.item === item.id)
    const now = spreadOn(first, score, earlier)
    if (!now) return null
    const importance = spreadOn(second, score, earlier)
    return importance ? { now, importance } : { now }
  })
  return { scales: scalesOf(setup).map(({ title }) => title), themes }
}

/** Templates name their items `theme-1`, `theme-2` … as the sectors stand; others are known by their titles. */
function isTheme(item: Item, index: number, name: string): boolean {
  const number = /^theme-(\d+)$/.exec(item.id)?.[1]
  return number === undefined ? name !== '' && item.title === name : Number(number) === index + 1
}

function themeNames(wheel: Wheel): readonly string[] {
  const { unnamed } = layOutWheel(wheel, wheel.props)
  return [
    ...wheel.props.areas.flatMap(({ themes }) => themes.map(({ name }) => name)),
    ...(unnamed?.themes ?? []).map(({ part }) => writtenIn(wheel, part)),
  ]
}
