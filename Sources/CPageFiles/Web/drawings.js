// Small drawings of symmetries and tilings, for what is hard to say in a word.

import { make } from './dom.js';

const line = d => make('path', { d });
const frame = () => make('rect', { x: 3, y: 3, width: 18, height: 18, rx: 2, class: 'faint' });
const drawing = (...parts) =>
  make('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' }, ...parts);

const at = (turns, radius) => {
  const angle = 2 * Math.PI * (turns - 0.25);
  return `${(12 + radius * Math.cos(angle)).toFixed(2)} ${(12 + radius * Math.sin(angle)).toFixed(2)}`;
};
const times = (count, draw) =>
  Array.from({ length: count }, (_, index) => draw(index / count)).join('');

/// A symmetry by its name: none, mirror, two-way, rotation:N, kaleidoscope:N; others as text.
export function symmetryIcon(name) {
  const [kind, folds] = name.split(':');
  switch (kind) {
    case 'none': return drawing(frame(), line('M7 16c1-6 5-8 9-7'));
    case 'mirror': return drawing(frame(), line('M12 3v18M9 8c-3 1-3 6 0 8M15 8c3 1 3 6 0 8'));
    case 'two-way': return drawing(frame(), line('M12 3v18M3 12h18'
      + 'M9 7c-2 0-3 1-3 2M15 7c2 0 3 1 3 2M9 17c-2 0-3-1-3-2M15 17c2 0 3-1 3-2'));
    case 'rotation': return drawing(line(times(Math.min(12, folds), turn =>
      `M12 12Q${at(turn + 0.1, 6)} ${at(turn, 9.5)}`)));
    case 'kaleidoscope': return drawing(line(times(Math.min(12, folds), turn =>
      `M12 12L${at(turn, 9.5)}M${at(turn - 0.25 / folds, 9)}L${at(turn, 6)}L${at(turn + 0.25 / folds, 9)}`)));
    default: return name;
  }
}

/// A tiling by its name: none, torus, mirrors; others as text.
export function tilingIcon(name) {
  switch (name) {
    case 'none': return drawing(frame(), line('M7 16c1-6 5-8 9-7'));
    case 'torus': return drawing(frame(), line('M12 3v18M3 12h18'
      + 'M3 9c3-4 6 3 9-1s6 3 9-1M3 18c3-4 6 3 9-1s6 3 9-1'));
    case 'mirrors': return drawing(frame(), line('M12 3v18M3 12h18'
      + 'M3 8l4-3 5 5 5-5 4 3M3 16l4 3 5-5 5 5 4-3'));
    default: return name;
  }
}
