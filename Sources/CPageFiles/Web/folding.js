// How the plane is folded and tiled, to be chosen by small drawings.

import { make } from './dom.js';
import { state } from './state.js';
import { oneOf } from './choices.js';
import { symmetryIcon, tilingIcon } from './drawings.js';

const usualFolds = 5;
const mostFolds = 64;
let serial = 0;

/// The groups of both. `chosen` gives what is set of `symmetry` and `tiling`, null where nothing is, which
/// is called `none`; `choose` is told what changes, and `follow` makes the groups true to it again.
export function folding({ chosen, choose, none }) {
  const kindOf = symmetry => symmetry?.split(':')[0] ?? null;
  // Another number of folds is still the same kind.
  const names = state.choices.symmetry;
  const symmetry = oneOf('Symmetry', {
    style: 'symmetry', names, none, draw: symmetryIcon,
    chosen: () => names.find(name => kindOf(name) === kindOf(chosen().symmetry)),
    choose: name => choose({ symmetry: name }),
  });
  const id = `folds-${++serial}`;
  const box = make('input', { type: 'number', id, min: 2, max: mostFolds, change: () => {
    const count = Math.min(mostFolds, Math.max(2, Math.round(Number(box.value)) || usualFolds));
    choose({ symmetry: `${kindOf(chosen().symmetry)}:${count}` });
  } });
  const folds = make('div', { class: 'field number' }, make('label', { for: id }, 'Folds'), box);
  const tiling = oneOf('Tiling', {
    style: 'tiling', hint: 'Opposite borders meet without a seam.', names: state.choices.tiling, none,
    draw: tilingIcon, chosen: () => chosen().tiling, choose: name => choose({ tiling: name }),
  });
  const follow = () => {
    for (const group of [symmetry, tiling]) group.follow();
    const count = chosen().symmetry?.split(':')[1];
    folds.hidden = !count;
    box.value = count ?? '';
  };
  follow();
  return { elements: [symmetry.element, folds, tiling.element], follow };
}
