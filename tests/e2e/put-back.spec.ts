import { expect, type Page } from '@playwright/test'
import type { BoardFile } from '@samtavle/shared/board/board-file'
import type { BoardInfo } from '@samtavle/shared/protocol/http'
import { test } from '../support/workshop.ts'

const middle = { x: 640, y: 400 }
const aside = { x: 760, y: 460 }
const word = 'Det må du ikke ændre lige nu, så det er sat tilbage.'

/** A page that takes a participant for the facilitator, and so offers what the server won't have. */
async function believeToLead(page: Page): Promise<void> {
  await page.route(/\/api\/boards\/[^/]+$/, async (route) => {
    const response = await route.fetch()
    const info = (await response.json()) as BoardInfo
    await route.fulfill({ response, json: { ...info, you: { ...info.you, role: 'facilitator' } } })
  })
  // The workshop would tell it otherwise.
  await page.route(/\/socket\.io\//, (route) => route.abort())
}

const words = ({ shapes }: BoardFile) => shapes.flatMap(({ texts }) => Object.values(texts))
const template = ({ shapes }: BoardFile) => shapes.filter(({ layer }) => layer === 'template')

test.describe('what one may not change', () => {
  test('goes back where it was, with a word, and nobody else has seen it', async ({ newBoard, enter }) => {
    const { links } = await newBoard({ template: 'leadership-wheel' })
    const kaj = await enter({ link: links.participant, alias: 'Kaj', prepare: believeToLead })
    const bent = await enter({ link: links.participant, alias: 'Bent' })
    const before = template(await bent.board())
    await kaj.editTemplate()
    await kaj.drag([middle, aside])
    await expect(kaj.page.getByText(word)).toBeVisible()
    expect(template(await kaj.board())).toEqual(before)

    const selected = kaj.page.getByRole('toolbar', { name: 'Det valgte' })
    await expect(selected).toBeVisible()
    await kaj.canvas.press('Delete')
    await expect(selected).toBeHidden()
    await kaj.waitSaved()
    await expect.poll(async () => template(await kaj.board())).toEqual(before)
    await kaj.page.getByRole('button', { name: 'Færdig' }).click()
    await kaj.addNote('stadig med', { x: 200, y: 200 })
    await kaj.waitSaved()
    await expect.poll(async () => (await bent.board()).shapes.length).toBe(before.length + 1)
    expect(template(await bent.board())).toEqual(before)
  })

  test('comes back while somebody writes in it, who goes on writing', async ({ newBoard, enter }) => {
    const { links } = await newBoard({ template: 'leadership-wheel' })
    const lead = await enter({ link: links.facilitator, alias: 'Lis' })
    const kaj = await enter({ link: links.participant, alias: 'Kaj', prepare: believeToLead })
    await lead.editTemplate()
    await lead.canvas.dblclick({ position: middle })
    const field = lead.page.locator('[contenteditable=true]')
    await expect(field).toBeFocused()
    await lead.page.keyboard.insertText('Vi ')
    const before = await field.innerText()
    await lead.waitSaved()

    await kaj.editTemplate()
    await kaj.canvas.press('Control+a')
    await kaj.canvas.press('Delete')
    await expect(kaj.page.getByText(word)).toBeVisible()
    await lead.page.keyboard.type('kan')
    await expect(field).toHaveText(`${before}kan`)
    await lead.page.keyboard.press('Escape')
    await lead.waitSaved()
    await expect.poll(async () => words(await kaj.board())).toContain(`${before}kan`)
    expect(words(await lead.board())).toContain(`${before}kan`)
  })
})
