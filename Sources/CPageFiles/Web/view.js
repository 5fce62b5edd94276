// Which part of a picture's plane is seen. As the server has it: a point of the picture, in shorter
// sides from its middle, x to the right and y down, is divided by zoom, turned by rotation and moved
// by x and y; rotation is in turns, anticlockwise as one sees it.

export const whole = () => ({ x: 0, y: 0, zoom: 1, rotation: 0 });

export const isWhole = view => !view.x && !view.y && view.zoom === 1 && !view.rotation;

function turned([x, y], turns) {
  const [c, s] = [Math.cos(2 * Math.PI * turns), Math.sin(2 * Math.PI * turns)];
  return [c * x - s * y, s * x + c * y];
}

/// The point of the plane under a point of the picture.
function planeAt(view, point) {
  const [x, y] = turned(point, view.rotation);
  return [x / view.zoom + view.x, y / view.zoom + view.y];
}

/// The view of that zoom and rotation which has a point of the plane under a point of the picture.
function holding(plane, point, zoom, rotation) {
  const held = Math.min(100000, Math.max(0.02, zoom));
  const [x, y] = turned(point, rotation);
  return {
    x: plane[0] - x / held, y: plane[1] - y / held, zoom: held,
    rotation: rotation - Math.round(rotation),
  };
}

/// Zoomed and turned about a point of the picture, which stays where it is.
export const about = (view, point, times, turns = 0) =>
  holding(planeAt(view, point), point, view.zoom * times, view.rotation + turns);

/// Dragged from one point of the picture to another.
export const dragged = (view, from, to) => holding(planeAt(view, from), to, view.zoom, view.rotation);

/// Where an image of an old view lies in a new one, as CSS says it; `side` is the shorter one.
export function transform(old, view, side) {
  const times = view.zoom / old.zoom;
  const [a, b] = turned([times, 0], old.rotation - view.rotation);
  const [x, y] = turned([old.x - view.x, old.y - view.y], -view.rotation);
  return `matrix(${a}, ${b}, ${-b}, ${a}, ${x * view.zoom * side}, ${y * view.zoom * side})`;
}

const short = number => String(Number(number.toPrecision(9)));

/// The server's parameters of a view at a size, at a time.
export function query(view, width, height, samples, time = 0) {
  const asked = { width, height };
  if (samples !== 1) asked.samples = samples;
  if (view.x || view.y) Object.assign(asked, { x: short(view.x), y: short(view.y) });
  if (view.zoom !== 1) asked.zoom = short(view.zoom);
  if (view.rotation) asked.rotation = short(view.rotation);
  if (time) asked.time = short(time);
  return asked;
}

/// The flags of the shell's commands for a view.
export function viewFlags(view, time = 0) {
  const words = [];
  // A number that begins with a minus must not look like a flag.
  if (view.x || view.y) words.push(`--center=${short(view.x)},${short(view.y)}`);
  if (view.zoom !== 1) words.push('--zoom', short(view.zoom));
  if (view.rotation) words.push(`--rotate=${short(360 * view.rotation)}`);
  if (time) words.push(`--time=${short(time)}`);
  return words;
}

/// The flags for changes of a picture's canvas.
export const canvasFlags = canvas => Object.entries(canvas).flatMap(([name, value]) => [`--${name}`, value]);

/// A view as those flags say it, to the last digit.
export const typedView = (view, time = 0) => ({
  x: Number(short(view.x)), y: Number(short(view.y)), zoom: Number(short(view.zoom)),
  rotation: Number(short(360 * view.rotation)) / 360, time: Number(short(time)),
});

/// The shell's command that paints a view at a size, which has no limit there.
export function renderCommand(address, view, width, height, samples, time, canvas) {
  const words = ['breed render', address, '--size', `${width}x${height}`, ...canvasFlags(canvas),
    ...viewFlags(view, time)];
  if (samples !== 1) words.push('--supersample', samples);
  return words.join(' ');
}
