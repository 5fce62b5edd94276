// Elements in one call. Texts go in as text, never as markup: names come from files and strangers.

const svgNames = new Set(['svg', 'path', 'circle', 'rect', 'line', 'g', 'text', 'image', 'title', 'polyline', 'use',
  'defs', 'clipPath']);

/// An element. Functions among the attributes are listeners; false, null and undefined are left out.
export function make(name, attributes = {}, ...children) {
  const element = svgNames.has(name)
    ? document.createElementNS('http://www.w3.org/2000/svg', name)
    : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key, value);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  element.append(...children.flat().filter(child => child != null && child !== false));
  return element;
}

const shapes = {
  undo: 'M9 7 4 12l5 5M4 12h10a6 6 0 0 1 6 6',
  redo: 'm15 7 5 5-5 5M20 12H10a6 6 0 0 0-6 6',
  map: 'M7 8v8M7 13c0-3 10 0 10-4M9 5.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0'
    + 'M9 18.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0M19 6.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0',
  auto: 'M4 4v16h16M7 16c4 0 4-3 6-5s3-5 7-6',
  lineages: 'M4 5h7v6H4zM13 5h7v6h-7zM4 13h7v6H4zM13 13h7v6h-7z',
  help: 'M9 9a3 3 0 1 1 4.5 2.600c-1 .6-1.5 1.2-1.5 2.400M12 17.5v.5',
  lock: 'M7 11h10v8H7zM9 11V8a3 3 0 0 1 6 0v3',
  large: 'M5 10V5h5M19 14v5h-5M5 5l6 6M19 19l-6-6',
  close: 'M6 6l12 12M18 6 6 18',
  inside: 'M7 6a2 2 0 1 1-4 0 2 2 0 0 1 4 0M7 18a2 2 0 1 1-4 0 2 2 0 0 1 4 0M21 12a2 2 0 1 1-4 0 2 2 0 0 1 4 0'
    + 'M7 6c6 0 5 6 10 6M7 18c6 0 5-6 10-6',
  compare: 'M12 4v16M12 6H5v12h7M15 6h4v12h-4',
  whole: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  back: 'M15 5l-7 7 7 7',
  on: 'M9 5l7 7-7 7',
  pause: 'M9 6v12M15 6v12',
  copy: 'M9 9h10v10H9zM6 15H5V5h10v1',
  up: 'M6 15l6-6 6 6',
  plus: 'M12 5v14M5 12h14',
  star: 'M12 4.200l2.400 4.900 5.400.8-3.900 3.800.9 5.400-4.800-2.500-4.800 2.500.9-5.400-3.900-3.800 5.400-.8z',
  save: 'M12 4v10M8 11l4 4 4-4M5 19h14',
  unlike: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M6.5 6.500l11 11',
};

// What points along a line of text, and turns with its direction.
const along = ['back', 'on'];

/// A small line drawing; it says nothing to a screen reader, so its button needs a name.
export function icon(name) {
  return make('svg', { class: along.includes(name) ? 'icon along' : 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' },
    make('path', { d: shapes[name] }));
}

// What is printed on a key, and what it is called where a screen reader asks.
const called = { '←': 'ArrowLeft', '→': 'ArrowRight' };

/// A button with a picture alone, and its key, where it has one, in the tip.
export function iconButton(name, label, key, act) {
  return make('button', {
    type: 'button', class: 'round', 'aria-label': label, title: key ? `${label} (${key})` : label,
    'aria-keyshortcuts': called[key] ?? (key || null), click: act,
  }, icon(name));
}

/// Two buttons, to the picture before and to the next; `step` is told −1 or 1.
export function stepButtons(step) {
  const [back, on] = isFromRight() ? ['→', '←'] : ['←', '→'];
  return [iconButton('back', 'The picture before', back, () => step(-1)),
    iconButton('on', 'The next picture', on, () => step(1))];
}

export const button = (label, act, kind) =>
  make('button', { type: 'button', class: kind, click: act }, label);

/// Marks an element as one that changes something, which guests do not see.
export function changing(element) {
  element.dataset.changes = '';
  return element;
}

/// A key by what is printed on it, or, where that is no Latin letter, by where it lies.
export function keyName(event) {
  const { key, code, shiftKey } = event;
  const [, digit, letter] = /^(?:Digit(\d)|Key(.))$/.exec(code) ?? [];
  // Some keyboards have * where others have a digit.
  if (digit && !shiftKey && key !== '*' && !event.getModifierState('AltGraph')) return digit;
  if (key.length > 1) return key;
  return (letter && !/[a-z]/i.test(key) ? letter : key).toLowerCase();
}

const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/// Where an arrow key leads, in columns and rows from where an element begins; null for other keys.
export function arrowWay(key, element = document.documentElement) {
  const [across, down] = ways[key] ?? [];
  if (across == null) return null;
  return [isFromRight(element) ? -across : across, down];
}

/// Whether an element is read from right to left.
export const isFromRight = (element = document.documentElement) =>
  getComputedStyle(element).direction === 'rtl';

/// For the blur of a field of numbers: what is no number, as a lone minus, counts as an empty field, and
/// does not stay there as if it were something. Its value is empty already, and only another empties it.
export function emptyBadInput({ target }) {
  if (!target.validity.badInput) return;
  target.value = 0;
  target.value = '';
}

/// 1 picture, 2 pictures; 1 child, 2 children.
export const some = (count, word, several = `${word}s`) => `${count} ${count === 1 ? word : several}`;

/// The window that lies over the page and all others; undefined where none is open.
export const topDialog = () => [...document.querySelectorAll('dialog[open]')].at(-1);

/// A window over the page. It closes by Escape, its button and a click beside it; `closed` follows.
export function openDialog(title, kind, content, closed) {
  const heading = make('h2', { id: `${kind.split(' ')[0]}-title` }, title);
  const dialog = make('dialog', { class: kind, 'aria-labelledby': heading.id },
    make('header', {}, heading, iconButton('close', 'Close', 'Escape', () => dialog.close())),
    content);
  // A drag that ends beside it, as one that selects text, does not mean to close it.
  let isBeside = false;
  dialog.addEventListener('pointerdown', event => { isBeside = event.target === dialog; });
  dialog.addEventListener('click', event => { if (isBeside && event.target === dialog) dialog.close(); });
  dialog.addEventListener('close', () => { dialog.remove(); closed?.(); });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/// A command of the shell with a button that copies it; `set` gives it another text.
export function copyable(id, label = 'The same in a shell') {
  const text = make('code', { id, dir: 'ltr', tabindex: '0' });
  const told = make('span', { class: 'unseen', role: 'status' });
  let fading = 0;
  const copy = iconButton('copy', 'Copy the command', '', async () => {
    try {
      await navigator.clipboard.writeText(text.textContent);
      copy.classList.add('done');
      told.textContent = 'Copied.';
    } catch {
      // Without the right to the clipboard it is at least selected.
      getSelection().selectAllChildren(text);
      told.textContent = 'The command is selected: copy it from there.';
    }
    clearTimeout(fading);
    fading = setTimeout(() => {
      copy.classList.remove('done');
      told.textContent = '';
    }, 2500);
  });
  // The group has the name: a command that had one would not be read.
  const element = make('div', {
    class: 'command', role: 'group', 'aria-label': label, title: 'The shell’s command that does the same',
  }, text, copy, told);
  return { element, set: words => { text.textContent = words; } };
}
