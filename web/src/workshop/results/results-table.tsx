import type { Item } from '@samtavle/shared/workshop/rounds/item'
import type { Results } from '@samtavle/shared/workshop/rounds/results'
import type { ShownResults } from '@samtavle/shared/workshop/view'
import { useTranslation } from 'react-i18next'
import { useWords } from '../../locales/use-words.ts'
import { CountsTable } from './counts-table.tsx'
import { OptionsTable } from './options-table.tsx'
import styles from './results.module.css'
import { ScoresTable } from './scores-table.tsx'

/** What a round came to, as tables. Nothing until its words are here. */
export function ResultsTable({ shown }: { shown: ShownResults }) {
  return useWords('results') ? <Tables shown={shown} /> : null
}

function Tables({ shown: { setup, items, results, before } }: { shown: ShownResults }) {
  const { t } = useTranslation('results')
  const caption = setup.title || t(`kinds.${setup.kind}`)
  const votes = t('votes', { count: results.n })
  const words = results.forRoom > 0 ? `${votes} ${t('forRoom', { count: results.forRoom })}` : votes
  return (
    <div className={styles.results}>
      <p className={styles.votes}>{words}</p>
      {results.n === 0 ? <p>{t('nobody')}</p> : <Kind {...{ setup, items, results, before, caption }} />}
    </div>
  )
}

interface KindProps {
  setup: ShownResults['setup']
  items: readonly Item[]
  results: Results
  before: Results | null
  caption: string
}

function Kind({ setup, items, results, before, caption }: KindProps) {
  switch (results.kind) {
    case 'scores':
      return (
        <ScoresTable
          scales={'scales' in setup ? setup.scales : []}
          items={items}
          scores={results.items}
          before={before?.kind === 'scores' ? before.items : []}
          caption={caption}
        />
      )
    case 'counts':
      return (
        <CountsTable
          items={items}
          counts={results.items}
          before={before?.kind === 'counts' ? before.items : []}
          caption={caption}
        />
      )
    case 'options':
      return (
        <OptionsTable items={items} options={results.options} answers={results.items} caption={caption} />
      )
  }
}
