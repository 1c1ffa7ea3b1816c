import { Type } from 'typebox'
import type { Locale } from '@samtavle/shared/drawing/look'
import { LocaleSchema, TemplateInfo } from '@samtavle/shared/protocol/http'
import { templates } from '@samtavle/templates/registry'
import type { Template } from '@samtavle/templates/template'
import { refusals, type App, type RouteDeps } from './route.ts'

export function templateRoutes(app: App, { config }: RouteDeps): void {
  app.get(
    '/api/templates',
    {
      schema: {
        summary: 'The templates that a board can begin from',
        querystring: Type.Object({ locale: Type.Optional(LocaleSchema) }),
        response: { 200: Type.Array(TemplateInfo), ...refusals },
      },
    },
    ({ query: { locale = config.defaultLocale } }) =>
      Object.values(templates).map((template) => infoOf(template, locale)),
  )
}

function infoOf(template: Template, locale: Locale): TemplateInfo {
  return {
    id: template.id,
    minutes: template.minutes,
    people: template.people,
    title: template.title(locale),
    summary: template.summary(locale),
    source: template.source(locale),
  }
}
