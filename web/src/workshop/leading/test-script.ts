import type { Step } from '@samtavle/shared/workshop/step'
import { stepCalled } from '@samtavle/shared/workshop/test-workshop'

/** A step to try things on, with words that are the facilitator’s alone. */
export function testStep(id: string, more: Partial<Step> = {}): Step {
  return stepCalled(id, { say: 'Kun for facilitatoren', instruction: 'Læs', ...more })
}
