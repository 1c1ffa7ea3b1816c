import { maxZoom, type Camera, type View } from '../view/camera.ts'
import type { PresenceChannel } from '../../connection/presence-channel.ts'
import { Store, type Readable } from '../../state/store.ts'
import { glideTo } from '../together/glide-to.ts'

interface Options {
  readonly camera: Camera
  readonly presence: PresenceChannel
  readonly you: string
  /** Whether one's view is told to all as it is, as of whoever leads a workshop. */
  readonly leads: () => boolean
}

/** Whom one follows, and whether only until one is there. */
interface Followed {
  readonly id: string
  readonly once: boolean
}

/**
 * Going to where somebody else is looking, or along with them until one moves one's own view. Nobody tells their view
 * all the time: whoever follows says so, and then only the one who is followed does.
 */
export class Company {
  readonly #options: Options
  readonly #followed = new Store<Followed | null>(null)
  readonly #followers = new Store<readonly string[]>([])
  readonly #stops: (() => void)[]
  #seen = ''
  #ours = false
  #stopGlide: (() => void) | undefined

  constructor(options: Options) {
    this.#options = options
    this.#stops = [options.presence.observe(this.#onPresence), options.camera.observe(this.#onCamera)]
    this.#onPresence()
  }

  /** Whom one follows, by id. */
  get followed(): Readable<Followed | null> {
    return this.#followed
  }

  /** The names of those who follow one. */
  get followers(): Readable<readonly string[]> {
    return this.#followers
  }

  /** From now on, or with `once` just to where they are now. */
  follow(id: string, once = false): void {
    this.#seen = ''
    this.#followed.set({ id, once })
    this.#options.presence.tell({ follows: id })
    this.#goAlong()
  }

  stop(): void {
    if (!this.#followed.get()) return
    this.#stopGlide?.()
    this.#followed.set(null)
    this.#options.presence.tell({ follows: null })
  }

  close(): void {
    this.stop()
    for (const stop of this.#stops) stop()
  }

  readonly #onCamera = (): void => {
    this.#tellView()
    if (!this.#ours) this.stop()
  }

  readonly #onPresence = (): void => {
    const { presence, you } = this.#options
    const others = [...presence.others().values()]
    const names = others.filter(({ follows }) => follows === you).map(({ user }) => user.alias)
    if (names.join('\n') !== this.#followers.get().join('\n')) this.#onFollowers(names)
    this.#goAlong()
  }

  #onFollowers(names: readonly string[]): void {
    const wasFollowed = this.#followers.get().length > 0
    this.#followers.set(names)
    if (names.length > 0) this.#tellView()
    else if (wasFollowed && !this.#options.leads()) this.#options.presence.tell({ view: null })
  }

  #tellView(): void {
    if (this.#followers.get().length === 0) return
    const { x, y, w, h } = this.#options.camera.clearView()
    this.#options.presence.tell({ view: [Math.round(x), Math.round(y), Math.round(w), Math.round(h)] })
  }

  #goAlong(): void {
    const followed = this.#followed.get()
    if (!followed) return
    const { camera, presence } = this.#options
    const theirs = [...presence.others().values()].filter(({ user }) => user.id === followed.id)
    if (theirs.length === 0) return this.stop()
    const view = theirs.find(({ view }) => view)?.view
    const seen = view?.join(' ')
    if (!view || !seen || seen === this.#seen) return
    this.#seen = seen
    const [x, y, w, h] = view
    this.#stopGlide?.()
    this.#stopGlide = glideTo(camera, camera.fitting({ x, y, w, h }, { largest: maxZoom }), this.#show)
    if (followed.once) this.#arrive()
  }

  /** The way there goes on; what they do from then on is theirs. */
  #arrive(): void {
    this.#stopGlide = undefined
    this.stop()
  }

  /** Moves the camera without counting as having gone one's own way. */
  readonly #show = (view: View): void => {
    this.#ours = true
    this.#options.camera.set(view)
    this.#ours = false
  }
}
