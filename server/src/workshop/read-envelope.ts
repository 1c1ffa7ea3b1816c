import { Compile } from 'typebox/compile'
import { CommandEnvelope } from '@samtavle/shared/workshop/command'

/** As JSON; a whole step with its round and all its items is a tenth of it. */
const mostCharacters = 64 * 1024

const validator = Compile(CommandEnvelope)

/** A command as somebody has sent it, checked; undefined when it is none. */
export function readEnvelope(given: unknown): CommandEnvelope | undefined {
  return validator.Check(given) && JSON.stringify(given).length <= mostCharacters ? given : undefined
}
