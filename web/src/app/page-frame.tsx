import { SunMoon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { IconButton } from '../ui/icon-button.tsx'
import { SkipLink } from '../ui/skip-link.tsx'
import { BrandMark } from './brand-mark.tsx'
import styles from './page-frame.module.css'
import { LanguageButton } from './preferences.tsx'
import { later } from '../ui/later.tsx'
import { useStandIn } from '../ui/use-stand-in.ts'

// Menus need much that nothing else does; until theirs is here the button stands alone.
const ThemeMenu = later(async () => (await import('./theme-menu.tsx')).ThemeMenu)

/** What the plain pages share: a skip link, the name that leads home, and language and theme. */
export function PageFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const theme = <IconButton label={t('theme')} icon={<SunMoon size={20} aria-hidden />} />
  return (
    <div className={styles.frame}>
      <SkipLink to="content">{t('skipToContent')}</SkipLink>
      <header className={styles.header}>
        <Link to="/" className={styles.brand}>
          <BrandMark />
          {t('appName')}
        </Link>
        <div className={styles.preferences}>
          <LanguageButton />
          <ThemeMenu trigger={theme} {...useStandIn(theme)} />
        </div>
      </header>
      <main id="content" className={styles.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
