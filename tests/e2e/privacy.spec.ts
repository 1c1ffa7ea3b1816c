import { expect } from '@playwright/test'
import { BoardPage } from '../support/board-page.ts'
import { test } from '../support/workshop.ts'

test('the pages ask nobody but their own server for anything', async ({ page, server, newBoard }) => {
  const strangers: string[] = []
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== server.url && protocol !== 'data:' && protocol !== 'blob:') strangers.push(request.url())
  })
  const { links } = await newBoard({ template: 'mindset-shift' })
  await page.goto(server.url)
  await page.waitForLoadState('networkidle')
  const person = new BoardPage(page)
  await person.joinByLink(links.participant, 'Olga')
  await person.addNote('Kun os 🔒', { x: 300, y: 300 })
  await person.waitSaved()
  await person.download('SVG-tegning')
  expect(strangers).toEqual([])
})
