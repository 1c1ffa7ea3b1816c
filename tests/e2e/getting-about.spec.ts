import { expect } from '@playwright/test'
import { BoardPage } from '../support/board-page.ts'
import { expectAccessible, expectNames } from '../support/expect-accessible.ts'
import { SlowLine } from '../support/slow-line.ts'
import { test } from '../support/workshop.ts'

const wheel = { template: 'leadership-wheel' } as const

/** What of the board is on the screen, as the browser keeps it for when the page is loaded anew. */
async function viewOf({ page }: BoardPage): Promise<string> {
  await page.evaluate(() => window.dispatchEvent(new Event('pagehide')))
  return page.evaluate(() => Object.values(sessionStorage).join())
}

test.describe('every command', () => {
  test('is on the sheet behind the question mark, and found by a word of it', async ({ newBoard, enter }) => {
    const { links } = await newBoard()
    const karen = await enter({ link: links.participant, alias: 'Karen' })
    await karen.canvas.focus()
    await karen.page.keyboard.press('?')
    const sheet = karen.page.getByRole('dialog', { name: 'Hjælp og genveje' })
    await expect(sheet.getByText('Læg forrest')).toBeVisible()
    await expectAccessible(karen.page)
    await expectNames(karen.page)
    await sheet.getByRole('searchbox', { name: 'Søg i genveje' }).fill('forrige felt')
    await expect(sheet.getByText('Forrige felt')).toBeVisible()
    await expect(sheet.getByText('Læg forrest')).toBeHidden()
    await karen.page.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
    await expect(karen.canvas).toBeFocused()
  })

  test('is found by its name and done, without a mouse', async ({ newBoard, enter }) => {
    const { links } = await newBoard()
    const karen = await enter({ link: links.participant, alias: 'Karen' })
    await karen.addNote('Fundet', { x: 400, y: 300 })
    await karen.page.keyboard.press('Control+k')
    const field = karen.page.getByRole('combobox', { name: 'Find en kommando' })
    await expect(field).toBeFocused()
    await expectAccessible(karen.page)
    await field.fill('dub')
    await expect(karen.page.getByRole('option')).toHaveText([/Dublér/])
    await expectAtHand(karen, /Dublér/)
    await karen.page.keyboard.press('Enter')
    await expect(field).toBeHidden()
    await expect(karen.canvas).toBeFocused()
    expect((await karen.board()).shapes).toHaveLength(2)
  })

  test('that applies stands in the menu of the right button, and of the menu key', async ({
    newBoard,
    enter,
  }) => {
    const { links } = await newBoard()
    const karen = await enter({ link: links.participant, alias: 'Karen' })
    await karen.addNote('Med menu', { x: 400, y: 300 })
    await karen.waitSaved()
    await karen.canvas.click({ position: { x: 420, y: 320 }, button: 'right' })
    const menu = karen.page.getByRole('menu', { name: 'Det valgte' })
    await expect(menu.getByRole('menuitem', { name: 'Dublér' })).toBeVisible()
    await expectAccessible(karen.page)
    await menu.getByRole('menuitem', { name: 'Dublér' }).click()
    await expect(menu).toBeHidden()
    await expect.poll(async () => (await karen.board()).shapes.length).toBe(2)

    await karen.canvas.focus()
    await karen.page.keyboard.press('Shift+F10')
    await expect(karen.page.locator('[role=menu]:focus, [role=menu] :focus')).toBeVisible()
    await karen.page.keyboard.press('ArrowUp')
    await expect(menu.getByRole('menuitem', { name: 'Slet' })).toBeFocused()
    await karen.page.keyboard.press('Enter')
    await expect.poll(async () => (await karen.board()).shapes.length).toBe(1)

    await karen.canvas.click({ position: { x: 900, y: 600 }, button: 'right' })
    await karen.page
      .getByRole('menu', { name: 'Tavlen' })
      .getByRole('menuitem', { name: 'Ny seddel her' })
      .click()
    await expect(karen.page.getByRole('textbox')).toBeFocused()
    await karen.page.keyboard.insertText('Skrevet her')
    await karen.page.keyboard.press('Escape')
    const texts = (await karen.board()).shapes.map((shape) => shape.texts?.[''])
    expect(texts).toContain('Skrevet her')
  })

  test('has its key also for who leads', async ({ newBoard, enter }) => {
    const { links } = await newBoard()
    const mona = await enter({ link: links.facilitator, alias: 'Mona' })
    await mona.addNote('Her', { x: 400, y: 300 })
    await mona.addNote('Og her', { x: 650, y: 520 })
    await mona.page.keyboard.press('Control+a')
    await mona.page.keyboard.press('Alt+a')
    const areInLine = async () => {
      const [first, second] = (await mona.board()).shapes
      return first?.geo?.[0] === second?.geo?.[0]
    }
    await expect.poll(areInLine).toBe(true)
  })

  test('waits for what keys mean, when it is asked for before that has come', async ({ newBoard, enter }) => {
    const { links } = await newBoard()
    const line = new SlowLine(/beside-[^/]*\.js$/)
    const karen = await enter({ link: links.participant, alias: 'Karen', prepare: line.lay })
    await karen.canvas.focus()
    for (const key of ['n', 'Enter', 'V', 'e', 'n', 't']) await karen.page.keyboard.press(key)
    line.letThrough()
    await expect(karen.page.getByRole('textbox')).toBeVisible()
    await expect
      .poll(async () => (await karen.board()).shapes.map((shape) => shape.texts?.['']))
      .toEqual(['Vent'])
  })
})

test.describe('a large board', () => {
  test('is searched, with the way from one hit to the next and back', async ({ newBoard, enter }) => {
    const { links } = await newBoard(wheel)
    const karen = await enter({ link: links.participant, alias: 'Karen' })
    await karen.canvas.focus()
    const before = await viewOf(karen)
    await karen.page.keyboard.press('Control+f')
    const field = karen.page.getByRole('textbox', { name: 'Søg på tavlen' })
    await field.fill('ledelseshjulet')
    await expect(karen.page.getByText(/^1 af \d+$/)).toBeVisible()
    await expectAccessible(karen.page)
    await field.press('Enter')
    await expect(karen.page.getByText(/^2 af \d+$/)).toBeVisible()
    await field.press('Shift+F3')
    await expect(karen.page.getByText(/^1 af \d+$/)).toBeVisible()
    await expect.poll(() => viewOf(karen)).not.toBe(before)
    await field.fill('xyzzy')
    await expect(karen.page.getByText('Ingen', { exact: true })).toBeVisible()
    await field.press('Escape')
    await expect(field).toBeHidden()
    await expect(karen.canvas).toBeFocused()
  })

  test('is gone through frame by frame, and found again by whoever is lost', async ({ newBoard, enter }) => {
    const { links } = await newBoard(wheel)
    const karen = await enter({ link: links.participant, alias: 'Karen' })
    await karen.canvas.focus()
    const seen = new Set([await viewOf(karen)])
    for (let step = 0; step < 3; step++) {
      seen.add(await viewAfter(karen, () => karen.page.keyboard.press('Alt+PageDown')))
    }
    expect(seen.size).toBe(4)
    await karen.page.mouse.move(600, 400)
    for (let turn = 0; turn < 20; turn++) await karen.page.mouse.wheel(2000, 2000)
    await restingView(karen)
    const back = karen.page.getByRole('button', { name: 'Find indholdet' })
    await back.click()
    await expect(back).toBeHidden()
  })

  test('is shown in small, where one moves the view by mouse and by keys', async ({ newBoard, enter }) => {
    const { links } = await newBoard(wheel)
    const karen = await enter({ link: links.participant, alias: 'Karen' })
    await karen.canvas.focus()
    await karen.page.keyboard.press('0')
    await karen.page.keyboard.press('Control+Shift+m')
    const map = karen.page.getByRole('application', { name: /^Oversigtskort/ })
    await expect(map).toBeVisible()
    await expectAccessible(karen.page)
    await viewAfter(karen, () => map.click({ position: { x: 180, y: 110 } }))
    await viewAfter(karen, () => map.press('ArrowLeft'))
    await karen.page.keyboard.press('Control+Shift+m')
    await expect(map).toBeHidden()
  })

  test('is come back to where one was, as long as the tab is open', async ({ newBoard, enter }) => {
    const { links } = await newBoard(wheel)
    const karen = await enter({ link: links.participant, alias: 'Karen' })
    await karen.canvas.focus()
    const before = await viewAfter(karen, () => karen.page.keyboard.press('Alt+PageDown'))
    await karen.page.reload()
    await karen.waitOpen()
    await expect.poll(() => viewOf(karen)).toBe(before)
  })
})

test.describe('a link to a place on the board', () => {
  test('leads there whoever is on the board, carries no secret, and lets others in by the code alone', async ({
    newBoard,
    enter,
    browser,
  }) => {
    const { links, code } = await newBoard()
    const karen = await enter({ link: links.participant, alias: 'Karen' })
    const per = await enter({ link: links.participant, alias: 'Per' })
    await karen.addNote('Langt væk', { x: 400, y: 300 })
    await karen.waitSaved()
    await karen.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await karen.page.keyboard.press('Control+k')
    const field = karen.page.getByRole('combobox', { name: 'Find en kommando' })
    await field.fill('kopiér link')
    await expectAtHand(karen, /^Kopiér link/)
    await field.press('Enter')
    await expect(karen.page.getByText('Linket er kopieret.', { exact: false })).toBeVisible()
    const link = await karen.page.evaluate(() => navigator.clipboard.readText())
    const { hash } = new URL(links.participant)
    expect(link).toContain('#to=')
    expect(link).not.toContain(hash.slice(1))

    await expect.poll(async () => (await per.board()).shapes.length).toBe(1)
    await per.canvas.focus()
    await per.page.mouse.move(600, 400)
    for (let turn = 0; turn < 10; turn++) await per.page.mouse.wheel(2000, 2000)
    await per.page.evaluate((to) => void (location.href = to), link)
    await expect(per.page.getByRole('toolbar', { name: 'Det valgte' })).toBeVisible()
    expect(new URL(per.page.url()).hash).toBe('')

    const stranger = new BoardPage(await browser.newPage({ locale: 'da-DK' }))
    await stranger.page.goto(link)
    await stranger.page.getByRole('link', { name: 'Deltag med kode i stedet' }).click()
    await stranger.giveCode(code)
    await stranger.introduce('Ida')
    await expect(stranger.page.getByRole('toolbar', { name: 'Det valgte' })).toBeVisible()
    await stranger.page.close()
  })
})

test('whoever is here is gone to, and followed until one goes one’s own way', async ({ newBoard, enter }) => {
  const { links } = await newBoard(wheel)
  const karen = await enter({ link: links.participant, alias: 'Karen' })
  const per = await enter({ link: links.participant, alias: 'Per' })
  await per.canvas.focus()
  await per.page.keyboard.press('Alt+PageDown')
  await karen.page.getByRole('button', { name: '2 her' }).click()
  await karen.page.getByRole('button', { name: 'Følg Per' }).click()
  await expect(karen.page.getByText('Du følger Per')).toBeVisible()
  await expect(per.page.getByText('Karen følger dig')).toBeVisible()
  await viewAfter(karen, async () => {
    await per.canvas.focus()
    await per.page.keyboard.press('Alt+PageDown')
  })
  await karen.page.keyboard.press('Escape')
  await karen.canvas.focus()
  await karen.page.keyboard.press('+')
  await expect(karen.page.getByText('Du følger Per')).toBeHidden()
  await expect(per.page.getByText('Karen følger dig')).toBeHidden()
})

/** Where one looks once something has moved the board, which had been at rest, and it has stopped gliding. */
async function viewAfter(person: BoardPage, move: () => Promise<void>): Promise<string> {
  const before = await restingView(person)
  await move()
  await expect.poll(() => viewOf(person)).not.toBe(before)
  return restingView(person)
}

/** What Enter would take among the commands that were found. */
async function expectAtHand({ page }: BoardPage, name: RegExp): Promise<void> {
  await expect(page.getByRole('option', { name }).and(page.locator('[data-highlighted]'))).toBeVisible()
}

/** Where one looks once the board has stopped gliding. */
async function restingView(person: BoardPage): Promise<string> {
  let last = await viewOf(person)
  const rests = async () => {
    const before = last
    last = await viewOf(person)
    return last === before
  }
  await expect.poll(rests, { intervals: [400] }).toBe(true)
  return last
}
