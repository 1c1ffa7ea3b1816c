import { createHash } from 'node:crypto'
import { freePolicy, type Policy } from '@samtavle/shared/access/policy'
import { Board } from '@samtavle/shared/board/board'
import { snapshotOf } from '@samtavle/shared/board/board-file'
import { expect } from 'vitest'
import * as Y from 'yjs'
import { documentOf } from '../log/document-of.ts'
import { doSomething } from './deeds.ts'
import { boardId, pass, smallLimits, type Visitor } from './house.ts'
import { misbehave } from './misdeeds.ts'
import type { Page } from './page.ts'
import { expectSound } from './sound.ts'
import { templateUpdate } from './template.ts'
import type { World } from './world.ts'

const policies: readonly Policy[] = [
  freePolicy,
  { add: true, edit: 'own', move: 'own' },
  { add: true, edit: 'own', move: 'all' },
  { add: false, edit: 'none', move: 'all' },
  { add: false, edit: 'none', move: 'none' },
]

type Happening = (world: World, page: Page) => Promise<void> | void

/** What can happen on a bad day, each with how often. */
const happenings = {
  work: { weight: 40, happen: (world, page) => doSomething(page, world.place) },
  pointer: { weight: 4, happen: (_, page) => page.tell() },
  up: { weight: 8, happen: (_, page) => page.line?.carryUp(1 + page.chance.below(6)) },
  down: { weight: 8, happen: (_, page) => page.line?.carryDown(1 + page.chance.below(6)) },
  flow: { weight: 25, happen: ({ visitors }) => flow(visitors) },
  wait: { weight: 8, happen: ({ chance }) => pass(1 + chance.below(40)) },
  rest: {
    weight: 1.5,
    happen: ({ house, visitors, restarts }) => (restarts ? house.rest(visitors) : undefined),
  },
  compact: { weight: 1, happen: ({ house }) => house.compact() },
  arrive: { weight: 15, happen: arrive },
  cut: { weight: 4, happen: cut },
  notice: { weight: 4, happen: ({ unnoticed }) => unnoticed.shift()?.() },
  stall: { weight: 1, happen: ({ house }) => house.log.hold() },
  goOn: { weight: 5, happen: ({ house }) => house.log.release() },
  fill: { weight: 0.6, happen: ({ house }) => void (house.log.full = true) },
  makeRoom: { weight: 5, happen: ({ house }) => void (house.log.full = false) },
  unplug: { weight: 0.4, happen: ({ house }) => void (house.log.unreadable = true) },
  plugIn: { weight: 5, happen: ({ house }) => void (house.log.unreadable = false) },
  kill: { weight: 0.5, happen: ({ house, visitors, restarts }) => void (restarts && house.kill(visitors)) },
  step: {
    weight: 2,
    happen: (world) =>
      world.isUnsettled ? world.house.setPolicy(world.chance.pick(policies) ?? freePolicy) : undefined,
  },
  replace: {
    weight: 0.2,
    happen: (world) =>
      world.isUnsettled ? world.house.replace(templateUpdate(world.chance.below(2 ** 31))) : undefined,
  },
  misbehave: { weight: 30, happen: (world) => misbehave(world) },
  restart: { weight: 0.3, happen: ({ house, restarts }) => (restarts ? house.restart() : undefined) },
} as const satisfies Record<string, { weight: number; happen: Happening }>

type Name = keyof typeof happenings
const weights = Object.fromEntries(
  Object.entries(happenings).map(([name, { weight }]) => [name, weight]),
) as Record<Name, number>

export async function live(world: World, steps: number): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    const page = world.chance.pick(world.pages)
    const happen: Happening = happenings[world.chance.weighed(weights)].happen
    if (page) await happen(world, page)
  }
}

/** All is well again and everybody comes back: whatever happened, they have the same, and so has the disk. */
export async function settle(world: World): Promise<void> {
  const { house, pages, visitors } = world
  house.recover()
  for (const notice of world.unnoticed.splice(0)) notice()
  for (const page of pages) {
    page.line?.cut(Infinity, 0).notice()
    page.role = 'participant'
  }
  for (let round = 0; pages.some((page) => !page.isSettled); round += 1) {
    if (round > 1_000) expect(pages.map((page) => page.state)).toEqual('everybody settled')
    for (const page of pages) if (!page.line) await come(world, page)
    await flow(visitors)
  }
  // Long enough for the server to see that slow readers have caught up, and for each to come above the clock by which
  // others remember them from before a restart.
  for (let round = 0; round < 5; round += 1) {
    for (const page of pages) page.tell()
    await flow(visitors)
    await pass(smallLimits.keepaliveMs)
  }
  await flow(visitors)
  await expectOneBoard(world)
  world.expectAllSeen()
  world.expectNoBreakdown()
}

async function expectOneBoard({ house, pages }: World): Promise<void> {
  const room = await house.rooms.open(boardId)
  const onDisk = documentOf(house.log.updatesOf(boardId))
  const wanted = { digest: digest(onDisk), shapes: snapshotOf(new Board(onDisk)) }
  const read = ({ doc, board }: { doc: Y.Doc; board: Board }) => ({
    digest: digest(doc),
    shapes: snapshotOf(board),
  })
  expect(read({ doc: room.board.doc, board: room.board })).toEqual(wanted)
  for (const page of pages) expect(read(page)).toEqual(wanted)
  expect(digest(documentOf(house.log.updatesOf(boardId, 'older')))).toBe(wanted.digest)
  expectSound(onDisk)
}

/** Equal state vectors can hide a deletion that somebody missed; this can't. */
function digest(doc: Y.Doc): string {
  return createHash('sha1')
    .update(Y.encodeSnapshot(Y.snapshot(doc)))
    .digest('hex')
}

/** All that has been said reaches everybody, unless something is in the way. */
async function flow(visitors: readonly Visitor[]): Promise<void> {
  for (const { line } of visitors) line?.carryUp()
  await pass(8)
  for (const { line } of visitors) line?.carryDown()
}

/** Comes back, with whatever was done meanwhile; now and then in another role. */
async function arrive(world: World, page: Page): Promise<void> {
  if (page.line && page.chance.happens(0.7)) return
  if (page.line) cut(world, page)
  page.role = page.chance.weighed({ participant: 12, facilitator: world.keepsToOwn ? 0 : 3, observer: 1 })
  return come(world, page)
}

/** A page that begins asks which document there is; one that has one says which. */
async function come({ house }: World, page: Page): Promise<void> {
  page.generation ??= String((await house.disk.read(boardId)).generation)
  house.connect(page)
}

function cut({ unnoticed, chance }: World, { line }: Page): void {
  if (!line) return
  const { notice } = line.cut(chance.below(3_000), chance.below(3_000))
  if (chance.happens(0.5)) notice()
  else unnoticed.push(notice)
}
