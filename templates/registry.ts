import { leadersAcrossSectors } from './leaders-across-sectors/template.ts'
import { leadershipWheel } from './leadership-wheel/template.ts'
import { mindsetShift } from './mindset-shift/template.ts'
import type { Template } from './template.ts'

/** Every framework that a board can begin from. A new one is a folder and a line here. */
export const templates = {
  'leadership-wheel': leadershipWheel,
  'leaders-across-sectors': leadersAcrossSectors,
  'mindset-shift': mindsetShift,
} as const satisfies Record<string, Template>

export type TemplateId = keyof typeof templates

export function templateOf(id: string): Template | undefined {
  return Object.hasOwn(templates, id) ? templates[id as TemplateId] : undefined
}
