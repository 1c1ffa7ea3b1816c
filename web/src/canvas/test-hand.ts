import type { Policy } from '@samtavle/shared/access/policy'
import type { Board } from '@samtavle/shared/board/board'
import { deleteShapes } from '@samtavle/shared/board/commands/delete-shapes'
import { execute, type Actor } from '@samtavle/shared/board/commands/command'
import { groupShapes, ungroupShapes } from '@samtavle/shared/board/commands/group-shapes'
import { lockShapes, unlockShapes } from '@samtavle/shared/board/commands/lock-shapes'
import { moveShapes } from '@samtavle/shared/board/commands/move-shapes'
import { repair } from '@samtavle/shared/board/repair'
import { seededRandom } from '@samtavle/shared/board/test-board'
import { openUndo } from '@samtavle/shared/board/undo'
import type { Point } from '@samtavle/shared/geometry/point'
import type { ToldSketch } from '@samtavle/shared/protocol/presence'
import type { Shape } from '@samtavle/shared/shapes/registry'
import { ToolRunner } from './input/tool-runner.ts'
import { toldSketch } from './others/tell-sketch.ts'
import { toolContext } from './tool-context.ts'
import { openWorkbench } from './workbench.ts'
import { Scene } from '../scene/scene.ts'
import { Store } from '../state/store.ts'
import { handlesOf } from '../tools/handles.ts'
import { lateTools } from '../tools/late-tools.ts'
import { openMenu } from '../tools/picking.ts'
import { tools } from '../tools/registry.ts'
import { selectTool } from '../tools/select-tool.ts'
import { snapAids } from '../tools/snapping/snap-aids.ts'
import { person } from '../tools/test-pointer.ts'
import { toolIds, type Drafts, type Pointer, type Sketch, type ToolEvent } from '../tools/tool.ts'

const policies: readonly Policy[] = [
  { add: true, edit: 'all', move: 'all' },
  { add: true, edit: 'own', move: 'own' },
  { add: true, edit: 'all', move: 'none' },
  { add: false, edit: 'none', move: 'all' },
]

/** A hand that has lost its mind, on a real bench: it presses, drags, lets go, forgets to, and takes other tools. */
export class TestHand {
  readonly board: Board
  readonly bench: ReturnType<typeof openWorkbench>
  readonly runner: ToolRunner
  readonly scene: Scene
  readonly sketch = new Store<Sketch | null>(null)
  readonly history: ReturnType<typeof openUndo>
  /** What has happened, so that a failure can be told. */
  readonly log: string[] = []
  drafts: Drafts = {}
  /** What the others are told of what is in this hand. */
  told: ToldSketch | null = null
  readonly #random: () => number
  readonly #others: Actor = person('facilitator', undefined, true)
  #made = 0

  constructor(board: Board, seed: number) {
    this.board = board
    this.#random = seededRandom(seed)
    const actor = this.#pick([
      ...policies.map((policy) => person('participant', policy)),
      {
        ...person('facilitator', undefined, true),
        person: { id: 'participant', role: 'facilitator' } as const,
      },
    ])
    this.history = openUndo(board, 'participant')
    this.bench = openWorkbench({ board, history: this.history, actor, isSaved: () => true })
    this.bench.camera.resize(1280, 800)
    this.bench.chosen.snapping.set({ lines: this.#chance(0.7), grid: this.#chance(0.2) })
    this.scene = new Scene(this.bench.whole)
    const context = toolContext({
      workbench: this.bench,
      scene: this.scene,
      sketch: this.sketch,
      tellDrafts: (drafts) => void (this.drafts = drafts),
      tellSketch: (sketch) => void (this.told = toldSketch(sketch, (id) => this.bench.whole.get(id))),
      aids: () => snapAids,
    })
    const steady = { ...context, newId: () => `made${++this.#made}`, random: this.#random }
    // Spread getters are read once, and what the hand sees has to be what is.
    for (const key of ['zoom', 'view', 'snapping', 'aids'] as const)
      Object.defineProperty(steady, key, { get: () => context[key] })
    this.runner = new ToolRunner({ ...tools, ...lateTools, select: selectTool }, this.bench, steady)
    this.#context = steady
  }

  readonly #context: Parameters<typeof openMenu>[1]

  /** One thing that this hand does. */
  act(): void {
    const roll = this.#random()
    if (roll < 0.72) this.#gesture()
    else if (roll < 0.8) this.#say('tool', () => this.bench.toolbox.choose(this.#pick(toolIds)))
    else if (roll < 0.84) this.#say('menu', () => openMenu(this.#pointer(), this.#context))
    else if (roll < 0.9) this.#say('select', () => this.bench.selection.set(this.#some()))
    else this.#command()
  }

  /** What somebody else does meanwhile, whose work this hand can't take back; the server clears up behind them. */
  interfere(): void {
    const ids = this.#some()
    const command = this.#pick([
      deleteShapes(ids),
      deleteShapes(this.bench.selection.get()),
      deleteShapes(Object.keys(this.drafts)),
      moveShapes(ids, { x: 30, y: -20 }),
      moveShapes(Object.keys(this.drafts), { x: -50, y: 10 }),
      lockShapes([...ids, ...Object.keys(this.drafts)]),
      unlockShapes(ids),
      groupShapes(ids, `other${++this.#made}`),
      ungroupShapes(ids),
    ])
    this.#say('others', () => execute(this.board, this.#others, command))
    this.board.doc.transact(() => repair(this.board), 'server')
  }

  /** Whatever was under way ends. */
  callOff(): void {
    this.runner.send({ type: 'cancel' })
  }

  #gesture(): void {
    const steps = Math.floor(this.#random() * 5)
    this.#send(this.#event('down'))
    for (let step = 0; step < steps; step++) {
      this.#send(this.#event(this.#chance(0.9) ? 'move' : this.#pick(['hold', 'down', 'double'])))
      if (this.#chance(0.04)) this.#command()
      if (this.#chance(0.03)) this.#say('tool', () => this.bench.toolbox.choose(this.#pick(toolIds)))
    }
    if (this.#chance(0.1)) this.#send({ type: 'cancel' })
    else if (this.#chance(0.9)) this.#send(this.#event('up'))
    if (this.#chance(0.15)) this.#send(this.#event('double'))
  }

  #command(): void {
    const { bench } = this
    const ids = this.#chance(0.5) ? bench.selection.get() : this.#some()
    this.#say('command', () =>
      this.#pick([
        () => bench.run(deleteShapes(ids)),
        () => bench.run(groupShapes(ids, `group${++this.#made}`)),
        () => bench.run(ungroupShapes(ids)),
        () => bench.run(lockShapes(ids)),
        () => bench.run(unlockShapes(ids)),
        () => bench.run(moveShapes(ids, { x: 10, y: 0 })),
        () => this.history.undo(),
        () => this.history.redo(),
        () => bench.camera.zoomBy(this.#chance(0.5) ? 1.5 : 0.6),
        () => bench.camera.panBy({ x: 100, y: -60 }),
      ])(),
    )
  }

  #event(type: Exclude<ToolEvent['type'], 'cancel'>): ToolEvent {
    return { type, ...this.#pointer() }
  }

  #pointer(): Pointer {
    const at = this.#chance(0.6) ? this.#onSomething() : this.#anywhere()
    const [shift, alt, mod, touch] = [0.2, 0.15, 0.15, 0.2].map((chance) => this.#chance(chance))
    const screen = this.bench.camera.toScreen(at)
    const trail = [{ ...at, pressure: this.#random() }]
    return { at, screen, shift: !!shift, alt: !!alt, mod: !!mod, touch: !!touch, trail }
  }

  /** Where a hand finds something: on a shape, at its corner, or on a handle of what is picked out. */
  #onSomething(): Point {
    const selected = this.bench.selection.get().flatMap((id) => this.board.get(id) ?? [])
    const handles = handlesOf(selected, this.bench.camera.get().zoom).map(({ at }) => at)
    if (handles.length > 0 && this.#chance(0.5)) return this.#pick(handles)
    const shape = this.#pick<Shape | undefined>(this.board.all())
    if (!shape) return this.#anywhere()
    const share = () => this.#pick([0, 0.5, 1, this.#random()])
    return { x: shape.x + shape.w * share(), y: shape.y + shape.h * share() }
  }

  #anywhere(): Point {
    const far = this.#chance(0.01) ? 1e6 : 1
    return { x: Math.round((this.#random() * 1600 - 200) * far), y: Math.round(this.#random() * 1200 - 200) }
  }

  #some(): readonly string[] {
    return this.board
      .all()
      .map(({ id }) => id)
      .filter(() => this.#chance(0.2))
  }

  #send(event: ToolEvent): void {
    this.#say(`${this.bench.toolbox.get()}: ${JSON.stringify(event)}`, () => this.runner.send(event))
  }

  #say(what: string, does: () => unknown): void {
    this.log.push(what)
    does()
  }

  #chance(share: number): boolean {
    return this.#random() < share
  }

  #pick<T>(of: readonly T[]): T {
    return of[Math.floor(this.#random() * of.length)] as T
  }
}
