// How a picture on its stage is moved by hand: dragged, zoomed and turned, by mouse, fingers or wheel.

/// Listens to the gestures on an element. `drag` is told from which point to which; `turn` by what to zoom
/// and by how many turns to turn about a point, which stays. Points are in shorter sides from the middle.
export function listenToGestures(element, { drag, turn }) {
  const fingers = new Map();
  const pointAt = event => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const side = Math.min(width, height);
    return [(event.clientX - left - width / 2) / side, (event.clientY - top - height / 2) / side];
  };
  element.addEventListener('pointerdown', event => {
    if (event.button) return;
    element.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, pointAt(event));
    element.classList.add('held');
  });
  element.addEventListener('pointermove', event => {
    const from = fingers.get(event.pointerId);
    if (!from) return;
    const to = pointAt(event);
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    fingers.set(event.pointerId, to);
    if (!other) { drag(from, to); return; }
    // Two fingers: the resting one is the pivot.
    const arm = ([x, y]) => ({
      length: Math.max(0.01, Math.hypot(x - other[0], y - other[1])),
      turns: Math.atan2(y - other[1], x - other[0]) / (2 * Math.PI),
    });
    const [before, after] = [arm(from), arm(to)];
    turn(after.length / before.length, before.turns - after.turns, other);
  });
  for (const name of ['pointerup', 'pointercancel']) {
    element.addEventListener(name, event => {
      fingers.delete(event.pointerId);
      if (!fingers.size) element.classList.remove('held');
    });
  }
  element.addEventListener('wheel', event => {
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 30 : 1;
    // With Shift some browsers scroll sideways instead.
    const way = (event.deltaY || event.deltaX) * lines;
    if (event.shiftKey) turn(1, way / 6000, pointAt(event));
    // A pinch on a touchpad comes as a wheel with Ctrl, in small steps.
    else turn(Math.exp(-way * (event.ctrlKey ? 0.01 : 0.0018)), 0, pointAt(event));
  }, { passive: false });
  element.addEventListener('dblclick', event => turn(event.shiftKey ? 0.5 : 2, 0, pointAt(event)));
}
