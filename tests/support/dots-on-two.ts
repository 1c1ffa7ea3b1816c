import type { RoundSetup } from '@samtavle/shared/workshop/rounds/setup'

/** A round about «one» and «two», with so many dots for each person, who may put them all on the same. */
export function dotsOnTwo(each: number): RoundSetup {
  const items = [
    { id: 'one', title: 'Et' },
    { id: 'two', title: 'To' },
  ]
  return {
    kind: 'dots',
    title: '',
    items: { from: 'list', items },
    bySector: false,
    chart: null,
    budget: each,
    cap: each,
  }
}
