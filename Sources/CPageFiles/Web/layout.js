// Where the pictures of a sheet lie.

const leastSide = 64;   // below that a picture is hard to judge, and to touch

/// Whether the pictures lie on a grid of two measures, with holes, instead of row by row.
export const isMap = ({ pictures, columns: across }) =>
  pictures.some(({ column, row }, index) => row * across + column !== index);

/// The columns that make square cells largest in a box, and the cells' side; where they would be too
/// small to see, as many columns as fit, and the sheet scrolls.
export function layout(generation, width, height) {
  const { pictures: { length: count } } = generation;
  if (isMap(generation)) {
    // A map keeps its own columns and its holes; to be seen whole is what it is for.
    const gap = 3;
    const side = Math.min((width + gap) / generation.columns, (height + gap) / generation.rows) - gap;
    return { across: generation.columns, gap, side: Math.max(20, Math.floor(side)) };
  }
  let best = { side: 0, worth: 0 };
  for (let across = 1; across <= count; across++) {
    const down = Math.ceil(count / across);
    const gap = Math.max(5, Math.min(16, 0.09 * Math.min(width / across, height / down)));
    const side = Math.min((width - gap * (across - 1)) / across, (height - gap * (down - 1)) / down);
    // Of two that are nearly as good, the one without a hole in its last row.
    const worth = side * (count % across ? 1 : 1.07);
    if (worth > best.worth) best = { across, side, gap, worth };
  }
  if (best.side < leastSide) {
    const gap = 6;
    const across = Math.max(1, Math.floor((width + gap) / (leastSide + gap)));
    best = { across, gap, side: (width - gap * (across - 1)) / across };
  }
  return { ...best, side: Math.floor(best.side) };
}

/// The number of the picture on a map that is nearest to one in a direction; 0 where there is none.
export function nextOnMap(pictures, { row, column }, across, down) {
  let best = { number: 0, far: Infinity };
  for (const one of pictures) {
    const [x, y] = [one.column - column, one.row - row];
    const ahead = x * across + y * down;
    const aside = Math.abs(x * down) + Math.abs(y * across);
    const far = ahead + 2 * aside;
    if (ahead > aside && far < best.far) best = { number: one.number, far };
  }
  return best.number;
}
