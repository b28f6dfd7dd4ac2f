// A list of lines, the last one done.
export function Logo({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" strokeLinecap="round" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#0b6970" />
      <path d="M8 10h10M8 16h16M8 22h7" stroke="#fff" strokeWidth="2.6" />
      <path d="m19 22 2.6 2.6L26 19.5" stroke="#9fe0d8" strokeWidth="2.6" strokeLinejoin="round" />
    </svg>
  );
}
