import { readyPath } from '@samtavle/shared/protocol/ready'

const answersWithin = 6000

/** Whether a WebSocket to this server (`ws://host`) opens now, and carries something there and back. */
export function webSocketWorks(server: string, Socket: typeof WebSocket = WebSocket): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new Socket(`${server}${readyPath}`)
    const end = (works: boolean) => {
      clearTimeout(timer)
      resolve(works)
      socket.close()
    }
    const timer = setTimeout(() => end(false), answersWithin)
    socket.addEventListener('open', () => socket.send('now'))
    socket.addEventListener('message', () => end(true))
    socket.addEventListener('close', () => end(false))
  })
}
