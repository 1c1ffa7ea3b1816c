import type { RoundDefinition, SetupOf } from '../round.ts'

/** For oneself alone: whatever comes to the server has left the device, and is refused unread. */
export const self: RoundDefinition<SetupOf<'self'>> = {
  flawIn: () => 'never-leaves-the-device',
  isAnswered: () => false,
  tally: () => ({ kind: 'scores', n: 0, forRoom: 0, items: [] }),
}
