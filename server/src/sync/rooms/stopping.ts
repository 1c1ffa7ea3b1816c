import { closeCodes } from '@samtavle/shared/protocol/close-codes'

/** The server is about to stop and opens no boards any more. */
export class Stopping extends Error {}

/** The close code for somebody whose board could not be opened. */
export function closeCodeOf(error: unknown): number {
  return error instanceof Stopping ? closeCodes.restarting : closeCodes.overloaded
}
