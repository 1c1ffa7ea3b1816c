import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import { stickerNames } from '@samtavle/shared/shapes/sticker/sticker-drawings'
import { stickerWords } from '@samtavle/shared/shapes/sticker/sticker-words'
import { shapes } from '@samtavle/shared/shapes/registry'
import type { StickerProps } from '@samtavle/shared/shapes/sticker/sticker'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../state/use-store.ts'
import { useArrived } from '../../ui/use-arrived.ts'
import type { Emoji } from '../stickers/emoji.ts'
import { StickerGrid, type Choice } from '../stickers/sticker-grid.tsx'
import { found } from '../stickers/found.ts'
import type { Workbench } from '../workbench.ts'
import styles from './tool-options.module.css'

/** How many of those that were used last are kept at hand. */
const mostRecent = 8

type Group = Emoji['group']

/** What stands for each kind of emoji. */
const faces: Readonly<Record<Group, string>> = {
  smileys: '😀',
  people: '👋',
  nature: '🐢',
  food: '🍎',
  travel: '🚗',
  activities: '🎉',
  objects: '💡',
  symbols: '❤️',
  flags: '🚩',
}
const groups = Object.keys(faces) as Group[]
const none: readonly Emoji[] = []
const loadEmoji = async () => (await import('../stickers/emoji.ts')).allEmoji()

/** Which sticker a click puts down: one of ours, or any emoji, looked for by name in Danish or English. */
export function StickerOptions({ workbench }: { workbench: Workbench }) {
  const { t } = useTranslation('making')
  const { locale } = useStore(workbench.look)
  const kept = useStore(workbench.chosen.styles)
  const recent = useStore(workbench.chosen.stickers)
  const [words, setWords] = useState('')
  const [group, setGroup] = useState<Group>('smileys')
  const all = useArrived(loadEmoji) ?? none
  const chosen = { ...shapes.sticker.defaults, ...kept.sticker }
  const choose = (sticker: StickerProps) => {
    workbench.chosen.styles.set({ ...kept, sticker })
    workbench.chosen.stickers.set(
      [sticker, ...recent.filter(({ sign }) => sign !== sticker.sign)].slice(0, mostRecent),
    )
  }
  const ours = stickerNames.map((sign): Choice => ({
    kind: 'drawing',
    sign,
    name: stickerWords[locale][sign],
  }))
  const nameOf = (sticker: StickerProps): string =>
    ours.find(({ sign }) => sign === sticker.sign)?.name ??
    all.find(({ sign }) => sign === sticker.sign)?.name ??
    sticker.sign
  const matches = words.trim() === '' ? undefined : [...found(ours, words), ...found(all, words)].slice(0, 96)
  const grid = { chosen: chosen.sign, onChoose: choose }
  return (
    <section className={styles.stickers} aria-label={t('stickers.label')}>
      <input
        type="search"
        className={styles.search}
        placeholder={t('stickers.search')}
        aria-label={t('stickers.search')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className={styles.scroll}>
        {matches ? (
          <>
            <output className={styles.count}>{t('stickers.found', { count: matches.length })}</output>
            {matches.length > 0 && <StickerGrid {...grid} title={t('stickers.matches')} choices={matches} />}
          </>
        ) : (
          <>
            {recent.length > 0 && (
              <StickerGrid
                {...grid}
                title={t('stickers.recent')}
                choices={recent.map((sticker) => ({ ...sticker, name: nameOf(sticker) }))}
              />
            )}
            <StickerGrid {...grid} title={t('stickers.ours')} choices={ours} />
            <ToggleGroup
              className={styles.groups}
              aria-label={t('stickers.kinds')}
              value={[group]}
              onValueChange={([next]) => next && setGroup(next)}
            >
              {groups.map((one) => (
                <Toggle
                  key={one}
                  value={one}
                  className={styles.option}
                  aria-label={t(`stickers.groups.${one}`)}
                  title={t(`stickers.groups.${one}`)}
                >
                  {faces[one]}
                </Toggle>
              ))}
            </ToggleGroup>
            <StickerGrid
              {...grid}
              key={group}
              title={t(`stickers.groups.${group}`)}
              choices={all.filter((emoji) => emoji.group === group)}
            />
          </>
        )}
      </div>
    </section>
  )
}
