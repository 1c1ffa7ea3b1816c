import type { Policy } from '@samtavle/shared/access/policy'
import type { Board } from '@samtavle/shared/board/board'
import type { Actor } from '@samtavle/shared/board/commands/command'
import type { NewShape } from '@samtavle/shared/board/records'
import type { Locale } from '@samtavle/shared/drawing/look'
import type { OwnPresence, ToldSketch } from '@samtavle/shared/protocol/presence'
import { hideableTypes } from '@samtavle/shared/shapes/hideable'
import type { HiddenLayer } from '../../scene/whole-board.ts'

const words: Readonly<Record<Locale, string>> = { da: 'Kun du kan se den', en: 'Only you can see it' }

const asIs: Policy = { add: false, edit: 'none', move: 'none' }

/** What may be done with it just now: make new shapes, change what is there, or only look. */
export type Use = 'write' | 'change' | 'look'

interface Options {
  readonly board: Board
  readonly use: () => Use
  /** Whether a shape is, or has been, hidden and is not on the shared board. */
  readonly isSecret: (id: string) => boolean
}

/** One private document as the page shows it and works on it. */
export function hiddenLayer({ board, use, isSecret }: Options): HiddenLayer {
  return {
    board,
    get takesNew() {
      return use() === 'write'
    },
    actorOf: (actor) => ({ ...actor, editsTemplate: false, policy: policyFor(use()) }) satisfies Actor,
    fitted: (shapes) =>
      shapes
        .filter(({ type }) => hideableTypes.has(type))
        .map((shape): NewShape => ({ ...shape, parent: null, layer: 'contribution' })),
    veil: (patch) => veiled(patch, isSecret, use() === 'write'),
    describe: (shape, locale) => `${shape}. ${words[locale]}`,
  }
}

function policyFor(use: Use): Policy {
  return use === 'look' ? asIs : { add: use === 'write', edit: 'all', move: 'all' }
}

/** As much of it as says nothing of what is hidden. */
function veiled(
  { selection, drafts, editing, sketch, ...rest }: Partial<OwnPresence>,
  isSecret: (id: string) => boolean,
  takesNew: boolean,
): Partial<OwnPresence> {
  return {
    ...rest,
    ...(selection && { selection: selection.filter((id) => !isSecret(id)) }),
    ...(drafts && { drafts: Object.fromEntries(Object.entries(drafts).filter(([id]) => !isSecret(id))) }),
    ...(editing !== undefined && { editing: editing && isSecret(editing.id) ? null : editing }),
    ...(sketch !== undefined && { sketch: sketch && tellsOf(sketch, isSecret, takesNew) ? null : sketch }),
  }
}

/** What will be made here, what is here, and what hangs on that. */
function tellsOf(sketch: ToldSketch, isSecret: (id: string) => boolean, takesNew: boolean): boolean {
  if (sketch.kind === 'changed' ? isSecret(sketch.id) : takesNew) return true
  const { start, end } = (sketch.kind !== 'ink' && sketch.ends) || {}
  return [start, end].some((one) => one?.target && isSecret(one.target))
}
