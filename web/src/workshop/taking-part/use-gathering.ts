import { around, type Box } from '@samtavle/shared/geometry/box'
import { shapeOf } from '@samtavle/shared/shapes/registry'
import { useCallback, useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react'
import type { Studio } from '../../app/board/use-studio.ts'
import { useStore } from '../../state/use-store.ts'
import { useView } from '../use-view.ts'
import { isAway, isWhole } from './away.ts'

export interface GatheringHere {
  /** Where the others are; of several frames the one that was chosen. */
  readonly frames: readonly string[]
  /** The group's own frame, where each group has one. */
  readonly chosen: string | undefined
  readonly choose: (frame: string) => void
  /** Whether the page goes along by itself. */
  readonly isFocused: boolean
  readonly setFocused: (focused: boolean) => void
  readonly goBack: () => void
  /** Before something is laid over the board: whoever saw all of the frames sees all of them again. */
  readonly keepInSight: () => void
  readonly isAway: boolean
}

/** Milliseconds until what a step lays over the board is there to be kept clear of. */
const settled = 60

/** Fokusvisning: goes to the step's frames when it begins, and to where everybody is brought. */
export function useGathering({ workshop, workbench }: Studio): GatheringHere {
  const gathering = useView(workshop, (view) => view?.gathering ?? null)
  const step = useView(workshop, (view) => view?.step ?? null)
  const together = useStore(workbench.fetched.together)
  const [isFocused, setFocused] = useState(true)
  const [group, setGroup] = useState<string>()
  const seen = useRef<number>(undefined)
  /** The step in which everybody was last brought somewhere. */
  const [gatheredIn, setGatheredIn] = useState<number>()
  const isGathered = gathering !== null && gathering.frames.length > 0 && gatheredIn === step?.entry
  const all = isGathered ? gathering.frames : (step?.frames ?? [])
  const chosen = group !== undefined && all.includes(group) ? group : undefined
  const frames = chosen === undefined ? all : [chosen]

  const follow = useEffectEvent(() => {
    const count = gathering?.count ?? 0
    if (!together || !step || seen.current === count) return
    const until = gathering?.heldUntil ?? 0
    const isHeld = until > workshop.now()
    // Whoever has just come goes to the step, not to where the others were brought long ago.
    const isFirst = seen.current === undefined && !isHeld
    seen.current = count
    if (!isFirst) setGatheredIn(step.entry)
    const there = isFirst ? step.frames : (gathering?.frames ?? [])
    const to = group !== undefined && there.includes(group) ? [group] : there
    const go = () => {
      if (isHeld) together.goTo(to, { hold: { until, now: workshop.now } })
      else if (isFocused) together.goTo(to)
    }
    setTimeout(go, settled)
  })
  useEffect(() => follow())

  const go = (to: readonly string[]) => together?.goTo(to)
  return {
    frames,
    chosen,
    choose(frame) {
      setGroup(frame)
      go([frame])
    },
    isFocused,
    setFocused(focused) {
      setFocused(focused)
      if (focused) go(frames)
    },
    goBack: () => go(frames),
    keepInSight() {
      if (!isFocused || !seesAll(workbench, frames)) return
      setTimeout(() => {
        if (!seesAll(workbench, frames)) go(frames)
      }, settled)
    },
    isAway: useIsAway(workbench, frames),
  }
}

function useIsAway(workbench: Studio['workbench'], frames: readonly string[]): boolean {
  const { camera } = workbench
  const key = frames.join(' ')
  const snapshot = useCallback(() => {
    const box = boxOf(workbench, key.split(' '))
    return box !== undefined && camera.size.get().w > 0 && isAway(box, camera.clearView())
  }, [camera, workbench, key])
  return useSyncExternalStore(camera.observe, snapshot)
}

function seesAll(workbench: Studio['workbench'], frames: readonly string[]): boolean {
  const box = boxOf(workbench, frames)
  return box !== undefined && isWhole(box, workbench.camera.clearView())
}

function boxOf({ board }: Studio['workbench'], frames: readonly string[]): Box | undefined {
  const shapes = frames.flatMap((id) => board.get(id) ?? [])
  return around(shapes.map((shape) => shapeOf(shape.type).bounds(shape)))
}
