import type { Actor } from '@samtavle/shared/board/commands/command'
import type { NewShape } from '@samtavle/shared/board/records'
import { bo, boardWith } from '@samtavle/shared/board/test-board'
import { openUndo } from '@samtavle/shared/board/undo'
import { Scene } from '../../scene/scene.ts'
import type { Remark } from '../remark.ts'
import { type Desk, openWorkbench } from '../workbench.ts'
import type { CanvasCommand } from './canvas-command.ts'
import { bindingOf, type Press } from './key-binding.ts'
import { onCanvasKey } from './on-key.ts'
import { commands } from './registry.ts'

/** A real board on a real bench, without a canvas: what commands are tried on. */
export class TestDesk implements Desk {
  readonly bench: Desk['bench']
  readonly scene: Scene
  readonly said: string[] = []
  readonly told: Remark[] = []
  /** Which shapes were opened for writing. */
  readonly written: string[] = []

  constructor(shapes: readonly NewShape[] = [], actor: Actor = bo) {
    const board = boardWith(...shapes)
    const history = openUndo(board, actor.person.id)
    this.bench = openWorkbench({ board, history, actor, isSaved: () => true })
    this.scene = new Scene(this.bench.whole)
    this.bench.camera.resize(1000, 800)
    this.bench.canvas.desk.set(this)
  }

  announce(words: string): void {
    this.said.push(words)
  }

  tell(remark: Remark): void {
    this.told.push(remark)
  }

  place(): boolean {
    return false
  }

  write(): boolean {
    const [id, another] = this.bench.selection.get()
    if (id === undefined || another !== undefined) return false
    this.written.push(id)
    return true
  }

  cancel(): boolean {
    return false
  }

  walk(): boolean {
    return false
  }

  select(...ids: string[]): this {
    this.bench.selection.set(ids)
    return this
  }

  /** Does a command by its id; false when it can't be done. */
  do(id: CanvasCommand['id']): boolean {
    const command = commands.find((one) => one.id === id)
    if (!command) throw new Error(`there is no command '${id}'`)
    return command.can(this) && command.run(this) !== false
  }

  /** Presses a key in the words of `key-binding.ts`; whether the canvas took it. */
  press(words: string, more: Partial<Press> = {}): boolean {
    return onCanvasKey({ ...pressOf(words), ...more }, this)
  }
}

/** The press of a key on an American keyboard. */
export function pressOf(words: string): Press {
  const { base, ...held } = bindingOf(words)
  const isLetter = /^[a-z]$/.test(base)
  const code = isLetter ? `Key${base.toUpperCase()}` : /^\d$/.test(base) ? `Digit${base}` : ''
  return { key: isLetter && held.shift ? base.toUpperCase() : base, code, ...held }
}
