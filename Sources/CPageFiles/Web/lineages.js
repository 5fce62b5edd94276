// All lineages, a new one, and pictures dropped from outside.

import { make, button, changing, openDialog, some, topDialog } from './dom.js';
import { sheetURL, thumbSide } from './api.js';
import { state } from './state.js';
import { isOwn } from './carry.js';
import { say, sentence } from './message.js';
import { visit, found, plant, refresh, complain } from './acts.js';

/// Shows all lineages, each by the sheet that it is at.
export async function openLineages() {
  await refresh().catch(() => {});
  if (topDialog()) return;
  const list = make('ul', { class: 'lineages' }, state.lineages.map(({ name, count, now }) => {
    const isShown = state.sheet?.lineage === name;
    return make('li', {}, make('button', {
      type: 'button', 'aria-current': isShown ? 'true' : null,
      click: () => { dialog.close(); visit(name); },
    },
    make('img', { src: sheetURL(name, now, thumbSide(180, 16)), alt: '', loading: 'lazy' }),
    make('span', {}, make('b', {}, name),
      make('small', {}, `${some(count, 'generation')}${now === count ? '' : `, at ${now}`}`),
      name === state.current && make('em', {}, 'current'))));
  }));
  const dialog = openDialog('Lineages', 'wide', make('div', { class: 'content' },
    state.lineages.length ? list : make('p', {}, 'There are none yet.'),
    state.faults.map(fault => make('p', { class: 'fault' }, fault)),
    changing(make('p', { class: 'buttons' },
      button('Begin a new one', () => { dialog.close(); openNew(); }, 'main'),
      fileButton(() => dialog.close())))));
  dialog.querySelector('[aria-current]')?.focus();
}

const kinds = '.png,.xml,.zip,.json,image/png,application/json,application/zip,text/xml';

/// Dropping is for those who have a mouse; this is for everybody.
function fileButton(before) {
  const input = make('input', {
    type: 'file', accept: kinds, multiple: true, class: 'unseen', tabindex: '-1',
    'aria-label': 'Files to import', change: () => { before(); plant([...input.files]); },
  });
  return make('span', {}, input, button('Import a picture…', () => input.click()));
}

/// The recipes and a few questions, none of which needs an answer.
export function openNew() {
  if (!state.choices) { say('The page is still coming: try again in a moment.', 'ask'); return; }
  const { recipes, count } = state.choices;
  const fault = make('p', { class: 'fault', role: 'alert' });
  const field = (label, hint, attributes) => make('label', { class: 'field', title: hint },
    make('span', {}, label), make('input', { autocomplete: 'off', ...attributes }));
  const form = make('form', { class: 'content', submit: async event => {
    event.preventDefault();
    const data = new FormData(form);
    const body = { recipe: data.get('recipe') };
    if (data.get('name').trim()) body.name = data.get('name').trim();
    for (const key of ['count', 'seed']) if (data.get(key) !== '') body[key] = Number(data.get(key));
    const submit = form.querySelector('[type=submit]');
    submit.disabled = true;
    fault.textContent = '';
    try {
      await found(body);
      dialog.close();
    } catch (error) {
      fault.textContent = sentence(error.message);
    } finally {
      submit.disabled = false;
    }
  } },
  make('fieldset', {}, make('legend', {}, 'How are its first pictures drawn?'),
    make('div', { class: 'recipes' }, recipes.map(({ name, about, picture, isDefault }) => make('label', {},
      picture && make('img', { src: picture, alt: '', loading: 'lazy' }),
      make('input', { type: 'radio', name: 'recipe', value: name, checked: isDefault }),
      make('span', {}, make('b', {}, name), make('small', {}, about)))))),
  make('div', { class: 'row fields' },
    field('Name', 'Its folder’s name; left empty, the next free one',
      { name: 'name', placeholder: 'lineage-1, …', maxlength: 64 }),
    field('Pictures', 'On the first sheet', {
      name: 'count', type: 'number', min: count.from, max: count.to, placeholder: count.default,
    }),
    field('Seed', `The same seed gives the same sheet; at most ${Number.MAX_SAFE_INTEGER}`, {
      name: 'seed', type: 'number', min: 0, max: Number.MAX_SAFE_INTEGER, step: 1, placeholder: 'drawn',
    })),
  fault,
  make('p', { class: 'buttons' }, make('button', { type: 'submit', class: 'main' }, 'Draw the first sheet'),
    fileButton(() => dialog.close())));
  const dialog = openDialog('A new lineage', 'wide', form);
  form.querySelector('input:checked')?.focus();
}

/// Where there is nothing yet.
export function welcome() {
  // Twice would begin two.
  const first = button('Draw the first sheet', () => {
    first.disabled = true;
    found({}).catch(error => { first.disabled = false; complain(error); });
  }, 'main');
  document.getElementById('place').replaceChildren(make('div', { class: 'welcome' },
    make('h2', {}, 'Breed pictures'),
    make('p', {}, 'breed draws sixteen pictures, each a small network that paints. Pick those that you '
      + 'like; their children are the next sheet. Nothing is ever lost: every sheet is kept, and you '
      + 'can go back to any of them.'),
    changing(make('p', { class: 'buttons' }, first,
      button('Choose how…', openNew)))));
}

/// Files may be dropped anywhere on the page.
export function acceptDrops() {
  const veil = make('div', { id: 'veil', hidden: true }, make('p', {},
    'Drop a picture that breed wrote, or Picbreeder’s XML or zip, and breed on from it'));
  document.body.append(veil);
  const hasFiles = event => event.dataTransfer?.types.includes('Files') && !isOwn(event) && !state.guest;
  // A picture of this page is planted already; only a field takes its address.
  const refuse = event => {
    if (!isOwn(event) || event.target.closest?.('input')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  };
  window.addEventListener('dragover', refuse);
  window.addEventListener('drop', refuse);
  let hide = 0;
  window.addEventListener('dragover', event => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    veil.hidden = false;
    clearTimeout(hide);
    // Browsers do not agree on when a drag leaves; that it is silent for a while they agree on.
    hide = setTimeout(() => { veil.hidden = true; }, 300);
  });
  window.addEventListener('drop', event => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    veil.hidden = true;
    for (const dialog of document.querySelectorAll('dialog[open]')) dialog.close();
    plant([...event.dataTransfer.files]);
  });
}
