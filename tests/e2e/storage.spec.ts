import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { BoardPage } from '../support/board-page.ts'
import { startFragileServer } from '../support/fragile-server.ts'
import { workshopOn } from '../support/workshop.ts'
import { written } from '../support/written.ts'

const test = workshopOn(startFragileServer)

const writing =
  'Ikke gemt endnu: serveren kan ikke gemme lige nu. Du kan skrive videre; alt gemmes og deles, når den kan.'
const reading = 'Ikke gemt endnu: serveren kan ikke gemme lige nu. Det nye på tavlen vises, når den kan.'

test.describe('while the server can store nothing', () => {
  test.afterEach(({ server }) => {
    server.disk.full = false
    server.disk.unreadable = false
  })

  test('everybody is told, people write on, and all of it is saved and shared when it can', async ({
    server,
    newBoard,
    enter,
  }) => {
    const { links } = await newBoard()
    const anna = await enter({ link: links.participant, alias: 'Anna' })
    const bent = await enter({ link: links.participant, alias: 'Bent' })
    const olga = await enter({ link: links.observer, alias: 'Olga' })
    await anna.addNote('før', { x: 300, y: 200 })
    await anna.waitSaved()

    server.disk.full = true
    await anna.addNote('Annas', { x: 500, y: 200 })
    await expect(anna.state).toHaveText(writing)
    await expect(bent.state).toHaveText(writing)
    await expect(olga.state).toHaveText(reading)
    const { violations } = await new AxeBuilder({ page: anna.page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    await bent.addNote('Bents', { x: 700, y: 200 })
    await bent.page.context().setOffline(true)
    await expect(bent.state).toContainText('ingen forbindelse')
    await bent.page.context().setOffline(false)
    await expect(bent.state).toHaveText(writing)

    server.disk.full = false
    for (const person of [anna, bent]) await person.waitSaved()
    await expect(olga.state).toHaveText('Forbundet')
    for (const person of [anna, bent, olga])
      await expect.poll(() => written(person)).toEqual(['Annas', 'Bents', 'før'])
  })

  test('whoever comes meanwhile is told why there is no board yet, and gets it whole', async ({
    server,
    newBoard,
    enter,
    browser,
  }) => {
    const { links } = await newBoard()
    const anna = await enter({ link: links.participant, alias: 'Anna' })
    server.disk.full = true
    await anna.addNote('Annas', { x: 300, y: 200 })
    await expect(anna.state).toHaveText(writing)
    const late = new BoardPage(await browser.newPage())
    await late.page.goto(links.participant)
    await late.sayWho('Lene')
    await expect(late.page.getByText('Serveren kan ikke gemme lige nu.')).toBeVisible()
    await expect(late.canvas).toBeHidden()
    server.disk.full = false
    await late.waitSaved()
    expect((await late.board()).shapes.map(({ texts }) => texts[''])).toEqual(['Annas'])
    await late.page.close()
  })

  test('whoever leaves is asked first, as long as something of theirs is not saved', async ({
    server,
    newBoard,
    enter,
  }) => {
    const { links } = await newBoard()
    const anna = await enter({ link: links.participant, alias: 'Anna' })
    server.disk.full = true
    await anna.addNote('ikke gemt', { x: 300, y: 200 })
    await expect(anna.state).toHaveText(writing)
    const asked: string[] = []
    anna.page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.dismiss()
    })
    await anna.page.close({ runBeforeUnload: true })
    await expect.poll(() => asked).toEqual(['beforeunload'])
    server.disk.full = false
    await anna.waitSaved()
  })

  test('a board that can not be read is never shown as an empty one', async ({ server, newBoard, enter }) => {
    const { id, links } = await newBoard()
    const anna = await enter({ link: links.participant, alias: 'Anna' })
    await anna.addNote('Annas', { x: 300, y: 200 })
    await anna.waitSaved()
    server.disk.unreadable = true
    await server.rooms.drop(id, 1012)
    await anna.page.reload()
    await expect(anna.page.getByRole('heading', { name: 'Tavlen kan ikke åbnes lige nu' })).toBeVisible()
    await expect(anna.canvas).toBeHidden()
    server.disk.unreadable = false
    await expect(anna.canvas).toBeVisible({ timeout: 20_000 })
    await anna.waitSaved()
    expect((await anna.board()).shapes).toHaveLength(1)
  })

  test('the page says so too when it is let in and the board can not be read then', async ({
    server,
    newBoard,
    enter,
  }) => {
    const { id, links } = await newBoard()
    const anna = await enter({ link: links.participant, alias: 'Anna' })
    const info = await anna.page.request.get(`${server.url}/api/boards/${id}`)
    server.disk.unreadable = true
    await server.rooms.drop(id, 1012)
    await anna.page.route(`**/api/boards/${id}`, (route) => route.fulfill({ response: info }))
    await anna.page.reload()
    await expect(anna.page.getByText('Serveren kan ikke læse tavlen lige nu.')).toBeVisible()
    await expect(anna.canvas).toBeHidden()
    server.disk.unreadable = false
    await anna.waitSaved()
  })
})
