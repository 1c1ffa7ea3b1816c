import { ChevronDown, ChevronUp, Search as SearchIcon, X } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../state/use-store.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import type { Desk } from '../workbench.ts'
import { listen } from '../input/listen.ts'
import type { Searching } from '../workbench/searching.ts'
import { Search } from './search.ts'
import styles from './search-bar.module.css'

/** A line to write in what is looked for, how much was found, and the way from one to the next. */
export function SearchBar({ desk }: { desk: Desk }) {
  const search = useStore(desk.bench.aside.search)
  useEffect(() => {
    const opened = new Search(desk)
    return () => opened.close()
  }, [desk])
  return search && <Bar desk={desk} search={search} />
}

function Bar({ desk, search }: { desk: Desk; search: Searching }) {
  const { t } = useTranslation('panels')
  const { words, hits, at } = useStore(search.found)
  const [written, setWritten] = useState('')
  const bar = useRef<HTMLElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const close = () => {
    desk.bench.aside.panel.set(null)
    desk.bench.canvas.room.get()?.host.focus({ preventScroll: true })
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (keys(event, search, close, field.current)) event.preventDefault()
  })
  useEffect(() => (bar.current ? listen(bar.current, { keydown: (event) => onKey(event) }) : undefined), [])
  const isEmpty = hits.length === 0
  return (
    <search ref={bar} className={styles.bar}>
      <SearchIcon size={18} aria-hidden className={styles.icon} />
      <input
        ref={field}
        type="text"
        className={styles.field}
        aria-label={t('search.title')}
        placeholder={t('search.title')}
        value={written}
        onChange={({ target }) => {
          setWritten(target.value)
          search.look(target.value)
        }}
      />
      <output className={styles.count}>
        {words.trim() !== '' &&
          (isEmpty ? t('search.none') : t('search.count', { at: at + 1, count: hits.length }))}
      </output>
      <IconButton
        label={t('search.previous')}
        icon={<ChevronUp size={18} aria-hidden />}
        disabled={isEmpty}
        onClick={() => search.step(-1)}
      />
      <IconButton
        label={t('search.next')}
        icon={<ChevronDown size={18} aria-hidden />}
        disabled={isEmpty}
        onClick={() => search.step(1)}
      />
      <IconButton label={t('search.close')} icon={<X size={18} aria-hidden />} onClick={close} />
    </search>
  )
}

/** Whether the key meant something here. */
function keys(
  { key, shiftKey, ctrlKey, metaKey, isComposing, target }: KeyboardEvent,
  search: Searching,
  close: () => void,
  field: HTMLInputElement | null,
): boolean {
  if (isComposing) return false
  const isEnter = key === 'Enter' && target === field
  if (isEnter || key === 'F3') search.step(shiftKey ? -1 : 1)
  else if (key === 'Escape') close()
  else if ((ctrlKey || metaKey) && key.toLowerCase() === 'f') field?.select()
  else return false
  return true
}
