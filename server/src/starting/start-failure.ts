import type { Config } from '../config.ts'

const inUse = /database is locked/
const otherServer =
  'Another Samtavle has this database open: stop it, or choose another folder with DATA_DIR.'

/** Why the server can't start, in one line for the person who starts it. */
export function describeFailure(error: unknown, config: Config | undefined): string {
  return `Samtavle can't start. ${reason(error, config)}`
}

function reason(error: unknown, config: Config | undefined): string {
  if (!(error instanceof Error) || config === undefined) return messageOf(error)
  const { code, syscall } = error as NodeJS.ErrnoException
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${config.port} is taken: stop what uses it, or choose another with PORT.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST: this machine has no address ${config.host}.`
    case 'EACCES':
      return syscall === 'listen'
        ? `Port ${config.port} is not for everybody: choose one above 1023 with PORT.`
        : unwritable(config)
    case 'ENOTDIR':
    case 'ENOENT':
    case 'EEXIST':
    case 'EPERM':
    case 'EROFS':
      return unwritable(config)
    default:
      return inUse.test(messageOf(error)) ? otherServer : messageOf(error)
  }
}

function unwritable({ dataDir }: Config): string {
  return `The data folder ${dataDir} can't be written: choose another with DATA_DIR.`
}

function messageOf(error: unknown): string {
  const [line = ''] = String(error instanceof Error ? error.message : error).split('\n', 1)
  return line
}
