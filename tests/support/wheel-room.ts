import { expect, type Page } from '@playwright/test'
import type { BoardFile } from '@samtavle/shared/board/board-file'
import type { CreatedBoard } from '@samtavle/shared/protocol/http'
import type { WheelProps } from '@samtavle/shared/shapes/wheel/wheel-props'
import { templates } from '@samtavle/templates/registry'
import { readBoard } from './board-page.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expectAtStep, type Present } from './expect-at-step.ts'
import { exportBoard, joinBoard } from './make-board.ts'
import type { Troupe } from './troupe.ts'
import type { LeadPage, WorkshopPage } from './workshop-page.ts'

/** Seconds by which a page's clock may differ from ours: it shows whole ones, by the server's time. */
const apart = 2

export const script = templates['leadership-wheel'].script('da')

/** Who is in the room. */
export interface Room {
  readonly mona: LeadPage
  /** On a phone, in the dark. */
  readonly pia: WorkshopPage
  /** Behind a network without WebSockets. */
  readonly bo: WorkshopPage
  /** On a train. */
  readonly dan: WorkshopPage
  /** Looks on. */
  readonly ole: WorkshopPage
  /** Everybody who has come, Lis too when she has. */
  readonly all: WorkshopPage[]
  /** Resolves when she has said who she is. */
  readonly lisComes: () => Promise<WorkshopPage>
  /** As any observer can have it. */
  readonly boardFile: () => Promise<BoardFile>
  readonly screen: () => Promise<Page>
}

export async function gather(troupe: Troupe, server: string, board: CreatedBoard): Promise<Room> {
  const [mona, pia, bo, dan, ole] = await Promise.all([
    troupe.lead(),
    troupe.onPhone('Pia', { colorScheme: 'dark' }),
    troupe.blocked('Bo'),
    troupe.participant('Dan'),
    troupe.observer('Ole'),
  ])
  const observer = await joinBoard(server, board, { role: 'observer', alias: 'Et program' })
  const all: WorkshopPage[] = [mona, pia, bo, dan, ole]
  return {
    mona,
    pia,
    bo,
    dan,
    ole,
    all,
    async lisComes() {
      const lis = await troupe.newcomer('Lis')
      all.push(lis)
      return lis
    },
    boardFile: async () => readBoard(await exportBoard(server, observer, 'json')),
    async screen() {
      const page = await mona.page.context().newPage()
      await page.goto(`${server}/b/${board.id}/screen`)
      return page
    },
  }
}

/** Everybody's page is at the step, which has just begun. */
export async function expectStep(room: Room, number: number): Promise<void> {
  await expectAtStep(script, number, present(room))
  const lasts = (script[number - 1]?.minutes ?? 0) * 60
  const left = (await room.mona.secondsLeft()) ?? 0
  const sinceAsked = (Date.now() - room.mona.askedAt) / 1000
  expect(left).toBeLessThanOrEqual(lasts)
  expect(left).toBeGreaterThanOrEqual(lasts - sinceAsked - apart)
}

export function present({ mona, pia, all }: Room): Present {
  return { mona, pia, others: all.filter((person) => person !== mona && person !== pia) }
}

export async function expectAllAccessible({ mona, pia, bo }: Room): Promise<void> {
  await Promise.all([mona, bo, pia].map(({ page }) => expectAccessible(page)))
}

/** While a round is open, all see how many have answered, and nobody what. */
export async function expectBlind(
  { all, ole, pia }: Room,
  answered: number,
  expected: number,
): Promise<void> {
  for (const person of [pia, ole]) {
    await person.openSheet()
    await expect(person.sheet.getByText(`${answered} af ${expected} har svaret`)).toBeVisible()
  }
  for (const person of all) await expect(person.page.getByRole('table'), person.alias).toHaveCount(0)
}

export async function expectNoTables({ mona, all }: Room): Promise<void> {
  for (const person of all)
    if (person !== mona) await expect(person.page.getByRole('table'), person.alias).toHaveCount(0)
}

export async function expectTables({ mona, all }: Room, rows: readonly string[]): Promise<void> {
  for (const person of all) {
    if (person !== mona) await person.openSheet()
    for (const row of rows)
      await expect(person.page.getByRole('row', { name: row }).first(), person.alias).toBeVisible()
  }
}

/** What the wheel on the board says of today, theme by theme; the two without a name say nothing. */
export async function medians(room: Room): Promise<(number | null | undefined)[]> {
  const { shapes } = await room.boardFile()
  const wheel = shapes.find(({ type }) => type === 'wheel')
  const props = wheel?.props as WheelProps | undefined
  return props?.results?.themes.map((theme) => theme?.now.median) ?? []
}

/** What stands on a theme's own frame of the votes for it. */
export async function dotsOn(room: Room, frame: string): Promise<unknown> {
  const { shapes } = await room.boardFile()
  return (shapes.find(({ id }) => id === frame)?.props as { score?: unknown } | undefined)?.score
}
