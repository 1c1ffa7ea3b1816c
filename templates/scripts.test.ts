import { Check } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import type { Locale } from '@samtavle/shared/drawing/look'
import { encloses } from '@samtavle/shared/geometry/box'
import { Step } from '@samtavle/shared/workshop/step'
import { templates, type TemplateId } from './registry.ts'
import { boardOf } from './steps/test-script.ts'

const locales: readonly Locale[] = ['da', 'en']
const cases = Object.values(templates).flatMap((template) => locales.map((locale) => ({ template, locale })))
const minutes: Readonly<Record<TemplateId, readonly number[]>> = {
  'leadership-wheel': [4, 6, 8, 8, 5, 15, 14, 14, 4, 12],
  'leaders-across-sectors': [4, 4, 6, 6, 10, 8, 4, 10, 8],
  'mindset-shift': [4, 5, 6, 6, 6, 5, 4, 11, 8],
}

/** A step without its words. */
function shapeOf(step: Step): unknown {
  return JSON.parse(
    JSON.stringify(step, (key, value: unknown) =>
      ['title', 'say', 'instruction', 'group', 'low', 'high'].includes(key) && typeof value === 'string'
        ? value !== ''
        : value,
    ),
  )
}

describe.each(cases)('the script of $template.id in $locale', ({ template, locale }) => {
  const script = template.script(locale)
  const board = boardOf(template, locale)
  const onProgramme = (id: string) => board.get(`frame-program-${id}`)?.texts['']
  const framesOf = ({ frames }: Step): readonly string[] => {
    if (frames.kind === 'these') return frames.ids
    const { step } = frames
    const chosen = script.find(({ id }) => id === step)
    return chosen?.round?.items.from === 'list'
      ? chosen.round.items.items.flatMap(({ frame }) => frame ?? [])
      : []
  }

  it('is made of sound steps, each with a name of its own', () => {
    for (const step of script) expect(Check(Step, step), step.id).toBe(true)
    expect(new Set(script.map(({ id }) => id)).size).toBe(script.length)
  })

  it('takes the minutes that it was planned for', () => {
    expect(script.map(({ minutes }) => minutes)).toEqual(minutes[template.id as TemplateId])
    expect(script.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(template.minutes)
  })

  it('has words for everybody and for the facilitator at each step', () => {
    for (const { id, title, instruction, say } of script) {
      expect(title.trim() && instruction.trim(), id).not.toBe('')
      expect(instruction.length, id).toBeLessThan(130)
      const sentences = say.split(/[.?!:»”](?:\s|$)/).length
      expect(sentences, `${id}: ${say}`).toBeGreaterThan(2)
    }
  })

  it('differs from the other language in its words alone', () => {
    const other = template.script(locale === 'da' ? 'en' : 'da')
    expect(script.map(shapeOf)).toEqual(other.map(shapeOf))
  })

  it('begins with a welcome and a note to practise on, and ends with agreements', () => {
    expect(script[0]).toMatchObject({ id: 'welcome', minutes: 4, can: { add: true }, makes: 'sticky' })
    expect(script[0]?.places).toHaveLength(1)
    expect(script.at(-1)).toMatchObject({ id: 'agreements', makes: 'agreement', report: 'decision' })
  })

  it('takes place in frames that there are', () => {
    for (const step of script) {
      expect(framesOf(step).length, step.id).toBeGreaterThan(0)
      for (const id of framesOf(step)) expect(board.get(id)?.type, `${step.id}: ${id}`).toBe('frame')
    }
  })

  it('says on each frame’s badge which step takes place there first, counted as the page counts them', () => {
    for (const shape of board.all()) {
      if (shape.type !== 'frame' || shape.props.step === null) continue
      const first = 1 + script.findIndex((step) => framesOf(step).includes(shape.id))
      expect(shape.props.step, shape.id).toBe(first)
    }
  })

  it('sends contributions to rooms that stand in its frames, told apart by their titles', () => {
    for (const step of script) {
      const titles = step.places.map(({ frame, title }) => `${frame} ${title}`)
      expect(new Set(titles).size, step.id).toBe(titles.length)
      for (const { shape, frame, title } of step.places) {
        const [room, page] = [board.get(shape), board.get(frame)]
        expect(framesOf(step), shape).toContain(frame)
        expect(room?.parent, shape).toBe(frame)
        expect(room?.type, shape).toBe('rectangle')
        expect(title.trim(), shape).not.toBe('')
        expect(room && page && encloses(page, room), shape).toBe(true)
      }
    }
  })

  it('offers a place wherever something can be added, and adds nothing while a round is open', () => {
    for (const { id, can, places, round } of script) {
      expect(places.length > 0, id).toBe(can.add)
      if (round) expect(can, id).toEqual({ add: false, edit: 'none', move: 'none', group: false })
    }
  })

  it('lets nobody move or change what others have written, but to put together what is alike', () => {
    for (const { can, report } of script) {
      expect(['own', 'none']).toContain(can.edit)
      expect(['own', 'none']).toContain(can.move)
      expect(can.group).toBe(report === 'clusters')
    }
  })

  it('draws its results on shapes that there are', () => {
    for (const step of script) {
      const { chart, items } = step.round ?? {}
      if (chart?.on) expect(board.get(chart.on)?.type).toBe(chart.as)
      if (items?.from === 'list')
        for (const { shape } of items.items) expect(board.get(shape ?? ''), shape).toBeDefined()
      if (items?.from === 'board') expect(board.get(items.frame ?? '')?.type).toBe('frame')
      if (items?.from === 'top') expect(script.some(({ id, round }) => id === items.step && round)).toBe(true)
    }
  })

  it('asks in every round about as many things as it gives dots for, and words both ends of a scale', () => {
    for (const { id, round } of script) {
      if (!round) continue
      if (round.kind === 'dots') expect(round.cap, id).toBeLessThanOrEqual(round.budget)
      const scales = 'scales' in round ? round.scales : []
      for (const scale of scales) expect(Object.values(scale), id).not.toContain('')
    }
  })

  it('shows on the programme the same titles, instructions and minutes', () => {
    for (const [index, { title, instruction, minutes }] of script.entries())
      expect([`title-${index}`, `what-${index}`, `minutes-${index}`].map(onProgramme)).toEqual([
        title,
        instruction,
        `${minutes} min.`,
      ])
  })
})
