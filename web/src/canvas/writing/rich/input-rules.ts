import type { ListKind } from '@samtavle/shared/drawing/styled-text'
import { InputRule } from 'prosemirror-inputrules'
import type { ResolvedPos } from 'prosemirror-model'
import { addressOf } from './address.ts'
import { schema } from './schema.ts'

const { link } = schema.marks

/** What is typed at the beginning of a line, and makes it an item. Undo or Backspace right after brings the signs back. */
function listRule(signs: RegExp, kind: ListKind): InputRule {
  return new InputRule(signs, (state, _match, start, end) => {
    const at = state.doc.resolve(start)
    if (at.parent.attrs['list']) return null
    return state.tr.delete(start, end).setNodeAttribute(at.before(), 'list', kind)
  })
}

/** Names that other words begin with count once they are written out. */
const month =
  /^(?:januar|februar|marts|april|august|september|o[kc]tober|november|december|(?:maj|juni|juli|march|may|june|july)[\s.,])$/i

/** «1. marts» is a date, and «1.» stays. */
const dateRule = new InputRule(month, (state, match, start, end) => {
  const at = state.doc.resolve(start)
  if (at.parent.attrs['list'] !== 'ordered' || itemBefore(at)) return null
  const typed = match[0].slice(end - start)
  return state.tr
    .insertText(typed, end)
    .setNodeAttribute(at.before(), 'list', null)
    .insertText('1. ', at.start())
})

function itemBefore(at: ResolvedPos): boolean {
  const line = at.index(0)
  return line > 0 && at.node(0).child(line - 1).attrs['list'] === 'ordered'
}

export const listRules: readonly InputRule[] = [
  listRule(/^\s*[-*•]\s$/, 'bullet'),
  listRule(/^1[.)]\s$/, 'ordered'),
  dateRule,
]

/** An address leads where it says, once it is written out. */
export const linkRule = new InputRule(
  /(?:^|\s)((?:https?:\/\/|mailto:)\S+[^\s.,;:!?)])\s$/,
  (state, match, _start, end) => {
    const href = addressOf(match[1] ?? '')
    if (!link || href === undefined) return null
    const to = end
    return state.tr
      .addMark(to - (match[1]?.length ?? 0), to, link.create({ href }))
      .insertText(' ', to)
      .removeStoredMark(link)
  },
)
