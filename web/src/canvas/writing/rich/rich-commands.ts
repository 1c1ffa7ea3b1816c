import type { ListKind } from '@samtavle/shared/drawing/styled-text'
import { baseKeymap, chainCommands, splitBlockAs, toggleMark } from 'prosemirror-commands'
import { inputRules, undoInputRule } from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import type { MarkType } from 'prosemirror-model'
import type { Command, EditorState, Plugin, Transaction } from 'prosemirror-state'
import { addressOf } from './address.ts'
import { linkRule, listRules } from './input-rules.ts'
import type { ActiveFormats } from './rich-editing.ts'
import { schema } from './schema.ts'

const { bold, italic, strike, link } = schema.marks

/** What holds at the caret, or in all that is selected. */
export function activeIn(state: EditorState): ActiveFormats {
  const { $from } = state.selection
  const list: unknown = $from.parent.attrs['list']
  return {
    bold: holds(state, bold),
    italic: holds(state, italic),
    strike: holds(state, strike),
    list: list === 'bullet' || list === 'ordered' ? list : null,
    link: linkAt(state),
  }
}

function holds({ selection, storedMarks, doc }: EditorState, type: MarkType | undefined): boolean {
  if (!type) return false
  const { from, to, empty, $from } = selection
  if (empty) return Boolean(type.isInSet(storedMarks ?? $from.marks()))
  let holding = true
  doc.nodesBetween(from, to, (node) => {
    if (node.isText && !type.isInSet(node.marks)) holding = false
  })
  return holding
}

function linkAt({ selection }: EditorState): string | null {
  const { $from } = selection
  const marks = $from.nodeAfter?.marks ?? $from.marks()
  const href: unknown = link && (link.isInSet(marks) ?? link.isInSet($from.marks()))?.attrs['href']
  return typeof href === 'string' ? href : null
}

/** Makes the selected lines items of a list, or if they all are already, ends it. */
export function toggleList(kind: ListKind): Command {
  return (state, dispatch) => {
    const { from, to } = state.selection
    const places: number[] = []
    let all = true
    state.doc.nodesBetween(from, to, (node, place) => {
      if (node.type !== schema.nodes.paragraph) return
      places.push(place)
      all &&= node.attrs['list'] === kind
    })
    dispatch?.(places.reduce((tr, at) => tr.setNodeAttribute(at, 'list', all ? null : kind), state.tr))
    return true
  }
}

/** At the beginning of an item, or in one that is empty. */
const leaveList: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || $from.parentOffset > 0 || !$from.parent.attrs['list']) return false
  dispatch?.(state.tr.setNodeAttribute($from.before(), 'list', null))
  return true
}

const leaveEmptyItem: Command = (state, dispatch) =>
  state.selection.$from.parent.content.size === 0 && leaveList(state, dispatch)

/** Another line like this one, with what is written next set the same. */
const nextLine: Command = (state, dispatch) =>
  splitBlockAs(({ type, attrs }) => ({ type, attrs }))(
    state,
    dispatch && ((tr) => dispatch(keeping(state, tr))),
  )

function keeping({ storedMarks, selection }: EditorState, tr: Transaction): Transaction {
  return tr.ensureMarks(storedMarks ?? selection.$from.marks().filter(({ type }) => type !== link))
}

/** Lets the selected words, or the link around the caret, lead somewhere; with null nowhere. Without words, the address is put in. */
export function setLink(address: string | null): Command {
  return (state, dispatch) => {
    const href = address === null ? null : addressOf(address)
    if (!link || href === undefined) return false
    const { from, to } = state.selection.empty ? aroundLink(state) : state.selection
    const tr = state.tr
    if (href !== null && from === to) {
      tr.insertText(href.replace(/^(https?:\/\/|mailto:)/i, ''), from)
      tr.addMark(from, tr.selection.from, link.create({ href }))
    } else {
      tr.removeMark(from, to, link)
      if (href !== null) tr.addMark(from, to, link.create({ href }))
    }
    dispatch?.(tr.removeStoredMark(link))
    return true
  }
}

function aroundLink({ selection }: EditorState): { from: number; to: number } {
  const { $from } = selection
  const mark = link && (link.isInSet($from.nodeAfter?.marks ?? []) ?? link.isInSet($from.marks()))
  let [from, to] = [$from.pos, $from.pos]
  if (!mark) return { from, to }
  $from.parent.forEach((node, offset) => {
    if (!mark.isInSet(node.marks)) return
    const start = $from.start() + offset
    if (start > to || start + node.nodeSize < from) return
    from = Math.min(from, start)
    to = Math.max(to, start + node.nodeSize)
  })
  return { from, to }
}

/** Keys and signs that format; those that end the writing are the editor's. */
export function formattingKeys({ beginsLists }: { readonly beginsLists: boolean }): Plugin[] {
  return [
    inputRules({ rules: beginsLists ? [...listRules, linkRule] : [linkRule] }),
    keymap({
      'Mod-b': toggleLetters('bold'),
      'Mod-i': toggleLetters('italic'),
      'Mod-Shift-x': toggleLetters('strike'),
      'Mod-Shift-7': toggleList('ordered'),
      'Mod-Shift-8': toggleList('bullet'),
      Enter: chainCommands(leaveEmptyItem, nextLine),
      'Shift-Enter': nextLine,
      Backspace: chainCommands(undoInputRule, leaveList),
    }),
    keymap(baseKeymap),
  ]
}

/** Sets all that is selected so; when it all is already, as it was before. */
export function toggleLetters(kind: 'bold' | 'italic' | 'strike'): Command {
  const type = schema.marks[kind]
  return type ? toggleMark(type, null, { removeWhenPresent: false }) : () => false
}
