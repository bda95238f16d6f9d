/** The sign of the app: a trail mark on a post; its size in rem grows with the text. */
export function WaymarkSign({ size }: { size: string }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <rect x="10.75" y="3" width="2.5" height="19" rx="1.25" fill="light-dark(#7a838d, #8f969f)" />
      <path
        d="M4 4.5h12.2a1 1 0 0 1 .75.33l2.6 3a1 1 0 0 1 0 1.34l-2.6 3a1 1 0 0 1-.75.33H4a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1z"
        fill="#0f7d70"
      />
      <path d="M6.2 8.5h7.2" stroke="#fff" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  );
}
