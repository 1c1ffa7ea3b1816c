import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { KnownBoards } from './app/known-boards.ts'
import { PageAround } from './app/page-around.tsx'
import type { Services } from './app/services.tsx'
import { Settings } from './app/settings.ts'
import { Api } from './connection/api.ts'
import { openWords } from './locales/i18n.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const storage = openStorage()
const services: Services = {
  api: new Api((input, init) => fetch(input, init)),
  settings: new Settings(storage, document.documentElement, matchMedia('(prefers-color-scheme: dark)')),
  boards: new KnownBoards(storage),
  now: () => Date.now(),
}
void show(root)

// Not awaited by the module itself: then the bundler would have to make files that hold nothing but the names of others'.
async function show(element: HTMLElement): Promise<void> {
  const words = await openWords(services.settings.locale)
  createRoot(element).render(
    <PageAround services={services} words={words}>
      <App />
    </PageAround>,
  )
}

function openStorage(): Storage | undefined {
  try {
    return localStorage
  } catch {
    return undefined // Blocked by the browser's settings: the page works, it just remembers nothing.
  }
}
