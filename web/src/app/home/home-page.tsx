import { FolderOpen, Plus } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { templateCards } from 'virtual:template-cards'
import { useStore } from '../../state/use-store.ts'
import { Button } from '../../ui/button.tsx'
import { Warning } from '../../ui/warning.tsx'
import { JoinNote } from '../join/join-note.tsx'
import { useBoardAhead } from '../join/use-board-ahead.ts'
import { PageFrame } from '../page-frame.tsx'
import { useLocale } from '../preferences.tsx'
import { useServices, useTheme } from '../services.tsx'
import { FileDrop } from './file-drop.tsx'
import styles from './home-page.module.css'
import { RecentBoards } from './recent-boards.tsx'
import { TemplateCard } from './template-card.tsx'
import { useNewBoard } from './use-new-board.ts'

/** What it is, the way in, and the ways to begin. */
export function HomePage() {
  const { t } = useTranslation()
  const [locale] = useLocale()
  const theme = useTheme()
  const newBoard = useNewBoard()
  const navigate = useNavigate()
  const busy = newBoard.making.kind === 'busy'
  useBoardAhead()
  const hasBoards = useStore(useServices().boards.all).length > 0
  return (
    <PageFrame>
      <div className={styles.hero}>
        <Beginning newBoard={newBoard} />
        <div className={styles.join}>
          <JoinNote heading="h2" onCode={(code) => void navigate(`/join?code=${code}`)} />
        </div>
      </div>
      {hasBoards && <Recent />}
      <section className={styles.section} aria-labelledby="templates">
        <h2 id="templates" className={styles.heading}>
          {t('home.templates')}
        </h2>
        <p className={styles.lead}>{t('home.templatesLead')}</p>
        <div className={styles.cards}>
          {templateCards.map((card) => (
            <TemplateCard
              key={card.id}
              card={card}
              locale={locale}
              theme={theme}
              busy={busy}
              onUse={() => newBoard.fromTemplate(card.id, card.words[locale].title)}
            />
          ))}
        </div>
      </section>
      {!hasBoards && <Recent />}
    </PageFrame>
  )
}

function Recent() {
  const { t } = useTranslation()
  return (
    <section className={styles.section} aria-labelledby="recent">
      <h2 id="recent" className={styles.heading}>
        {t('home.recent')}
      </h2>
      <p className={styles.lead}>{t('home.recentLead')}</p>
      <RecentBoards />
    </section>
  )
}

function Beginning({ newBoard }: { newBoard: ReturnType<typeof useNewBoard> }) {
  const { t } = useTranslation()
  const { making, blank, fromFile } = newBoard
  const file = useRef<HTMLInputElement>(null)
  const busy = making.kind === 'busy'
  return (
    <div className={styles.beginning}>
      <h1 className={styles.headline}>{t('home.headline')}</h1>
      <p className={styles.promise}>{t('home.lead')}</p>
      <div className={styles.ways}>
        <Button look="primary" large disabled={busy} onClick={blank}>
          <Plus size={20} aria-hidden />
          {t('home.blank')}
        </Button>
        <Button large disabled={busy} onClick={() => file.current?.click()}>
          <FolderOpen size={20} aria-hidden />
          {t('home.import')}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t('home.import')}
          onChange={({ target }) => {
            const [chosen] = target.files ?? []
            // The same file can be chosen again after an error.
            target.value = ''
            if (chosen) void fromFile(chosen)
          }}
        />
      </div>
      <p className={styles.hint}>{t('home.importHint')}</p>
      <MakingState newBoard={newBoard} />
      <FileDrop onFile={(dropped) => void fromFile(dropped)} />
    </div>
  )
}

/** Heard by screen readers too: that a board is being made, or why it was not. */
function MakingState({ newBoard: { making } }: { newBoard: ReturnType<typeof useNewBoard> }) {
  const { t } = useTranslation()
  return (
    <div aria-live="polite">
      {making.kind === 'busy' && <p className={styles.hint}>{t('home.creating')}</p>}
      {making.kind === 'refused' && <Warning>{t(`refusals.${making.refusal}`)}</Warning>}
    </div>
  )
}
