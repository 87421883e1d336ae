/** The Leeway mark: a heading as a dotted line, and the track that drifts from it. */
export function Mark({ size = 20, className }: { readonly size?: number; readonly className?: string | undefined }) {
  return (
    <svg
      className={className}
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M6 17.5V2.5" strokeWidth="1.4" strokeDasharray=".1 3" />
      <path d="M6 17.5C6 12 7.6 7.6 13.2 4.4" strokeWidth="1.9" />
      <circle cx="14.6" cy="3.6" r="1.9" fill="currentColor" stroke="none" />
    </svg>
  );
}
