/** The mark of Assent. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M3.5 20.5 10.7 4.3a1.42 1.42 0 0 1 2.6 0l7.2 16.2" />
      <path d="m8.6 14.3 2.7 2.7 5-5.4" />
    </svg>
  )
}
