/** Two notes that overlap: a board that is shared. */
export function BrandMark() {
  return (
    <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="8" fill="#0B5C6B" />
      <rect x="6" y="7" width="12" height="12" rx="1.5" fill="#FFE58A" />
      <rect x="14" y="13" width="12" height="12" rx="1.5" fill="#BDEBD3" />
    </svg>
  )
}
