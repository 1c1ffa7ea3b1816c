/** What of a shape's props only the house writes, when a round is shown. */
export const houseKeys = ['score', 'results'] as const

type HouseProps = Readonly<Partial<Record<(typeof houseKeys)[number], unknown>>>

/** What the house has written on a shape; undefined where it hasn't. */
export function housePropsOf(props: object): readonly unknown[] {
  const written: HouseProps = props
  return houseKeys.map((key) => written[key])
}

/** The props of a copy: nobody has voted on it. */
export function withoutHouseProps<Props extends object>(props: Props): Omit<Props, keyof HouseProps> {
  const { score: _score, results: _results, ...own } = props as Props & HouseProps
  return own
}
