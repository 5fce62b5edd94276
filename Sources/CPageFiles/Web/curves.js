// Two curves, best and mean, over the generations of a run.

import { make } from './dom.js';
import { score } from './figures.js';

const width = 240;
const height = 84;
const most = 240;   // points that are drawn; more would not be seen

/// Draws points { number, best, mean }, which need not be in order.
export function curves(points) {
  const all = [...points].filter(one => one.best != null).sort((a, b) => a.number - b.number);
  const step = Math.ceil(all.length / most) || 1;
  const drawn = all.filter((_, index) => index % step === 0 || index === all.length - 1);
  const [first, last] = [all[0]?.number ?? 0, all.at(-1)?.number ?? 1];
  // One by one: a call takes only so many.
  let [low, high] = [0, 1e-9];
  for (const { best, mean } of all) {
    low = Math.min(low, best, mean ?? best);
    high = Math.max(high, best, mean ?? best);
  }
  const line = key => drawn.filter(one => one[key] != null).map(one => {
    const x = last === first ? width / 2 : (one.number - first) / (last - first) * (width - 4) + 2;
    const y = height - 3 - (one[key] - low) / (high - low) * (height - 6);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  }).join(' ');
  return make('svg', {
    class: 'curves', viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none', role: 'img',
    'aria-label': all.length ? `Best from ${score(all[0].best)} to ${score(all.at(-1).best)}, `
      + `generations ${first} to ${last}` : 'No curve yet',
  },
  make('line', { x1: 0, x2: width, y1: height - 1, y2: height - 1 }),
  make('polyline', { class: 'mean', points: line('mean') }),
  make('polyline', { class: 'best', points: line('best') }));
}
