import { Worker } from 'node:worker_threads'

/**
 * Starts the thread whose file lies beside `beside` (an `import.meta.url`): as JavaScript once built, as TypeScript
 * while developing. `workerData` is what it begins with.
 */
export function startThread(name: string, beside: string, workerData?: unknown): Worker {
  const built = new URL(`./${name}.js`, beside)
  if (!beside.endsWith('.ts')) return new Worker(built, { workerData })
  const source = new URL(`./${name}.ts`, beside)
  return new Worker(throughTsx(source), { eval: true, workerData })
}

/** tsx registers itself in main threads only, so its worker has to ask for it before it loads TypeScript. */
function throughTsx(source: URL): string {
  return `import('${import.meta.resolve('tsx/esm/api')}').then(({ register }) => { register(); return import('${source.href}') })`
}
