/** Points of one upright star of radius 1 around the origin. */
const star = Array.from({ length: 10 }, (_unused, index) => {
  const radius = index % 2 === 0 ? 1 : 0.382;
  const angle = (Math.PI / 5) * index;
  return `${(radius * Math.sin(angle)).toFixed(3)},${(-radius * Math.cos(angle)).toFixed(3)}`;
}).join(' ');

/** Twelve upright stars like hours on a clock: circle a third of the height, each star an eighteenth (graphics guide of the emblem). */
const stars = Array.from({ length: 12 }, (_unused, hour) => {
  const angle = (Math.PI / 6) * hour;
  return { x: 27 + 12 * Math.sin(angle), y: 18 - 12 * Math.cos(angle) };
});

/** The emblem of the European Union; it stands beside the words of co-funding, so it has no words of its own. */
export function EuropeanFlag() {
  return (
    <svg className="flag" viewBox="0 0 54 36" aria-hidden="true" focusable="false">
      <rect width="54" height="36" fill="#003399" />
      {stars.map(({ x, y }) => (
        <polygon
          key={`${x} ${y}`}
          points={star}
          fill="#ffcc00"
          transform={`translate(${x.toFixed(3)} ${y.toFixed(3)}) scale(2)`}
        />
      ))}
    </svg>
  );
}
