import { SunMoon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/icon-button.tsx'
import { SkipLink } from '../ui/skip-link.tsx'
import { BrandMark } from './brand-mark.tsx'
import styles from './page-frame.module.css'
import { LanguageButton } from './preferences.tsx'
import { fetchAhead, later } from '../ui/later.tsx'
import { useStandIn } from '../ui/use-stand-in.ts'
import { PageLink } from '../ui/page-link.tsx'

// Menus need much that nothing else does, and a board that is being fetched is not to wait for it.
const loadThemeMenu = () => import('./theme-menu.tsx')
const ThemeMenu = later(async () => (await loadThemeMenu()).ThemeMenu)

/** What the plain pages share: a skip link, the name that leads home, and language and theme. */
export function PageFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className={styles.frame}>
      <SkipLink to="content">{t('skipToContent')}</SkipLink>
      <header className={styles.header}>
        <PageLink to="/" className={styles.brand}>
          <BrandMark />
          {t('appName')}
        </PageLink>
        <div className={styles.preferences}>
          <LanguageButton />
          <ThemeButton />
        </div>
      </header>
      <main id="content" className={styles.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}

const comeNear = () => void fetchAhead(loadThemeMenu)

/** Its menu is fetched when a hand comes near, and takes its place when it is pressed. */
function ThemeButton() {
  const { t } = useTranslation()
  const icon = <SunMoon size={20} aria-hidden />
  const trigger = <IconButton label={t('theme')} icon={icon} onPointerEnter={comeNear} />
  const { isWanted, meanwhile } = useStandIn(trigger)
  return isWanted ? <ThemeMenu trigger={trigger} isWanted meanwhile={meanwhile} /> : meanwhile
}
