/** A short, soft tone; higher for a minute left than for the end. Silent where the browser gives no sound. */
export function chime(pitch: 'high' | 'low'): void {
  const context = new AudioContext()
  const tone = new OscillatorNode(context, { frequency: pitch === 'high' ? 660 : 440 })
  const volume = new GainNode(context, { gain: 0.12 })
  volume.gain.exponentialRampToValueAtTime(0.001, context.currentTime + 0.9)
  tone.connect(volume).connect(context.destination)
  tone.addEventListener('ended', () => void context.close())
  tone.start()
  tone.stop(context.currentTime + 0.9)
}
