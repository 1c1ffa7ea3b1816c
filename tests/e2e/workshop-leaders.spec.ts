import { expect, type Browser } from '@playwright/test'
import { templates } from '@samtavle/templates/registry'
import { readBoard } from '../support/board-page.ts'
import { expectAccessible } from '../support/expect-accessible.ts'
import { expectAtStep, expectSeenBy } from '../support/expect-at-step.ts'
import { exportBoard, joinBoard } from '../support/make-board.ts'
import { Troupe } from '../support/troupe.ts'
import type { WorkshopPage } from '../support/workshop-page.ts'
import { test } from '../support/workshop.ts'

// So that what can't be pressed tells so by its own name.
test.use({ actionTimeout: 15_000 })

const script = templates['leaders-across-sectors'].script('da')
const items = [
  'Er god til at skabe relationer og tillid',
  'Etablere fælles forståelse af og vision for opgaven på tværs',
  'Har fokus på borgeren',
] as const
const agreement = {
  Hvad: 'Fælles kaffe hver måned',
  Hvem: 'Pia',
  Hvornår: '1. marts',
  'Næste tegn på fremdrift': 'Kalenderen er sendt',
}

/** Everybody but Lis, who comes late; Ole reads English. */
async function enter(browser: Browser, server: string, board: ConstructorParameters<typeof Troupe>[2]) {
  const troupe = new Troupe(browser, server, board)
  const [mona, pia, bo, dan, ole, kim] = await Promise.all([
    troupe.lead(),
    troupe.onPhone('Pia'),
    troupe.blocked('Bo'),
    troupe.participant('Dan'),
    troupe.observer('Ole'),
    troupe.participant('Kim'),
  ])
  await ole.speakEnglish()
  const observer = await joinBoard(server, board, { role: 'observer', alias: 'Et program' })
  /** As any observer can have it. */
  const file = async () => readBoard(await exportBoard(server, observer, 'json'))
  return { troupe, mona, pia, bo, dan, ole, kim, file }
}

test('ledere som lykkes på tværs, from the welcome to the agreements', async ({
  browser,
  server,
  newBoard,
}) => {
  test.setTimeout(400_000)
  const board = await newBoard({ template: 'leaders-across-sectors' })
  const { troupe, mona, pia, bo, dan, ole, kim, file } = await enter(browser, server.url, board)
  const at = (number: number, ...others: WorkshopPage[]) =>
    test.step('everybody is there', () => expectAtStep(script, number, { mona, pia, others }))

  await test.step('velkommen: hands and wishes for time are seen and answered', async () => {
    await mona.start()
    await at(1, bo, dan, ole, kim)
    await pia.contribute('Pia, kommune')
    await expectSeenBy([mona, bo, dan, ole], ['Pia, kommune'])
    await pia.page.getByRole('button', { name: 'Ræk hånden op' }).click()
    await expect(pia.page.getByRole('button', { name: 'Hånden er oppe: nr. 1' })).toBeVisible()
    await dan.page.getByRole('button', { name: 'Jeg mangler mere tid' }).click()
    await mona.tab('Rummet')
    await expect(mona.console.getByText('1 hånd oppe', { exact: true })).toBeVisible()
    await mona.console.getByRole('button', { name: 'Tag hånden ned for Pia' }).click()
    await expect(pia.page.getByRole('button', { name: 'Ræk hånden op' })).toBeVisible()
    const before = (await dan.secondsLeft()) ?? 0
    await mona.console.getByRole('button', { name: '+2 min.' }).click()
    await expect.poll(async () => ((await dan.secondsLeft()) ?? 0) - before).toBeGreaterThan(60)
    await expect(dan.page.getByRole('button', { name: 'Jeg mangler mere tid', pressed: false })).toBeVisible()
  })

  await test.step('velkommen: who is removed is out, and comes back only when let in', async () => {
    await mona.remove('Kim')
    await expect(kim.page.getByText('Du er ikke længere med i workshoppen')).toBeVisible()
    // As from a mail: a page of its own.
    await kim.page.goto('about:blank')
    await kim.page.goto(board.links.participant)
    await kim.sayWho('Kim')
    await expect(kim.page.getByRole('heading', { name: 'Venterum' })).toBeVisible()
    await expectAccessible(kim.page)
    await kim.page.close()
  })

  const lis = await test.step('læs listen: a closed door keeps who comes in the waiting room', async () => {
    await mona.next('Læs listen')
    await at(2, bo, dan, ole)
    for (const { page, alias } of [pia, bo, dan]) {
      await expect(page.getByText('Facilitatoren holder visningen'), alias).toBeVisible()
      await expect(page.getByRole('button', { name: 'Tilføj bidrag' }), alias).toBeHidden()
    }
    await expect(ole.page.getByText('The facilitator holds the view')).toBeVisible()
    const lis = await troupe.newcomer('Lis')
    await expect(lis.page.getByRole('heading', { name: 'Venterum' })).toBeVisible()
    expect(lis.heard.has(items[0])).toBe(false)
    await mona.tab('Rummet')
    await mona.console.getByRole('button', { name: 'Luk Lis ind' }).click()
    await lis.expectStep(2, script.length, 'Læs listen')
    await expect(lis.canvas).toBeVisible()
    await mona.console.getByRole('button', { name: 'Åbn døren' }).click()
    await expect(mona.console.getByText('Døren er åben: alle med link eller kode kommer ind.')).toBeVisible()
    return lis
  })
  const voters = [pia, bo, dan, lis]

  await test.step('mig selv: the answers never leave the device', async () => {
    await mona.next('Mig selv')
    await at(3, bo, dan, lis, ole)
    const before = JSON.stringify((await file()).shapes)
    const start = dan.sent.length
    const own = [5, 5, 5, 3, 3, 3, 3, 3, 3, 1, 1, 1] as const
    await dan.rateSelf(own)
    const mine = dan.page.getByRole('region', { name: 'Din egen vurdering' })
    await expectOwn(mine)
    await dan.page.reload()
    await expectOwn(mine)
    for (const piece of dan.sent.since(start))
      expect(piece).not.toMatch(/rating|ballot|cast|"self"|dont-know|item-\d/)
    for (const { page, alias } of [mona, pia, bo, lis, ole])
      await expect(page.getByText(/^(Dine højeste|Your highest)/), alias).toHaveCount(0)
    for (const { heard, alias } of [mona, pia, bo, lis, ole, dan])
      expect(heard.has('"ratings"'), alias).toBe(false)
    await expect(mona.console.getByRole('tab', { name: 'Runde', exact: true })).toBeVisible()
    expect(JSON.stringify((await file()).shapes)).toBe(before)
  })

  await test.step('os sammen: anonymous, and blind until it is closed', async () => {
    await mona.next('Os sammen')
    await at(4, bo, dan, lis, ole)
    await dan.rateAll(2)
    await dan.page.context().setOffline(true)
    await Promise.all([pia.rateAll(4), bo.rateAll(4)])
    await mona.expectAnswered(3, 4)
    await dan.page.context().setOffline(false)
    await lis.rateAll(5)
    await mona.expectAnswered(4, 4)
    for (const { page, alias } of [mona, pia, bo, dan, lis, ole])
      await expect(page.getByRole('table'), alias).toHaveCount(0)
    for (const { heard, alias } of [mona, ole]) expect(heard.has('"ratings"'), alias).toBe(false)
    await mona.closeRound()
    for (const { page, alias } of [pia, dan, ole]) await expect(page.getByRole('table'), alias).toHaveCount(0)
  })

  await test.step('varmekort: the middle for all, and no sector of fewer than five', async () => {
    await mona.next('Varmekort')
    await at(5, bo, dan, lis, ole)
    const { shapes } = await file()
    const map = JSON.stringify(shapes.find(({ id }) => id === 'heat-map'))
    expect(map).toContain('"median":4')
    // Four of one sector: nothing on the board or in a file tells the sector's answers apart.
    expect(map).not.toContain('municipality')
    for (const person of [pia, ole]) await expect(person.page.getByText('Efter sektor')).toHaveCount(0)
    await lis.contribute('Vi ser tillid forskelligt')
    await expectSeenBy([mona, pia, bo, dan, ole], ['Vi ser tillid forskelligt'])
  })

  await test.step('gode eksempler: an episode for each of the two', async () => {
    await mona.next('Gode eksempler')
    await at(6, bo, dan, lis, ole)
    await pia.contribute('Fælles morgenmøde', 'Det stærkeste punkt')
    await bo.contribute('Ringede på tværs', 'Det næststærkeste punkt')
    await expectSeenBy([mona, dan, lis, ole], ['Fælles morgenmøde', 'Ringede på tværs'])
  })

  await test.step('vælg to at øve: two dots each, one on an item', async () => {
    await mona.next('Vælg to at øve')
    await at(7, bo, dan, lis, ole)
    for (const person of voters) await person.dot(items[0], person === pia ? items[2] : items[1])
    await expect(pia.sheet.getByRole('button', { name: `Giv en prik til: ${items[1]}` })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
    await mona.expectAnswered(4, 4)
    await mona.closeRound()
    await mona.showResults()
    for (const person of [pia, bo, dan, lis, ole]) {
      await person.openSheet()
      await expect(person.sheet.getByRole('row', { name: new RegExp(`^${items[0]} 4`) })).toBeVisible()
    }
  })

  await test.step('øvebane: what each pair will try', async () => {
    await mona.next('Øvebane')
    await at(8, bo, dan, lis, ole)
    await lis.contribute('Næste gang vi mødes, prøver jeg at lytte', 'Første punkt, vi vil øve')
    await expectSeenBy([mona, pia, bo, dan, ole], ['Næste gang vi mødes, prøver jeg at lytte'])
  })

  await test.step('aftaler, and the end: nothing of what was for oneself is kept', async () => {
    await mona.next('Aftaler')
    await at(9, bo, dan, lis, ole)
    await pia.agree(agreement)
    await expectSeenBy([mona, bo, dan, lis, ole], ['Fælles kaffe hver måned'])
    await mona.finish()
    await expect(mona.console.getByText('Workshoppen er slut.', { exact: true })).toBeVisible()
    for (const { step, alias } of [pia, bo, dan, lis, ole]) await expect(step, alias).toBeHidden()
    await expectAccessible(mona.page)
    await expectAccessible(pia.page)
    const { shapes } = await file()
    expect(shapes.find(({ type }) => type === 'agreement')?.texts).toMatchObject({
      what: 'Fælles kaffe hver måned',
    })
    const own = script.find(({ id }) => id === 'self')?.round
    expect(own?.kind === 'self' && JSON.stringify(shapes).includes(own.scales[0]?.title ?? '')).toBe(false)
  })
  await troupe.goHome()
})

/** The three highest and the three lowest. */
async function expectOwn(panel: ReturnType<WorkshopPage['page']['getByRole']>): Promise<void> {
  await expect(panel.getByRole('listitem').filter({ hasText: items[0] }).last()).toBeVisible()
  for (const [title, first] of [
    ['Dine højeste', items[0]],
    ['Dine laveste', 'Etablerer strukturer og relationer for koordination af samarbejdet'],
  ] as const) {
    const list = panel
      .locator('div')
      .filter({ has: panel.page().getByRole('heading', { name: title }) })
      .last()
    await expect(list.getByRole('listitem')).toHaveCount(3)
    await expect(list.getByRole('listitem').first()).toHaveText(first)
  }
}
