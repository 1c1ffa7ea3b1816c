import type { PresenceChannel } from '../../connection/presence-channel.ts'
import type { Scene } from '../../scene/scene.ts'
import { DraftGlide } from './draft-glide.ts'
import { draftsOf } from './others.ts'

interface Options {
  readonly scene: Scene
  readonly presence: PresenceChannel
  /** Whether what moves is to jump rather than glide. */
  readonly jumps: () => boolean
}

/** Shows what the others drag as it moves, one step per frame. Returns what ends it. */
export function liftOthers({ scene, presence, jumps }: Options): () => void {
  let frame = 0
  const glide = new DraftGlide((id) => {
    const shape = scene.get(id)
    return shape && [shape.x, shape.y, shape.w, shape.h, shape.rotation]
  })
  const show = () => {
    frame = 0
    const told = draftsOf(presence)
    if (jumps()) return scene.liftOthers(told)
    const now = performance.now()
    scene.liftOthers(glide.follow(told, now))
    if (glide.isMoving(now)) frame = requestAnimationFrame(show)
  }
  const stop = presence.observe(() => {
    if (frame === 0) show()
  })
  return () => {
    cancelAnimationFrame(frame)
    stop()
  }
}
