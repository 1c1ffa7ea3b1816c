import { expect } from '@playwright/test'
import type { Script } from '@samtavle/shared/workshop/step'
import { expectAccessible } from './expect-accessible.ts'
import type { LeadPage, WorkshopPage } from './workshop-page.ts'

export interface Present {
  readonly mona: LeadPage
  /** On the phone. */
  readonly pia: WorkshopPage
  readonly others: readonly WorkshopPage[]
}

/** Seconds between two readings of clocks that show the same: each page is read at a moment of its own. */
const atOnce = 1

/**
 * The step of that number is on everybody's page with its instruction and one clock, the facilitator's own words are on
 * theirs alone, and who can't see can use what is there.
 */
export async function expectAtStep(script: Script, number: number, present: Present): Promise<void> {
  const { mona, pia, others } = present
  const step = script[number - 1]
  if (!step) throw new Error(`the script has no step ${number}`)
  const group = [pia, ...others]
  await Promise.all(
    [mona, ...group].map(async (person) => {
      await person.expectStep(number, script.length, step.title)
      await expect(person.step.getByText(step.instruction, { exact: true }), person.alias).toBeVisible()
    }),
  )
  await expectOneClock([mona, ...group])
  await mona.tab('Nu')
  const own = step.say.slice(0, 40)
  await expect(mona.console).toContainText(own)
  for (const person of group) {
    await expect(person.page.locator('body'), person.alias).not.toContainText(own)
    expect(person.heard.has(own), person.alias).toBe(false)
  }
  await Promise.all([mona, pia].map(({ page }) => expectAccessible(page)))
}

/** The list has the words on the page of each of them, and the hidden ones nowhere. */
export async function expectSeenBy(
  people: readonly WorkshopPage[],
  words: readonly string[],
  hidden: readonly string[] = [],
): Promise<void> {
  await Promise.all(people.map((person) => person.expectContributions(words, hidden)))
}

async function expectOneClock(people: readonly WorkshopPage[]): Promise<void> {
  await expect
    .poll(async () => {
      const shown = await Promise.all(people.map((person) => person.secondsLeft()))
      const seconds = shown.filter((left) => left !== undefined)
      return seconds.length === people.length && Math.max(...seconds) - Math.min(...seconds) <= atOnce
    })
    .toBe(true)
}
