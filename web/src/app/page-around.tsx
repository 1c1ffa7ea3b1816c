import '@fontsource/atkinson-hyperlegible-next/400.css'
import '@fontsource/atkinson-hyperlegible-next/700.css'
import '../ui/tokens.css'
import '../ui/base.css'
import { CSPProvider } from '@base-ui/react/csp-provider'
import type { i18n } from 'i18next'
import { StrictMode, type ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { BrowserRouter } from 'react-router'
import { ToastArea } from '../ui/toast.tsx'
import { ServicesProvider, type Services } from './services.tsx'

interface Props {
  services: Services
  words: i18n
  children: ReactNode
}

/** What every page stands in. The server's policy forbids inline styles, hence `disableStyleElements`. */
export function PageAround({ services, words, children }: Props) {
  return (
    <StrictMode>
      <I18nextProvider i18n={words}>
        <ServicesProvider value={services}>
          <BrowserRouter>
            <CSPProvider disableStyleElements>
              <ToastArea>{children}</ToastArea>
            </CSPProvider>
          </BrowserRouter>
        </ServicesProvider>
      </I18nextProvider>
    </StrictMode>
  )
}
