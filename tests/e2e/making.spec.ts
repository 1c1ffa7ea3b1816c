import { expect, type Page } from '@playwright/test'
import { expectAccessible, expectNames } from '../support/expect-accessible.ts'
import { test } from '../support/workshop.ts'

test.describe('what one makes', () => {
  test('shapes of a family are drawn from its button, while its tools are still shown', async ({
    newBoard,
    enter,
  }) => {
    const { links } = await newBoard()
    const person = await enter({ link: links.participant, alias: 'Bo' })
    await person.choose('Rombe')
    await person.drag([
      { x: 300, y: 150 },
      { x: 520, y: 330 },
    ])
    await person.page.keyboard.type('Klar?')
    await person.page.keyboard.press('Escape')
    await person.tools.getByRole('button', { name: 'Former: Rombe' }).click()
    await expect(person.page.getByRole('menuitemradio', { name: /Taleboble/ })).toBeVisible()
    await expectAccessible(person.page)
    await person.drag([
      { x: 600, y: 150 },
      { x: 820, y: 330 },
    ])
    await person.page.keyboard.press('Escape')
    await person.waitSaved()
    const { shapes } = await person.board()
    expect(shapes.map(({ type, texts }) => [type, texts['']])).toEqual([
      ['diamond', 'Klar?'],
      ['diamond', undefined],
    ])
  })

  test('the eraser takes whole strokes, and one step brings them back', async ({ newBoard, enter }) => {
    const { links } = await newBoard()
    const person = await enter({ link: links.participant, alias: 'Bo' })
    await person.choose('Overstregningspen')
    for (const y of [200, 260]) {
      await person.drag([
        { x: 300, y },
        { x: 600, y },
      ])
    }
    await person.choose('Viskelæder')
    await person.drag([
      { x: 450, y: 160 },
      { x: 450, y: 300 },
    ])
    expect((await person.board()).shapes).toEqual([])
    await person.tools.getByRole('button', { name: 'Fortryd' }).click()
    expect((await person.board()).shapes.map(({ type }) => type)).toEqual(['ink', 'ink'])
  })

  test('an emoji is found in either language and put down by clicks', async ({ newBoard, enter }) => {
    const { links } = await newBoard()
    const person = await enter({ link: links.participant, alias: 'Bo' })
    await person.choose('Mærkat')
    const picker = person.page.getByRole('region', { name: 'Mærkater og emoji' })
    await picker.getByRole('button', { name: 'Flag', exact: true }).click()
    await expect(picker.getByRole('heading', { name: 'Flag' })).toBeVisible()
    await picker.getByRole('button', { name: 'Smileys og følelser' }).click()
    await expectAccessible(person.page)
    await expectNames(person.page)
    await person.canvas.click({ position: { x: 700, y: 300 } })
    await picker.getByRole('searchbox').fill('red heart')
    await picker.getByRole('button', { name: 'rødt hjerte', exact: true }).click()
    await person.canvas.click({ position: { x: 800, y: 300 } })
    const { shapes } = await person.board()
    expect(shapes.map(({ props }) => props)).toEqual([
      { kind: 'drawing', sign: 'thumb-up' },
      { kind: 'emoji', sign: '❤️' },
    ])
  })

  test('two people write in a table at once, and it grows under them', async ({ newBoard, enter }) => {
    const { links } = await newBoard()
    const bo = await enter({ link: links.participant, alias: 'Bo' })
    const cy = await enter({ link: links.participant, alias: 'Cy' })
    await bo.choose('Tabel')
    await bo.drag([
      { x: 300, y: 200 },
      { x: 900, y: 400 },
    ])
    await bo.page.keyboard.type('Hvad')
    await bo.page.keyboard.press('Tab')
    await cy.waitFor('Hvad')
    await cy.canvas.dblclick({ position: { x: 350, y: 280 } })
    await cy.page.keyboard.type('Ring til kommunen')
    await bo.page.keyboard.type('Hvem')
    await bo.page.keyboard.press('Escape')
    await bo.page.getByRole('button', { name: 'Rækker og kolonner' }).click()
    await expectAccessible(bo.page)
    await bo.page.getByRole('menuitem', { name: /Ny række/ }).click()
    await cy.page.keyboard.type(' først')
    await cy.page.keyboard.press('Escape')
    for (const person of [bo, cy]) {
      await person.waitSaved()
      await expect
        .poll(async () => (await person.board()).shapes.map(({ texts }) => texts))
        .toEqual([{ '1-a': 'Hvad', '1-b': 'Hvem', '2-a': 'Ring til kommunen først' }])
    }
  })

  test('a link card leads out, in a page of its own, and nothing is fetched before', async ({
    newBoard,
    enter,
    server,
  }) => {
    const { links } = await newBoard()
    const asked: string[] = []
    const prepare = async (page: Page) => {
      page.on('request', (request) => asked.push(new URL(request.url()).host))
      await page.context().route('https://sst.example/**', (route) => route.fulfill({ body: 'Vejledning' }))
    }
    const person = await enter({ link: links.participant, alias: 'Bo', prepare })
    await person.choose('Link')
    const address = person.page.getByLabel('Adresse')
    await address.fill('javascript:alert(1)')
    await address.press('Enter')
    await expect(person.page.getByText('begynder med https://')).toBeVisible()
    await address.fill('https://sst.example/viden')
    await person.canvas.click({ position: { x: 600, y: 300 } })
    await person.page.keyboard.type('Vejledning')
    await person.page.keyboard.press('Escape')
    await person.waitSaved()
    expect([...new Set(asked)]).toEqual([new URL(server.url).host])
    const [opened] = await Promise.all([
      person.page.context().waitForEvent('page'),
      person.page.getByRole('button', { name: 'Åbn linket i en ny fane' }).click(),
    ])
    await expect(opened).toHaveURL('https://sst.example/viden')
    expect(await opened.evaluate(() => window.opener)).toBeNull()
  })

  test('notes are gathered in a cluster by key, and titled', async ({ newBoard, enter }) => {
    const { links } = await newBoard()
    const person = await enter({ link: links.participant, alias: 'Bo' })
    await person.addNote('Vi ringer for sent', { x: 400, y: 300 })
    await person.addNote('Ingen følger op', { x: 620, y: 300 })
    await person.page.keyboard.press('Control+a')
    await person.page.keyboard.press('Control+Alt+g')
    await person.page.keyboard.type('Opfølgning')
    await person.page.keyboard.press('Escape')
    await person.waitSaved()
    const { shapes } = await person.board()
    const cluster = shapes.find(({ type }) => type === 'cluster')
    expect(cluster?.texts).toEqual({ title: 'Opfølgning' })
    expect(shapes.filter(({ parent }) => parent === cluster?.id)).toHaveLength(2)
  })
})
