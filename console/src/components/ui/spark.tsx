/** The shape of a figure over time, without axes: beside the figure itself, never alone. */
export function Spark({ values }: { readonly values: readonly number[] }) {
  const most = Math.max(1, ...values)
  const step = 140 / Math.max(1, values.length - 1)
  const points = values.map((value, index) => `${(index * step).toFixed(1)} ${(26 - (value / most) * 24).toFixed(1)}`)
  return (
    <svg className="tile__spark" viewBox="0 0 140 28" preserveAspectRatio="none" aria-hidden="true">
      <path d={`M${points.join('L')}`} />
    </svg>
  )
}
