import { useEffect, useState } from 'react'

const pace = 250

/** The server's time, read again four times a second: often enough for a clock of seconds to be right. */
export function useNow(now: () => number): number {
  const [time, setTime] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), pace)
    return () => clearInterval(timer)
  }, [now])
  return time
}
