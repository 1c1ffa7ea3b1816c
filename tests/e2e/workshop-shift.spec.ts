import { expect, type Browser } from '@playwright/test'
import type { BoardFile } from '@samtavle/shared/board/board-file'
import { templates } from '@samtavle/templates/registry'
import { expectAccessible } from '../support/expect-accessible.ts'
import { expectAtStep, expectSeenBy } from '../support/expect-at-step.ts'
import { Troupe } from '../support/troupe.ts'
import { LeadPage, type WorkshopPage } from '../support/workshop-page.ts'
import { test } from '../support/workshop.ts'

// So that what can't be pressed tells so by its own name.
test.use({ actionTimeout: 15_000 })

const script = templates['mindset-shift'].script('da')
const from = { pia: 'Vi venter, til borgeren ringer', bo: 'Vi måler aktivitet', dan: 'Vi sender brevet' }
const hidden = Object.values(from)
const agreement = {
  Hvad: 'Opsøgende opkald',
  Hvem: 'Dan',
  Hvornår: '1. marts',
  'Næste tegn på fremdrift': 'Første liste er lavet',
}
const pairs = [
  ['Vi venter', 'Vi opsøger'],
  ['Vi måler aktivitet', 'Vi måler helbred'],
  ['Vi sender breve', 'Vi banker på'],
  ['Vi behandler', 'Vi forebygger'],
] as const
const titles = [
  'Vi venter → Vi opsøger',
  'Vi måler aktivitet → Vi måler helbred',
  'Vi sender breve → Vi banker på',
  'Vi behandler → Vi forebygger',
] as const

/** Everybody but Lis, who comes late. */
async function enter(browser: Browser, server: string, board: ConstructorParameters<typeof Troupe>[2]) {
  const troupe = new Troupe(browser, server, board, 'dark')
  const [mona, pia, bo, dan, ole] = await Promise.all([
    troupe.lead(),
    troupe.onPhone('Pia'),
    troupe.blocked('Bo'),
    troupe.participant('Dan'),
    troupe.observer('Ole'),
  ])
  return { troupe, mona, pia, bo, dan, ole }
}

test('skift i mindset, from the welcome to the agreements', async ({ browser, server, newBoard }) => {
  test.setTimeout(400_000)
  const board = await newBoard({ template: 'mindset-shift' })
  const { troupe, mona, pia, bo, dan, ole } = await enter(browser, server.url, board)
  const at = (number: number, ...others: WorkshopPage[]) =>
    test.step('everybody is there', () => expectAtStep(script, number, { mona, pia, others }))

  await test.step('velkommen: everybody sees what everybody writes', async () => {
    await mona.start()
    await at(1, bo, dan, ole)
    await pia.contribute('Pia, kommune')
    await expectSeenBy([mona, bo, dan, ole], ['Pia, kommune'])
  })

  await test.step('to verdener: everybody is held at the frame, and nobody writes', async () => {
    await mona.next('To verdener')
    await at(2, bo, dan, ole)
    for (const person of [pia, bo, dan, ole])
      await expect(person.page.getByText('Facilitatoren holder visningen'), person.alias).toBeVisible()
    for (const person of [pia, bo, dan, ole])
      await expect(person.page.getByRole('button', { name: 'Tilføj bidrag' }), person.alias).toBeHidden()
  })

  await test.step('skriv «fra»: what is written is hidden from everybody else', async () => {
    await mona.next('Skriv «fra»')
    await at(3, bo, dan, ole)
    await pia.contribute(from.pia)
    await bo.contribute(from.bo)
    await pia.expectContributions([from.pia], [from.bo])
    await bo.expectContributions([from.bo], [from.pia])
    await mona.tab('Nu')
    await expect(mona.console.getByRole('heading', { name: '2 skjulte sedler' })).toBeVisible()
    await expect(mona.console.getByText('fra 2 deltagere')).toBeVisible()
    await dan.page.context().setOffline(true)
    await expect(dan.state).toContainText('Ingen forbindelse')
    await dan.contribute(from.dan)
    await dan.expectContributions([from.dan], [from.pia, from.bo])
    await expectSeenBy([mona, ole], [], hidden)
    for (const { heard, alias } of [mona, dan, ole])
      for (const words of [from.pia, from.bo]) expect(heard.has(words), alias).toBe(false)
    expect(JSON.stringify(await ole.board())).not.toContain(from.pia)
  })

  await test.step('skriv «til»: what was hidden is shown to all, and who wrote it stays with it', async () => {
    await mona.page.keyboard.press('Alt+Shift+E')
    await expect(mona.console.getByRole('heading', { name: '1 skjult seddel' })).toBeVisible()
    await mona.next('Skriv «til»')
    await at(4, bo, ole)
    await expectSeenBy([mona, pia, bo, ole], [from.pia, from.bo])
    await dan.page.context().setOffline(false)
    await at(4, bo, dan, ole)
    await expectSeenBy([mona, pia, bo, dan, ole], hidden)
    await expect(pia.sheet.getByText('Dit', { exact: true })).toHaveCount(1)
    const authors = (await ole.board()).shapes
      .filter(({ texts }) => hidden.includes(texts[''] ?? ''))
      .map(({ author }) => author)
    expect(new Set(authors).size).toBe(3)
    expect(authors).not.toContain(null)
    await pia.contribute('Vi ringer først')
    await expectSeenBy([mona, bo, dan, ole], ['Vi ringer først'])
  })

  await test.step('par og ryd op: a co-facilitator writes the pairs', async () => {
    await mona.next('Par og ryd op')
    await at(5, bo, dan, ole)
    await mona.promote('Bo')
    const lead = new LeadPage(bo.page, 'Bo')
    await expect(lead.console).toBeVisible()
    await lead.fillPairs(pairs)
    await bo.waitSaved()
    await expect
      .poll(async () => (await ole.board()).shapes.find(({ id }) => id === 'pair-4')?.texts)
      .toMatchObject({ from: 'Vi behandler', to: 'Vi forebygger' })
  })
  const lis = await test.step('hvor er vi?: nobody sees an answer before the round is closed', async () => {
    await mona.next('Hvor er vi?')
    await at(6, dan, ole)
    await Promise.all([pia.rateAll(2), bo.rateAll(4)])
    const lis = await troupe.participant('Lis')
    await lis.expectStep(6, script.length, 'Hvor er vi?')
    await mona.expectAnswered(2, 4)
    await Promise.all([dan.rateAll(2), lis.rateAll(3)])
    await mona.expectAnswered(4, 4)
    for (const { page, alias } of [mona, pia, bo, dan, lis, ole])
      await expect(page.getByRole('table'), alias).toHaveCount(0)
    for (const { heard, alias } of [mona, ole]) expect(heard.has('"ratings"'), alias).toBe(false)
    await mona.voteForRoom(3, '3')
    await mona.closeRound()
    await expect(mona.console.getByText('7 har svaret')).toBeVisible()
    for (const { sheet, page, alias } of [pia, dan, lis]) {
      await expect(sheet.getByText('Facilitatoren viser resultatet.'), alias).toBeVisible()
      await expect(page.getByRole('table'), alias).toHaveCount(0)
    }
    await mona.showResults()
    for (const person of [pia, dan, lis, ole]) {
      await person.openSheet()
      await expect(person.sheet.getByText('7 har svaret (heraf 3 på vegne af rummet)')).toBeVisible()
      await expect(person.sheet.getByRole('row', { name: /Vi venter.* 3/ })).toBeVisible()
    }
    await expect
      .poll(async () => rowOf(await ole.board(), 'pair-1').props['results'])
      .toMatchObject({ n: 7, median: 3 })
    return lis
  })
  const voters = [pia, bo, dan, lis]

  await test.step('hvor er vi?, once more: what it was before stands beside what it is now', async () => {
    await mona.page.getByRole('button', { name: 'Gentag trinnet' }).click()
    await at(6, dan, lis, ole)
    await Promise.all(voters.map((person) => person.rateAll(4)))
    await mona.expectAnswered(4, 4)
    await mona.closeRound()
    await mona.showResults()
    for (const person of [mona, pia, ole]) {
      if (person !== mona) await person.openSheet()
      await expect(person.page.getByRole('row', { name: /Vi venter.*før 3.*nu 4/ }).first()).toBeVisible()
    }
    await expect
      .poll(async () => rowOf(await ole.board(), 'pair-1').props['results'])
      .toMatchObject({ before: 3, median: 4 })
  })

  await test.step('stem: a tie is told, and a run-off breaks it', async () => {
    await mona.next('Stem')
    await at(7, dan, lis, ole)
    const [first, second, third, fourth] = titles
    await pia.dot(first, first, second)
    await bo.dot(first, second, third)
    await dan.dot(first, second, fourth)
    await lis.dot(first, first, second)
    await mona.expectAnswered(4, 4)
    await mona.closeRound()
    await expect(mona.console.getByText(/2 deler pladsen på kanten af de første 3/)).toBeVisible()
    await mona.console.getByRole('button', { name: 'Tag et omvalg' }).click()
    for (const person of voters) {
      await expect(person.sheet.getByText('Omvalg mellem dem, der deler pladsen.')).toBeVisible()
      await expect(person.sheet.getByRole('button', { name: `Giv en prik til: ${first}` })).toHaveCount(0)
      await person.dot(person === pia ? third : fourth)
    }
    await mona.expectAnswered(4, 4)
    await mona.closeRound()
    await mona.showResults()
    for (const person of [dan, ole]) {
      await person.openSheet()
      await expect(person.sheet.getByRole('row', { name: new RegExp(`${fourth}.*1\\. plads`) })).toBeVisible()
    }
  })

  await test.step('broen: what is written stands in its own group’s place', async () => {
    await mona.next('Broen')
    await at(8, dan, lis, ole)
    await pia.contribute('Ring til alle over 80', 'Gruppe 1: Handlingen imellem')
    await dan.contribute('Hjemmeplejen', 'Gruppe 1: Hvem tager den?')
    await expectSeenBy([mona, bo, lis, ole], ['Ring til alle over 80', 'Hjemmeplejen'])
  })

  await test.step('aftaler, and the end: everything that was agreed stays', async () => {
    await mona.next('Aftaler')
    await at(9, dan, lis, ole)
    await dan.agree(agreement)
    await expectSeenBy([mona, pia, bo, lis, ole], ['Opsøgende opkald'])
    await mona.finish()
    await expect(mona.console.getByText('Workshoppen er slut.', { exact: true })).toBeVisible()
    for (const person of [pia, bo, dan, lis, ole]) await expect(person.step, person.alias).toBeHidden()
    await expectAccessible(mona.page)
    await expectAccessible(pia.page)
    const { shapes } = await ole.board()
    expect(shapes.find(({ type }) => type === 'agreement')?.texts).toMatchObject({ what: 'Opsøgende opkald' })
    expect(rowOf({ shapes }, 'pair-1').props).toMatchObject({
      results: { median: 4 },
      score: { dots: 6, rank: 1 },
    })
  })
  await troupe.goHome()
})

function rowOf({ shapes }: Pick<BoardFile, 'shapes'>, id: string) {
  const row = shapes.find((shape) => shape.id === id)
  if (!row) throw new Error(`no ${id} on the board`)
  return row as { props: Record<string, unknown> }
}
