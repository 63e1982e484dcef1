/** The mark: a path from where one stands to a light ahead. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        d="M8 26c0-6.5 16-5 16-11.50 0-5.50-9-4-9-8"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <circle cx="8" cy="26" r="3" fill="currentColor" />
      <circle cx="15" cy="6" r="4" fill="#f4b13d" />
    </svg>
  );
}

/** The path drawn long, for a first page or an error page. */
export function PathLine() {
  return (
    <svg className="path-line" viewBox="0 0 320 64" aria-hidden="true" focusable="false">
      <path
        d="M10 48c50 0 50-36 100-36s46 36 96 36c40 0 52-14 84-30"
        fill="none"
        stroke="currentColor"
        strokeWidth="4"
        strokeLinecap="round"
        strokeDasharray="0.1 11"
      />
      <circle cx="10" cy="48" r="7" fill="currentColor" />
      <circle cx="110" cy="12" r="6" fill="currentColor" />
      <circle cx="206" cy="48" r="6" fill="currentColor" />
      <circle cx="302" cy="13" r="8" fill="none" stroke="currentColor" strokeWidth="4" />
    </svg>
  );
}
