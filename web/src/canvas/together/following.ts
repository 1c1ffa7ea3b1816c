import type { PresenceChannel } from '../../connection/presence-channel.ts'
import { Store, type Readable } from '../../state/store.ts'
import { maxZoom, type Camera, type View } from '../view/camera.ts'
import { glideTo } from './glide-to.ts'

/** Whose view this page shows: its own; its own, which the others follow; the leader's; or its own again, having left it. */
export type FollowState = 'free' | 'leading' | 'following' | 'strayed'

interface Options {
  readonly camera: Camera
  readonly presence: PresenceChannel
  readonly you: string
}

/** Follows the view of whoever leads it, until one moves one's own; who leads it tells everybody where they look. */
export class Following {
  readonly #options: Options
  readonly #state = new Store<FollowState>('free')
  readonly #stops: (() => void)[]
  #leader: string | null = null
  #seen = ''
  #ours = false
  #stopGlide = () => {}

  constructor(options: Options) {
    this.#options = options
    this.#stops = [
      options.camera.observe(this.#onCamera),
      options.camera.size.observe(this.#onCamera),
      options.presence.observe(this.#follow),
    ]
  }

  get state(): Readable<FollowState> {
    return this.#state
  }

  /** Who leads the view now; null for nobody. */
  set(leader: string | null): void {
    if (leader === this.#leader) return
    const { you, presence } = this.#options
    if (this.#leader === you) presence.tell({ view: null })
    this.#leader = leader
    this.#state.set(leader === null ? 'free' : leader === you ? 'leading' : 'following')
    this.#tell()
    this.resume()
  }

  /** Follows again after having strayed. */
  resume(): void {
    if (this.#state.get() === 'strayed') this.#state.set('following')
    this.#seen = ''
    this.#follow()
  }

  /** Moves the camera without counting as having strayed. */
  readonly show = (view: View): void => {
    this.#ours = true
    this.#options.camera.set(view)
    this.#ours = false
  }

  close(): void {
    this.set(null)
    this.#stopGlide()
    for (const stop of this.#stops) stop()
  }

  stray(): void {
    if (this.#state.get() !== 'following') return
    this.#stopGlide()
    this.#state.set('strayed')
  }

  readonly #onCamera = (): void => {
    this.#tell()
    if (!this.#ours) this.stray()
  }

  #tell(): void {
    if (this.#state.get() !== 'leading') return
    const { x, y, w, h } = this.#options.camera.clearView()
    this.#options.presence.tell({
      view: [Math.round(x), Math.round(y), Math.round(w), Math.round(h)],
    })
  }

  readonly #follow = (): void => {
    if (this.#state.get() !== 'following') return
    const { camera, presence } = this.#options
    const others = [...presence.others().values()]
    const view = others.find(({ user, view }) => user.id === this.#leader && view)?.view
    const seen = view?.join(' ')
    if (!view || !seen || seen === this.#seen) return
    this.#seen = seen
    const [x, y, w, h] = view
    this.#stopGlide()
    this.#stopGlide = glideTo(camera, camera.fitting({ x, y, w, h }, { largest: maxZoom }), this.show)
  }
}
