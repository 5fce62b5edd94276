// A slide show: the picks, or else all pictures of a sheet, one after the other without end, as large
// as the screen and painted by the server for it.

import * as api from './api.js';
import { make, iconButton, keyName } from './dom.js';
import { state, marks } from './state.js';

const pause = 5000;   // milliseconds that one is seen

/// Shows the picks of a sheet, or all of it, from a picture on.
export function openSlides(sheet = state.sheet, from = 1) {
  if (!sheet || document.querySelector('dialog.slides')) return;
  const picked = sheet === state.sheet ? marks().picks.map(pick => pick[0]).sort((a, b) => a - b) : [];
  const numbers = picked.length > 1 ? picked : sheet.pictures.map(one => one.number);
  let index = Math.max(0, numbers.indexOf(from));
  let isPaused = false;
  let timer = 0;
  let latest = 0;

  const room = make('div', { class: 'slides-room', role: 'img' });
  const tools = make('div', { class: 'slides-tools' },
    iconButton('back', 'The picture before', '←', () => step(-1)),
    iconButton('pause', 'Pause', 'Space', () => hold()),
    iconButton('on', 'The next picture', '→', () => step(1)),
    iconButton('close', 'Close', 'Escape', () => dialog.close()));
  const dialog = make('dialog', { class: 'slides', tabindex: '-1', 'aria-label': 'Slide show' }, room, tools);

  const url = number => {
    const density = window.devicePixelRatio || 1;
    const scale = Math.min(density, 4096 / Math.max(innerWidth, innerHeight));
    const [width, height] = [innerWidth, innerHeight].map(length => Math.max(1, Math.round(length * scale)));
    return api.pictureURL(sheet.pictures[number - 1].address, 'png',
      { width, height, samples: width * height < 2500000 ? 2 : 1 });
  };
  const numberAt = place => numbers[(place % numbers.length + numbers.length) % numbers.length];

  async function show() {
    const mine = ++latest;
    clearTimeout(timer);
    const number = numberAt(index);
    const image = make('img', { src: url(number), alt: '', draggable: 'false' });
    try { await image.decode(); } catch { /* a picture that fails is passed over */ }
    if (mine !== latest || !dialog.isConnected) return;
    const old = [...room.children];
    room.append(image);
    room.setAttribute('aria-label', `Picture ${sheet.pictures[number - 1].address}`);
    // The old one lies below until the new one is there.
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const fade = isStill || !old.length ? null
      : image.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 1200, easing: 'ease-in-out' });
    (fade?.finished ?? Promise.resolve()).then(() => old.forEach(one => one.remove())).catch(() => {});
    new Image().src = url(numberAt(index + 1));
    if (!isPaused) timer = setTimeout(() => step(1), pause);
  }

  function step(by) {
    index += by;
    show();
  }

  function hold() {
    isPaused = !isPaused;
    clearTimeout(timer);
    const button = tools.children[1];
    button.setAttribute('aria-pressed', String(isPaused));
    if (!isPaused) step(1);
  }

  const acts = { ' ': hold, ArrowRight: () => step(1), ArrowLeft: () => step(-1), w: () => dialog.close() };
  const hear = event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = acts[keyName(event)];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const resize = () => show();
  let rest = 0;
  dialog.addEventListener('pointermove', () => {
    dialog.classList.add('awake');
    clearTimeout(rest);
    rest = setTimeout(() => dialog.classList.remove('awake'), 2000);
  });
  dialog.addEventListener('fullscreenchange', () => {
    if (!document.fullscreenElement && dialog.open) dialog.close();
  });
  dialog.addEventListener('close', () => {
    latest++;
    clearTimeout(timer);
    document.removeEventListener('keydown', hear, true);
    window.removeEventListener('resize', resize);
    if (document.fullscreenElement === dialog) document.exitFullscreen();
    dialog.remove();
  });
  document.addEventListener('keydown', hear, true);
  window.addEventListener('resize', resize);
  document.body.append(dialog);
  dialog.showModal();
  dialog.focus({ preventScroll: true });
  // Where a browser has no full screen, the window is all there is.
  dialog.requestFullscreen?.().catch(() => {});
  show();
}
