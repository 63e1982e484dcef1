/** Our own small set, drawn on a 24 × 24 grid with one stroke. */
const shapes = {
  add: 'M12 5v14M5 12h14',
  alert:
    'M12 8.50v5M12 17h.01M10.30 3.90 2.50 17.60A2 2 0 0 0 4.20 20.60h15.60a2 2 0 0 0 1.70-3L13.70 3.90a2 2 0 0 0-3.40 0Z',
  archive: 'M4 8h16v11a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V8ZM3 4h18v4H3V4ZM10 12h4',
  back: 'M19 12H5M11 6l-6 6 6 6',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l1.50 2h-15L6 16ZM10 21h4M12 3v2',
  building: 'M5 21V4h9v17M14 9h5v12M3 21h18M8 8h3M8 12h3M8 16h3',
  calendar: 'M4 6h16v14H4V6ZM4 10h16M8 3v4M16 3v4',
  chart: 'M4 20V4M4 20h16M8 16v-4M12 16V8M16 16v-6',
  check: 'm5 12.50 4.50 4.50L19 7.50',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7v5l3.50 2',
  close: 'M6 6l12 12M18 6 6 18',
  coaching: 'M12 4 2 9l10 5 10-5-10-5ZM6 11.50V16c2 2.50 10 2.50 12 0v-4.50',
  document: 'M6 3h8l4 4v14H6V3ZM14 3v4h4M9 12h6M9 16h6',
  down: 'm6 9 6 6 6-6',
  download: 'M12 4v11M7.50 11l4.50 4.50 4.50-4.50M4 20h16',
  edit: 'M4 20l1-4.50L16 4.50l3.50 3.50L8.50 19 4 20ZM13.50 7l3.50 3.50',
  error: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM9 9l6 6M15 9l-6 6',
  external: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  filter: 'M4 6h16M7 12h10M10 18h4',
  flag: 'M5 21V4h13l-3 4.50 3 4.50H5',
  forward: 'M5 12h14M13 6l6 6-6 6',
  hand: 'M4 12h12M12 7.50 16.50 12 12 16.50M20 5v14',
  hidden:
    'M4 4l16 16M9.90 5.80A9.50 9.50 0 0 1 12 5.50c6 0 9.50 6.50 9.50 6.50a17 17 0 0 1-3 3.70M6.30 7.50A17 17 0 0 0 2.50 12S6 18.50 12 18.50a9.30 9.30 0 0 0 4.20-1M10 10.20a2.70 2.70 0 0 0 3.80 3.80',
  home: 'M4 11l8-7 8 7v9h-5.50v-6h-5v6H4v-9Z',
  inbox: 'M4 13 6.50 5h11L20 13v6H4v-6ZM4 13h4.50l1.50 3h4l1.50-3H20',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 11v5.50M12 7.50h.01',
  key: 'M8 11a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM11 12l8.5-8.5M16 7l3 3M13.5 9.5l2 2',
  language: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18',
  lock: 'M6 11h12v9H6v-9ZM8.50 11V8a3.50 3.50 0 0 1 7 0v3',
  mail: 'M4 6h16v12H4V6ZM4 7l8 6 8-6',
  menu: 'M4 7h16M4 12h16M4 17h16',
  moon: 'M20 14.50A8.50 8.50 0 0 1 9.50 4 8.50 8.50 0 1 0 20 14.50Z',
  more: 'M5 10.50a1.50 1.50 0 1 0 0 3 1.50 1.50 0 0 0 0-3ZM12 10.50a1.50 1.50 0 1 0 0 3 1.50 1.50 0 0 0 0-3ZM19 10.50a1.50 1.50 0 1 0 0 3 1.50 1.50 0 0 0 0-3Z',
  next: 'm9 6 6 6-6 6',
  path: 'M6 20c0-5 12-3.50 12-8.50S8 8 8 4.50M6 20h.01M8 4.50h.01',
  people:
    'M9 11a3.50 3.50 0 1 0 0-7 3.50 3.50 0 0 0 0 7ZM2.50 20c0-4 3-6 6.50-6s6.50 2 6.50 6M16 4.30a3.50 3.50 0 0 1 0 6.40M18 14.50c2.30.800 3.50 2.70 3.50 5.50',
  person: 'M12 11.50a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.50 21c0-4.50 3.50-6.50 7.50-6.50s7.50 2 7.50 6.50',
  phone:
    'M5 4h4l1.50 5-2.50 1.50a11 11 0 0 0 5.50 5.50l1.50-2.50 5 1.50v4c0 1-1 1-1 1C11 20 4 13 4 5c0 0 0-1 1-1Z',
  pin: 'M12 21s7-6.50 7-11.50a7 7 0 0 0-14 0C5 14.50 12 21 12 21ZM12 12a2.50 2.50 0 1 0 0-5 2.50 2.50 0 0 0 0 5Z',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7v-6Z',
  remove: 'M5 7h14M10 4h4M7 7l1 13h8l1-13M10 11v5.50M14 11v5.50',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM16 16l4.50 4.50',
  settings: 'M5 7h8M17 7h2M5 17h2M11 17h8M15 4.50v5M9 14.50v5',
  shield: 'M12 3l7.50 3v5.50c0 4.50-3 7.80-7.50 9.50-4.50-1.70-7.50-5-7.50-9.50V6L12 3Z',
  signOut: 'M10 4H5v16h5M14 8l4 4-4 4M18 12H9',
  sort: 'M8 10l4-4.50L16 10M8 14l4 4.50L16 14',
  sortedDown: 'M8 10l4 4.50L16 10',
  sortedUp: 'M8 14l4-4.50L16 14',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2.50v2M12 19.50v2M2.50 12h2M19.50 12h2M5.30 5.30l1.40 1.40M17.30 17.30l1.40 1.40M18.70 5.30l-1.40 1.40M6.70 17.30l-1.40 1.40',
  swap: 'M4 8h14M14.50 4.50 18 8l-3.50 3.50M20 16H6M9.50 12.50 6 16l3.50 3.50',
  undo: 'M8 5 4 9l4 4M4 9h10a5.50 5.50 0 0 1 0 11H9',
  upload: 'M12 15.50V4.50M7.50 9 12 4.50 16.50 9M4 20h16',
  visible:
    'M2.50 12S6 5.50 12 5.50 21.50 12 21.50 12 18 18.50 12 18.50 2.50 12 2.50 12ZM12 14.70a2.70 2.70 0 1 0 0-5.40 2.70 2.70 0 0 0 0 5.40Z',
  wallet: 'M4 7h15v12H4V7ZM4 7l11-3.50V7M15.50 13h.01',
} as const;

export type IconName = keyof typeof shapes;
export const iconNames = Object.keys(shapes) as IconName[];

/** A picture beside words: hidden from assistive technology unless it stands alone with a `label`. */
export function Icon({ name, label }: { readonly name: IconName; readonly label?: string | undefined }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      focusable="false"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {label ? <title>{label}</title> : null}
      <path d={shapes[name]} />
    </svg>
  );
}
