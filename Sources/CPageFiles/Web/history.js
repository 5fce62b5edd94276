// Questions about a lineage's tree of generations.

/// The children of each generation, in their order, by its number; 0 has those without a parent.
export function childrenOf(history) {
  const children = new Map();
  for (const { number, parent } of history.generations) {
    const key = parent ?? 0;
    if (!children.has(key)) children.set(key, []);
    children.get(key).push(number);
  }
  return children;
}

/// The newest generation that is saved: a run may keep only some of its own.
export const newestOf = history => history.generations.findLast(one => one.saved)?.number;

/// Where a lineage is, or, where that is not saved, the newest that is.
export const savedNow = history =>
  (history.generations.some(one => one.number === history.now && one.saved) ? history.now : newestOf(history));

/// The line from the first generation through a shown one and on to where its branch ends. At a fork
/// it goes to where the lineage is, else to what a redo would bring, else to the youngest.
export function lineThrough(history, shown) {
  const parents = new Map(history.generations.map(one => [one.number, one.parent]));
  const ancestors = number => {
    const line = [];
    for (let at = number; at != null; at = parents.get(at)) line.push(at);
    return line.reverse();
  };
  const line = ancestors(shown);
  const children = childrenOf(history);
  const liked = new Set(ancestors(history.now));
  if (history.redo != null) liked.add(history.redo);
  for (;;) {
    const next = children.get(line.at(-1));
    if (!next) return line;
    line.push(next.find(number => liked.has(number)) ?? next.at(-1));
  }
}
