import { expect } from '@playwright/test'
import { BoardPage } from '../support/board-page.ts'
import { joinBoard } from '../support/make-board.ts'
import { SlowLine } from '../support/slow-line.ts'
import { test } from '../support/workshop.ts'

test.describe('getting in', () => {
  test('lets a person in by the link with an alias and a sector, and takes the secret out of the address', async ({
    newBoard,
    enter,
  }) => {
    const { links } = await newBoard({ title: 'Sektorer på tværs' })
    const line = new SlowLine(/popover-panel[^/]*\.js$/)
    const { page } = await enter({ link: links.participant, alias: 'Åse Ærø', prepare: line.lay })
    await expect(page.getByRole('heading', { name: 'Sektorer på tværs' })).toBeVisible()
    expect(page.url()).not.toContain('#')
    await page.getByRole('button', { name: '1 her' }).click()
    // Whoever presses before the panel has come gets it when it comes.
    line.letThrough()
    await expect(page.getByRole('dialog')).toContainText('Åse Ærø (dig)')
    await expect(page.getByRole('dialog')).toContainText('Deltager · Kommune')
  })

  test('takes the code as people type it: small letters and a space', async ({ page, server, newBoard }) => {
    const { code } = await newBoard({ title: 'Med kode' })
    const person = new BoardPage(page)
    await person.joinByCode(server.url, `${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase(), 'Bo')
    await expect(page.getByRole('heading', { name: 'Med kode' })).toBeVisible()
  })

  test('says that it does not know a code, and lets one try another', async ({ page, server, newBoard }) => {
    const { code } = await newBoard()
    const person = new BoardPage(page)
    await page.goto(`${server.url}/join`)
    await person.giveCode(code === 'ZZZZZZ' ? 'YYYYYY' : 'ZZZZZZ')
    await expect(page.getByText('Vi kender ikke koden')).toBeVisible()
    await person.giveCode(code)
    await person.introduce('Bo')
  })

  test('sends out who came by a link that the facilitator renews, and the old link opens nothing', async ({
    newBoard,
    enter,
    page,
  }) => {
    const board = await newBoard()
    const participant = await enter({ link: board.links.participant, alias: 'Carl' })
    const { page: lead } = await enter({ link: board.links.facilitator, alias: 'Dorte' })
    await lead.getByRole('button', { name: 'Del', exact: true }).click()
    await lead.getByRole('button', { name: 'Forny linket til deltager' }).click()
    await lead.getByRole('dialog').getByRole('button', { name: 'Forny', exact: true }).click()
    await expect(
      participant.page.getByRole('heading', { name: 'Dit link gælder ikke længere' }),
    ).toBeVisible()
    await page.goto(board.links.participant)
    await expect(page.getByText('Linket virker ikke længere')).toBeVisible()
  })

  test('ends the board for everyone when the facilitator deletes it', async ({ server, newBoard, enter }) => {
    const board = await newBoard({ title: 'Skal væk' })
    const participant = await enter({ link: board.links.participant, alias: 'Eva' })
    const lead = await enter({ link: board.links.facilitator, alias: 'Finn' })
    await lead.openMenu('Slet tavlen')
    await lead.page.getByRole('button', { name: 'Slet tavlen' }).click()
    await lead.page.getByRole('button', { name: 'Tryk igen for at slette' }).click()
    await expect(lead.page.getByText('Tavlen er slettet.')).toBeVisible()
    await expect(participant.page.getByRole('heading', { name: 'Tavlen er slettet' })).toBeVisible()
    await expect(joinBoard(server.url, board, { role: 'participant', alias: 'Eva' })).rejects.toThrow('404')
  })

  test('lets an observer look and nothing else', async ({ newBoard, enter }) => {
    const { links } = await newBoard({ title: 'Se med' })
    const person = await enter({ link: links.observer, alias: 'Gry' })
    await expect(person.page.getByRole('heading', { name: 'Se med' })).toBeVisible()
    await expect(person.tools).toBeHidden()
  })
})
