import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'
import type { BoardFile } from '@samtavle/shared/board/board-file'
import type { Point } from '@samtavle/shared/geometry/point'

type ToolName = 'Vælg' | 'Seddel' | 'Tekst' | 'Felt' | 'Pil' | keyof typeof families

/** Under which button of the bar those stand that share one. */
const families = {
  Rektangel: 'Former',
  Ellipse: 'Former',
  Rombe: 'Former',
  Taleboble: 'Former',
  Pen: 'Pen',
  Overstregningspen: 'Pen',
  Viskelæder: 'Pen',
  Mærkat: 'Flere værktøjer',
  Tabel: 'Flere værktøjer',
  Link: 'Flere værktøjer',
} as const
type FormatName = 'PNG-billede' | 'SVG-tegning' | 'PDF til print' | 'JSON-fil'

/** One person's page with a board on it, in Danish. Points are pixels from the canvas' top left corner. */
export class BoardPage {
  readonly page: Page
  readonly canvas: Locator
  readonly tools: Locator
  /** What the top bar says about whether one's work is safe. */
  readonly state: Locator

  constructor(page: Page) {
    this.page = page
    this.tools = page.getByRole('toolbar', { name: 'Værktøjer' })
    this.canvas = page.getByRole('application', { name: 'Tavlens lærred' })
    this.state = page.getByRole('banner').getByRole('paragraph').first()
  }

  async joinByLink(link: string, alias: string): Promise<void> {
    await this.page.goto(link)
    await this.introduce(alias)
  }

  async joinByCode(server: string, code: string, alias: string): Promise<void> {
    await this.page.goto(`${server}/join`)
    await this.giveCode(code)
    await this.introduce(alias)
  }

  async giveCode(code: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Kode' }).fill(code)
    await this.page.getByRole('button', { name: 'Fortsæt' }).click()
  }

  /** Alias, sector, in. */
  async introduce(alias: string): Promise<void> {
    await this.sayWho(alias)
    await this.waitOpen()
  }

  /** The canvas takes pointers and keys from when it has something to paint on, in the turn after it came to the page. */
  async waitOpen(): Promise<void> {
    await expect(this.canvas.locator('canvas').first()).toBeVisible()
  }

  async sayWho(alias: string): Promise<void> {
    await this.page.getByLabel('Alias').fill(alias)
    await this.page.getByText('Kommune', { exact: true }).click()
    await this.page.getByRole('button', { name: 'Gå ind' }).click()
  }

  /** What was written is on disk: not that the words still say so because a short pause is no news. */
  async waitSaved(): Promise<void> {
    await expect(this.state.and(this.page.locator(':not([data-passing])'))).toHaveText('Gemt')
  }

  async choose(tool: ToolName): Promise<void> {
    if (!isInFamily(tool)) return this.tools.getByRole('button', { name: tool, exact: true }).click()
    await this.tools.getByRole('button', { name: new RegExp(`^${families[tool]}`) }).click()
    await this.page.getByRole('menuitemradio', { name: new RegExp(`^${tool}`) }).click()
  }

  async addNote(text: string, at: Point): Promise<void> {
    await this.choose('Seddel')
    await this.canvas.click({ position: at })
    await this.page.keyboard.insertText(text)
    await this.page.keyboard.press('Escape')
  }

  async draw(points: readonly Point[]): Promise<void> {
    await this.choose('Pen')
    await this.drag(points)
    await this.choose('Vælg')
  }

  async connect(from: Point, to: Point): Promise<void> {
    await this.choose('Pil')
    await this.drag([from, to])
  }

  /** Presses at the first point, goes through the others, and lets go. */
  async drag(points: readonly Point[]): Promise<void> {
    const [first, ...rest] = await this.onScreen(points)
    if (!first) return
    const { mouse } = this.page
    await mouse.move(first.x, first.y)
    await mouse.down()
    for (const point of rest) await mouse.move(point.x, point.y, { steps: 4 })
    await mouse.up()
  }

  /** Turns the wheel with Ctrl held, as a pinch on a touchpad does. */
  async zoomAt(point: Point, turns: number): Promise<void> {
    const [at] = await this.onScreen([point])
    if (!at) return
    await this.page.mouse.move(at.x, at.y)
    await this.page.keyboard.down('Control')
    for (let turn = 0; turn < turns; turn++) await this.page.mouse.wheel(0, -120)
    await this.page.keyboard.up('Control')
  }

  async openMenu(item: string): Promise<void> {
    const banner = this.page.getByRole('banner')
    await banner.getByRole('button', { name: 'Mere', exact: true }).click()
    await this.page
      .getByRole('menuitem', { name: item })
      .or(this.page.getByRole('menuitemcheckbox', { name: item }))
      .click()
  }

  /** The menu stays open, so that one sees what one has chosen; until it has gone it lies over the board. */
  async editTemplate(): Promise<void> {
    await this.openMenu('Redigér skabelonen')
    await this.page.keyboard.press('Escape')
    await expect(this.page.getByRole('menu')).toHaveCount(0)
  }

  /** The file that this page makes of its own board. */
  async download(format: FormatName): Promise<{ name: string; bytes: Uint8Array }> {
    const button = this.page.getByRole('banner').getByRole('button', { name: 'Hent' })
    // On a phone there is room for it in the menu only.
    await ((await button.isVisible()) ? button.click() : this.openMenu('Hent tavlen'))
    const dialog = this.page.getByRole('dialog', { name: 'Hent tavlen' })
    await dialog.locator('label').filter({ hasText: format }).click()
    const [file] = await Promise.all([
      this.page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Hent' }).click(),
    ])
    await dialog.getByRole('button', { name: 'Luk' }).click()
    // When it has gone it gives the focus back, which nobody may have moved meanwhile.
    await expect(dialog).toBeHidden()
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
  }

  /** The board as this page has it. */
  async board(): Promise<BoardFile> {
    const { bytes } = await this.download('JSON-fil')
    return readBoard(bytes)
  }

  /** Others' work has come to this page too; until then a double click would make something new in its place. */
  async waitFor(words: string): Promise<void> {
    const isHere = async () =>
      (await this.board()).shapes.some(({ texts }) => Object.values(texts).includes(words))
    await expect.poll(isHere).toBe(true)
  }

  private async onScreen(points: readonly Point[]): Promise<Point[]> {
    const box = await this.canvas.boundingBox()
    if (!box) throw new Error('no canvas on the page')
    return points.map(({ x, y }) => ({ x: box.x + x, y: box.y + y }))
  }
}

function isInFamily(tool: ToolName): tool is keyof typeof families {
  return tool in families
}

export function readBoard(bytes: Uint8Array): BoardFile {
  return JSON.parse(new TextDecoder().decode(bytes)) as BoardFile
}
