import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { startBlockingProxy } from '../support/blocking-proxy.ts'
import { test } from '../support/workshop.ts'

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

const verdict = (page: Page) => page.getByRole('heading', { level: 1 })

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`the test page, ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('says green where all works', async ({ page, server }) => {
      await page.goto(server.url)
      await page.getByRole('link', { name: 'Test, om du er klar til at være med' }).click()
      await expect(verdict(page)).toHaveText('Grøn: du er klar')
      await expect(page.getByRole('listitem')).toHaveCount(6)
      await expect(page.getByRole('listitem').filter({ hasText: 'i orden' })).toHaveCount(6)
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Prøv igen' }).press('Enter')
      await expect(verdict(page)).toHaveText('Grøn: du er klar')
      await expect(page.getByRole('button', { name: 'Prøv igen' })).toBeFocused()
    })

    test('says yellow where WebSockets are blocked, and what to ask IT for', async ({ page, server }) => {
      const proxy = await startBlockingProxy(server.url, 'refuse')
      await page.setViewportSize({ width: 360, height: 740 })
      await page.goto(`${proxy.url}/test`)
      await expect(verdict(page)).toContainText('Gul: du kan være med')
      const letter = page.getByRole('region', { name: 'Til IT' })
      await expect(letter).toContainText(`${proxy.url}/sync/*`)
      await expect(letter).toContainText(`port ${new URL(proxy.url).port}`)
      await expectAccessible(page)
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(wider).toBeLessThanOrEqual(0)
      await proxy.close()
    })
  })
}

test('the test page says red where nothing gets through, and can be tried again', async ({
  page,
  server,
}) => {
  await page.goto(`${server.url}/test`)
  await expect(verdict(page)).toHaveText('Grøn: du er klar')
  await page.route('**/socket.io/**', (route) => route.abort())
  await page.routeWebSocket('**/sync/**', (socket) => socket.close())
  await page.getByRole('button', { name: 'Prøv igen' }).click()
  await expect(verdict(page)).toContainText('Rød', { timeout: 20_000 })
})
