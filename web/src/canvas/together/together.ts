import type { BoardSession } from '../../connection/board-session.ts'
import type { Readable } from '../../state/store.ts'
import type { Workbench } from '../workbench.ts'
import type { Course } from './course.ts'
import { Following } from './following.ts'
import type { Together } from './going-together.ts'
import { goTo } from './go-to.ts'

interface Options {
  readonly bench: Workbench
  readonly session: BoardSession
  readonly view: Readable<Course | undefined>
}

export function openTogether({ bench, session, view }: Options): Together {
  const { presence } = session
  const you = bench.actor.get().person.id
  const following = new Following({ camera: bench.camera, presence, you })
  const obey = () => following.set(view.get()?.leader ?? null)
  const stopLeader = view.observe(obey)
  obey()
  const stopHidden = onceHidden(view, async () =>
    (await import('../hidden/attend-hidden.ts')).attendToHidden({ bench, session, course: view }),
  )
  let letGo: (() => void) | undefined
  const together: Together = {
    goTo(frames, { hold } = {}) {
      letGo?.()
      letGo = goTo(bench, frames, { hold, show: following.show })
    },
    letGo: () => letGo?.(),
    following: following.state,
    resume: () => following.resume(),
    stray: () => following.stray(),
    close() {
      bench.fetched.together.set(null)
      letGo?.()
      stopLeader()
      stopHidden()
      following.close()
    },
  }
  bench.fetched.together.set(together)
  return together
}

/** Fetches what hidden writing takes when a step first asks for it; returns the end of it. */
function onceHidden(view: Readable<Course | undefined>, begin: () => Promise<() => void>): () => void {
  let open = true
  let begun: Promise<() => void> | undefined
  const check = async () => {
    if (begun || !view.get()?.writesHidden) return
    begun = begin()
    const end = await begun
    if (!open) end()
  }
  const stop = view.observe(() => void check())
  void check()
  return () => {
    open = false
    stop()
    void begun?.then((end) => end())
  }
}
