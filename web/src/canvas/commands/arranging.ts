import { alignShapes, type Edge } from '@samtavle/shared/board/commands/align-shapes'
import type { Command } from '@samtavle/shared/board/commands/command'
import { distributeShapes } from '@samtavle/shared/board/commands/distribute-shapes'
import { flipShapes } from '@samtavle/shared/board/commands/flip-shapes'
import { groupShapes, ungroupShapes } from '@samtavle/shared/board/commands/group-shapes'
import { lockShapes, unlockShapes } from '@samtavle/shared/board/commands/lock-shapes'
import { matchSize } from '@samtavle/shared/board/commands/match-size'
import { tidyUp } from '@samtavle/shared/board/commands/tidy-up'
import { newId } from '../new-id.ts'
import type { CanvasCommand, CommandId } from './canvas-command.ts'
import type { Desk } from '../workbench.ts'

/** How what is selected stands. */
export const arrangingCommands: readonly CanvasCommand[] = [
  arrange('group', ['mod+g'], (ids) => groupShapes(ids, newId())),
  arrange('ungroup', ['mod+shift+g'], ungroupShapes),
  {
    id: 'lock',
    group: 'arrange',
    keys: ['mod+shift+l'],
    menu: 'selection',
    can: ({ bench }) => bench.can(lockOrUnlock(bench)),
    run: ({ bench }) => bench.run(lockOrUnlock(bench)),
  },
  {
    id: 'unlock-all',
    group: 'arrange',
    menu: 'board',
    can: ({ bench }) => bench.can(unlockShapes(lockedOn(bench))),
    run: ({ bench }) => bench.run(unlockShapes(lockedOn(bench))),
  },
  align('left', 'a'),
  align('center', 'h'),
  align('right', 'd'),
  align('top', 'w'),
  align('middle', 'v'),
  align('bottom', 's'),
  arrange('distribute-across', ['alt+shift+h'], (ids) => distributeShapes(ids, 'across')),
  arrange('distribute-down', ['alt+shift+v'], (ids) => distributeShapes(ids, 'down')),
  arrange('tidy-up', ['mod+alt+t'], tidyUp),
  arrange('match-width', [], (ids) => matchSize(ids, 'width')),
  arrange('match-height', [], (ids) => matchSize(ids, 'height')),
  arrange('match-size', [], (ids) => matchSize(ids, 'both')),
  arrange('flip-across', ['mod+alt+h'], (ids) => flipShapes(ids, 'across')),
  arrange('flip-down', ['mod+alt+v'], (ids) => flipShapes(ids, 'down')),
]

function align(edge: Edge, key: string): CanvasCommand {
  return arrange(`align-${edge}`, [`alt+${key}`], (ids) => alignShapes(ids, edge))
}

function arrange(
  id: CommandId,
  keys: readonly string[],
  commandFor: (ids: readonly string[]) => Command,
): CanvasCommand {
  return {
    id,
    group: 'arrange',
    keys,
    menu: 'selection',
    can: ({ bench }) => bench.can(commandFor(bench.selection.get())),
    run: ({ bench }) => bench.run(commandFor(bench.selection.get())),
  }
}

/** One key for both: as long as something isn't locked, it locks. */
function lockOrUnlock(bench: Desk['bench']): Command {
  const ids = bench.selection.get()
  return bench.can(lockShapes(ids)) ? lockShapes(ids) : unlockShapes(ids)
}

function lockedOn({ whole }: Desk['bench']): readonly string[] {
  return whole
    .all()
    .filter(({ locked }) => locked)
    .map(({ id }) => id)
}
