// The keyboard in a network's diagram: arrows go from a node along its strongest connections and to its
// neighbours, from a connection to its ends, and turn its weight.

import { isLink, placeOf } from './changednetwork.js';

const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

// The connections at one end of a node, the strongest first.
function strongest(diagram, number, end) {
  return diagram.values.connections.filter(link => String(link[end]) === number)
    .sort((a, b) => b.enabled - a.enabled || Math.abs(b.weight) - Math.abs(a.weight)).map(placeOf);
}

/// Takes a key; says whether it means something here. Where nothing is chosen yet, an arrow begins.
export function walk(diagram, name, isFine) {
  const key = diagram.chosen;
  if (!key) {
    if (!arrows.includes(name)) return false;
    diagram.focus(diagram.tab);
    return true;
  }
  return isLink(key) ? fromLink(diagram, key, name, isFine) : fromNode(diagram, key, name);
}

function fromLink(diagram, key, name, isFine) {
  const [from, to] = key.split('-');
  const siblings = strongest(diagram, to, 'to');
  const beside = by => siblings[(siblings.indexOf(key) + by + siblings.length) % siblings.length];
  const next = { ArrowLeft: from, ArrowRight: to, ',': beside(-1), '.': beside(1) }[name];
  const steps = { ArrowUp: 1, ArrowDown: -1 }[name];
  if (next) diagram.focus(next);
  else if (steps) diagram.acts.nudge(key, steps, isFine);
  else return false;
  return true;
}

function fromNode(diagram, key, name) {
  const [back, forth, before, after] = diagram.isUpright
    ? ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] : arrows;
  const layer = diagram.wiring.beside(key);
  const index = layer.indexOf(key);
  const next = {
    [back]: () => strongest(diagram, key, 'to')[0], [forth]: () => strongest(diagram, key, 'from')[0],
    [before]: () => layer[index - 1], [after]: () => layer[index + 1],
  }[name];
  if (next) diagram.focus(next());
  return Boolean(next);
}
