import type { TestChance } from '../test-chance.ts'
import { crudeDeeds, crudeWords } from './crude-deeds.ts'
import { write } from './forging.ts'
import type { Hostile } from './hostile.ts'
import type { House } from './house.ts'
import { slyDeeds, slyWords } from './sly-deeds.ts'

interface Place {
  readonly hostiles: readonly Hostile[]
  readonly house: House
  readonly chance: TestChance
}

/** One of the hostile does something, on a line or without one. */
export function misbehave({ hostiles, house, chance }: Place): void {
  const hostile = chance.pick(hostiles)
  if (!hostile) return
  if (!hostile.line) {
    hostile.role = chance.happens(0.1) ? 'observer' : 'participant'
    house.connect(hostile)
  }
  if (chance.happens(0.6)) doSlyly(hostile)
  else doCrudely(hostile)
}

/** One thing that can't be missed, and is the end of the line. */
function doCrudely(hostile: Hostile): void {
  const deeds = hostile.roots.includes('text') ? { ...crudeDeeds, ...crudeWords } : crudeDeeds
  const misdeed: ((hostile: Hostile) => void) | undefined = hostile.chance.pick(Object.values(deeds))
  misdeed?.(hostile)
}

/** A few things in one update. */
function doSlyly(hostile: Hostile): void {
  const deeds = hostile.roots.includes('text') ? { ...slyDeeds, ...slyWords } : slyDeeds
  write(hostile, (maps) => {
    for (const deed of hostile.chance.some(Object.values(deeds), 3)) deed(maps, hostile)
  })
}
