import { expect } from '@playwright/test'
import { expectAccessible } from '../support/expect-accessible.ts'
import { expectAtStep } from '../support/expect-at-step.ts'
import { Troupe } from '../support/troupe.ts'
import {
  dotsOn,
  expectAllAccessible,
  expectBlind,
  expectNoTables,
  expectStep,
  expectTables,
  gather,
  medians,
  present,
  script,
  type Room,
} from '../support/wheel-room.ts'
import { test as workshop } from '../support/workshop.ts'
import type { WorkshopPage } from '../support/workshop-page.ts'

const chosen = ['Faglig ledelse', 'Forventninger', 'Ledelsesteams']

const test = workshop.extend<{ room: Room }>({
  room: async ({ browser, server, newBoard }, use) => {
    const board = await newBoard({ template: 'leadership-wheel' })
    const troupe = new Troupe(browser, server.url, board)
    await use(await gather(troupe, server.url, board))
    await troupe.goHome()
  },
})

// On a busy machine; alone it takes a third of it.
test.setTimeout(400_000)
// So that what can't be pressed tells so by its own name.
test.use({ actionTimeout: 15_000 })

test('a group goes round the leadership wheel, from the welcome to its agreements', async ({ room }) => {
  const { mona, pia, bo, dan, ole } = room
  const participants = [pia, bo, dan]

  await test.step('before the start the board is free, and only Mona has the script', async () => {
    await expect(mona.console.getByRole('button', { name: 'Start workshoppen' })).toBeVisible()
    for (const person of [pia, bo, dan, ole]) await expect(person.step).toBeHidden()
    await expectAllAccessible(room)
    await mona.start()
  })

  await test.step('1 · everybody makes a practice note, and all see it', async () => {
    await expectStep(room, 1)
    await Promise.all(participants.map((person) => person.contribute(`${person.alias}, kommune`)))
    const notes = participants.map(({ alias }) => `${alias}, kommune`)
    await Promise.all(room.all.map((person) => person.expectContributions(notes)))
    await expectAllAccessible(room)
    await mona.next('Hjulet kort')
  })

  await test.step('2 · all are held at the wheel, and nobody but Mona has anything to do', async () => {
    await expectStep(room, 2)
    for (const person of [...participants, ole]) {
      await expect(person.page.getByText('Facilitatoren holder visningen')).toBeVisible()
      await expect(person.page.getByRole('button', { name: 'Tilføj bidrag' })).toBeHidden()
    }
    await expectAllAccessible(room)
    await mona.next('Vurdér selv')
  })

  const lis =
    await test.step('3 · each rates alone, and nobody sees more than how many have answered', async () => {
      await expectStep(room, 3)
      await Promise.all([pia.rateAll(2), bo.rateAll(4)])
      await mona.expectAnswered(2, 3)
      await expectBlind(room, 2, 3)
      return latecomer(room)
    })

  await test.step('3 · a ballot survives a reload and counts once; the results are shown when Mona says so', async () => {
    await reloadInRound(bo, 16)
    await Promise.all([dan.rateAll(4), lis.rateAll(5)])
    await mona.expectAnswered(4, 4)
    await expectBlind(room, 4, 4)
    await expectScreen(room, '4 af 4 har svaret')
    await mona.closeRound()
    for (const person of [pia, bo, dan, lis])
      await expect(person.sheet.getByText('Runden er lukket. Facilitatoren viser')).toBeVisible()
    await expectNoTables(room)
    await mona.showResults()
    await expectTables(room, ['Ledelsesroller', 'Forandringsprocessen'])
    await expect.poll(() => medians(room)).toEqual([4, 4, 4, 4, 4, 4, 4, 4])
    await expectAllAccessible(room)
    await mona.next('Se hjulet')
  })
  participants.push(lis)

  await test.step('4 · all look at their wheel and write what they see', async () => {
    await expectStep(room, 4)
    await Promise.all([
      lis.contribute('Vi mangler tid til ledelse', 'Det største gab'),
      pia.contribute('Sektorerne ser det forskelligt', 'Den største uenighed'),
    ])
    const notes = ['Vi mangler tid til ledelse', 'Sektorerne ser det forskelligt']
    await Promise.all(room.all.map((person) => person.expectContributions(notes)))
    await expectAllAccessible(room)
    await mona.next('Vælg tre temaer')
  })

  await test.step('5 · three dots each; a tie for the third place is decided by a run-off', async () => {
    await expectStep(room, 5)
    await Promise.all([
      pia.dot('Faglig ledelse', 'Ledelsesteams', 'Forventninger'),
      bo.dot('Faglig ledelse', 'Ledelsesteams', 'Forventninger'),
      dan.dot('Faglig ledelse', 'Ledelsesteams', 'Ledelsesroller'),
      lis.dot('Faglig ledelse', 'Ledelsesteams', 'Ledelsesroller'),
    ])
    await mona.expectAnswered(4, 4)
    await expectBlind(room, 4, 4)
    await expectAllAccessible(room)
    await mona.closeRound()
    await runOff(room, participants)
    await expectTables(room, ['Forventninger', 'Ledelsesroller'])
    await expectAllAccessible(room)
    await mona.next('Skriv på spørgsmålene')
  })

  await test.step('6 · the groups write in their themes’ frames, hidden from one another', async () => {
    await expectStep(room, 6)
    await expectThemes(lis)
    await expect.poll(() => dotsOn(room, 'frame-theme-7')).toEqual({ dots: 3, rank: 3, tied: false })
    await hiddenWriting(room, lis)
    await mona.next('Saml og læs op')
  })

  await test.step('7 · the scribe puts together what is alike, whoever wrote it', async () => {
    await expectStep(room, 7)
    await lis.moveNote(hidden.bo, 'Hvordan kan ledelsesteams på tværs af faggrupper')
    await ole.openSheet()
    const pile = ole.pile('Hvordan kan ledelsesteams på tværs af faggrupper')
    await expect(pile.getByText(hidden.bo)).toBeVisible()
    await expectAllAccessible(room)
    await mona.next('Hvad prøver vi?')
  })

  await test.step('8 · one experiment for each theme', async () => {
    await expectStep(room, 8)
    await Promise.all([
      pia.contribute('Vi prøver ti minutter hver mandag', 'Gruppe 1: Vi prøver …'),
      bo.contribute('Nogen føler sig overvåget', 'Gruppe 1: Hvad kunne være en ikke-tilsigtet konsekvens?'),
    ])
    const notes = ['Vi prøver ti minutter hver mandag', 'Nogen føler sig overvåget']
    await Promise.all(room.all.map((person) => person.expectContributions(notes)))
    await expectAllAccessible(room)
    await mona.next('Gen-vurdering')
  })

  await test.step('9 · the three themes, and no others, are rated again', async () => {
    await expectStep(room, 9)
    for (const person of participants)
      await expect(
        person.sheet.getByRole('group').filter({ has: person.page.getByRole('radio') }),
      ).toHaveCount(3)
    await Promise.all(participants.map((person) => person.rateAll(5)))
    await mona.expectAnswered(4, 4)
    await expectAllAccessible(room)
    await mona.closeRound()
    await mona.showResults()
    await expectTables(room, chosen)
    expect(await medians(room)).toEqual([4, 4, 4, 4, 4, 4, 4, 4])
    await mona.next('Aftaler + tjek ud')
  })

  await test.step('10 · agreements with a name and a date, and the workshop is over for all', async () => {
    await expectStep(room, 10)
    await pia.agree({
      Hvad: 'Vi mødes fast',
      Hvem: 'Pia og Bo',
      Hvornår: '1. december',
      'Næste tegn på fremdrift': 'Mødet står i kalenderen',
    })
    await Promise.all(room.all.map((person) => person.expectContributions(['Vi mødes fast', 'Pia og Bo'])))
    await expectAllAccessible(room)
    await mona.finish()
    await expect(mona.console.getByText('Workshoppen er slut.', { exact: true })).toBeVisible()
    for (const person of room.all) await expect(person.step).toBeHidden()
    await expectAllAccessible(room)
    const { shapes } = await room.boardFile()
    expect(shapes.find(({ type }) => type === 'agreement')).toBeDefined()
  })

  await test.step('not a word of Mona’s own has ever been sent to anybody else', () => {
    for (const person of room.all.filter((person) => person !== mona))
      for (const { say } of script)
        expect(person.heard.has(say.slice(0, 40)), `${person.alias}: ${say}`).toBe(false)
  })
})

/** Lis comes when the rating has been going on for a while, and is told where everybody is. */
async function latecomer(room: Room): Promise<WorkshopPage> {
  await expect.poll(() => room.mona.secondsLeft()).toBeLessThan(8 * 60 - 11)
  const before = (await room.mona.secondsLeft()) ?? 0
  const lis = await room.lisComes()
  // It goes away by itself, so it is looked for from the moment she is let in.
  const welcome = lis.page.getByText(/^Vi er på trin 3 af 10: Vurdér selv\. \d min\. tilbage\.$/)
  const [words] = await Promise.all([
    welcome.textContent({ timeout: 20_000 }),
    expect(welcome).toBeVisible(),
    lis.waitOpen(),
  ])
  const after = (await room.mona.secondsLeft()) ?? 0
  const minutes = Number(/(\d) min/.exec(words ?? '')?.[1])
  expect(minutes).toBeLessThanOrEqual(Math.ceil(before / 60))
  expect(minutes).toBeGreaterThanOrEqual(Math.floor(after / 60))
  await expectAtStep(script, 3, present(room))
  await expectBlind(room, 2, 4)
  return lis
}

async function reloadInRound(person: WorkshopPage, answers: number): Promise<void> {
  await person.page.reload()
  await expect(person.sheet.getByRole('radio', { checked: true })).toHaveCount(answers)
  await person.expectKept()
}

async function expectScreen(room: Room, words: string): Promise<void> {
  const page = await room.screen()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vurdér selv')
  await expect(page.getByText(words)).toBeVisible()
  await expectAccessible(page)
  await page.close()
}

async function runOff(room: Room, participants: readonly WorkshopPage[]): Promise<void> {
  const { mona } = room
  await expect(mona.console.getByText('2 deler pladsen på kanten af de første 3')).toBeVisible()
  await mona.console.getByRole('button', { name: 'Tag et omvalg' }).click()
  for (const person of participants)
    await expect(person.sheet.getByText('Omvalg mellem dem, der deler pladsen.')).toBeVisible()
  const [first, ...others] = participants
  await first?.dot('Ledelsesroller')
  await Promise.all(others.map((person) => person.dot('Forventninger')))
  await mona.expectAnswered(4, 4)
  await mona.closeRound()
  await mona.showResults()
}

/** Whoever hasn't chosen a group is offered the piles of the three themes, and no others. */
async function expectThemes(person: WorkshopPage): Promise<void> {
  await person.page.getByRole('button', { name: 'Vælg jeres tema' }).click()
  const themes = person.page.getByRole('menuitemradio')
  await expect.poll(async () => (await themes.allTextContents()).toSorted()).toEqual(chosen)
  await person.page.keyboard.press('Escape')
}

const hidden = {
  pia: 'Vi når ikke at tale om faglighed',
  bo: 'Fælles morgenmøde på tværs',
  dan: 'Skrevet før tunnelen',
  train: 'Skrevet i tunnelen',
} as const

async function hiddenWriting(room: Room, lis: WorkshopPage): Promise<void> {
  const { mona, pia, bo, dan, ole } = room
  await pia.chooseGroup('Faglig ledelse')
  await bo.chooseGroup('Ledelsesteams')
  await Promise.all([pia.contribute(hidden.pia), bo.contribute(hidden.bo), dan.contribute(hidden.dan)])
  await expect(mona.console.getByRole('heading', { name: '3 skjulte sedler' })).toBeVisible()
  await dan.page.context().setOffline(true)
  await expect(dan.state).toContainText('forbindelse')
  await dan.contribute(hidden.train)
  await dan.expectContributions([hidden.dan, hidden.train])
  await expectOnlyWriter(room, pia, hidden.pia)
  await expectOnlyWriter(room, bo, hidden.bo)
  await expectOnlyWriter(room, dan, hidden.dan)
  await expectAllAccessible(room)

  await mona.revealAll()
  const there = room.all.filter((person) => person !== dan)
  await expectEverywhere(there, [hidden.pia, hidden.bo, hidden.dan])
  await expectOnlyWriter(room, dan, hidden.train)
  await dan.page.context().setOffline(false)
  await expectEverywhere(room.all, Object.values(hidden))
  // Whoever chose no group has the notes of all in the list.
  await Promise.all([mona, ole, lis, dan].map((person) => person.expectContributions(Object.values(hidden))))
}

async function expectEverywhere(people: readonly WorkshopPage[], notes: readonly string[]): Promise<void> {
  for (const person of people)
    for (const note of notes)
      await expect.poll(() => person.heard.has(note), { message: `${person.alias} has «${note}»` }).toBe(true)
}

/** Nobody else is ever sent it, and it is in no file. */
async function expectOnlyWriter(room: Room, writer: WorkshopPage, words: string): Promise<void> {
  for (const person of room.all.filter((person) => person !== writer)) {
    await expect(person.page.getByText(words), person.alias).toHaveCount(0)
    expect(person.heard.has(words), `${person.alias} was sent «${words}»`).toBe(false)
  }
  expect(JSON.stringify(await room.boardFile())).not.toContain(words)
}
