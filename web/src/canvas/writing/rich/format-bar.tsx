import { Toolbar } from '@base-ui/react/toolbar'
import {
  Bold,
  ExternalLink,
  Italic,
  Link,
  List,
  ListOrdered,
  Strikethrough,
  type LucideIcon,
} from 'lucide-react'
import { useEffect, useRef, useState, type FocusEvent, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { learn } from '../../../locales/i18n.ts'
import { useStore } from '../../../state/use-store.ts'
import { keyWords, isApple } from '../../commands/key-names.ts'
import { Action } from '../../selection-bar/selection-bar-action.tsx'
import bar from '../../selection-bar/selection-bar.module.css'
import { useFollowSelection } from '../../selection-bar/use-follow-selection.ts'
import type { Workbench } from '../../workbench.ts'
import { LinkField } from './link-field.tsx'
import type { RichEditing } from './rich-editing.ts'

const letters = [
  { kind: 'bold', name: 'bold', icon: Bold, keys: 'mod+b' },
  { kind: 'italic', name: 'italic', icon: Italic, keys: 'mod+i' },
  { kind: 'strike', name: 'strike', icon: Strikethrough, keys: 'mod+shift+x' },
] as const

const lists = [
  { kind: 'bullet', name: 'bullet-list', icon: List, keys: 'mod+shift+8' },
  { kind: 'ordered', name: 'numbered-list', icon: ListOrdered, keys: 'mod+shift+7' },
] as const

interface Props {
  workbench: Workbench
  editing: RichEditing
}

/** How the words that are being written look; above them, and without taking the caret away. */
export function FormatBar({ workbench, editing }: Props) {
  const { t, i18n } = useTranslation('writing')
  const [hasWords, setHasWords] = useState(false)
  const ref = useRef<HTMLDivElement>(null)
  useFollowSelection(ref, workbench)
  useEffect(() => {
    void Promise.all([learn(i18n, 'writing'), learn(i18n, 'commands')]).then(() => setHasWords(true))
  }, [i18n])
  return (
    <Toolbar.Root
      ref={ref}
      className={bar.bar}
      aria-label={hasWords ? t('bar') : undefined}
      data-writing-bar
      onPointerDown={keepCaret}
      onMouseDown={keepCaret}
      onBlur={(event) => leaveWith(event, editing)}
    >
      {hasWords && <Buttons workbench={workbench} editing={editing} />}
    </Toolbar.Root>
  )
}

function Buttons({ editing }: Props) {
  const { t } = useTranslation('writing')
  const { t: nameOf } = useTranslation('commands')
  const active = useStore(editing.active)
  const isLinking = useStore(editing.linking)
  const label = (name: (typeof letters | typeof lists)[number]['name'], keys: string) =>
    `${nameOf(name)} (${keyWords(keys, isApple())})`
  const done = () => {
    editing.linking.set(false)
    editing.focus()
  }
  if (isLinking) return <LinkField editing={editing} address={active.link} onDone={done} />
  return (
    <>
      {letters.map(({ kind, name, icon, keys }) => (
        <Action
          key={kind}
          icon={icon}
          label={label(name, keys)}
          pressed={active[kind]}
          onClick={() => editing.toggle(kind)}
        />
      ))}
      {lists.map(({ kind, name, icon, keys }) => (
        <Action
          key={kind}
          icon={icon}
          label={label(name, keys)}
          pressed={active.list === kind}
          onClick={() => editing.toggleList(kind)}
        />
      ))}
      <Action
        icon={Link}
        label={`${t('link')} (${keyWords('mod+k', isApple())})`}
        pressed={active.link !== null}
        onClick={() => editing.linking.set(true)}
      />
      {active.link !== null && <Opening address={active.link} icon={ExternalLink} />}
    </>
  )
}

function Opening({ address, icon: Icon }: { address: string; icon: LucideIcon }) {
  const { t } = useTranslation('writing')
  const label = t('open', { address })
  return (
    <Toolbar.Link
      className={bar.button}
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={label}
      title={label}
    >
      <Icon size={20} aria-hidden />
    </Toolbar.Link>
  )
}

/** A press on a button must not take the caret out of the text; one in the address must. */
function keepCaret(event: PointerEvent | React.MouseEvent): void {
  if (!(event.target instanceof HTMLInputElement)) event.preventDefault()
}

/** Who goes on somewhere else from the bar has ended writing too. */
function leaveWith({ relatedTarget, currentTarget }: FocusEvent<HTMLElement>, editing: RichEditing): void {
  const stays =
    relatedTarget instanceof Element &&
    (currentTarget.contains(relatedTarget) || relatedTarget.closest('.ProseMirror'))
  if (!stays) editing.leave()
}
