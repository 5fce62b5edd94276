// The way here: the ancestors of the shown generation, and what was bred from it since, each as a
// tiny sheet. One click shows one; nothing else changes.

import { make, icon, arrowWay } from './dom.js';
import { sheetURL, thumbSide } from './api.js';
import { state, on, generationOf } from './state.js';
import { lineThrough, childrenOf } from './history.js';
import { visit } from './acts.js';

const strip = document.getElementById('strip');
const list = make('ol', {});
const length = 80;   // a thumb's, in pixels of the page
strip.append(list);
let drawn = '';
let frames = new Map();   // by number; those that stay keep their pictures

// Only sheets that are near are loaded: a long lineage has thousands.
const near = new IntersectionObserver(entries => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    target.src = target.dataset.src;
    near.unobserve(target);
  }
}, { root: strip, rootMargin: '250px' });

function frame(number, forks) {
  const { name } = state.history;
  const one = generationOf(number);
  const source = one.saved ? sheetURL(name, number, thumbSide(length, one.pictures)) : null;
  const image = make('img', { alt: '', 'data-src': source });
  if (one.saved) near.observe(image);
  const branches = forks > 1 ? `, ${forks} branches` : '';
  return make('li', {}, make('button', {
    type: 'button', 'data-number': number, title: one.words || one.short,
    'aria-label': `Generation ${number}, ${one.short}${branches}`, click: () => visit(name, number),
  }, make('span', { class: 'thumb' }, image),
  make('span', { class: 'caption' }, make('b', {}, number), make('span', {}, one.short)),
  forks > 1 && make('span', { class: 'forks', title: `${forks} branches begin here` },
    icon('map'), forks)));
}

function update() {
  const { history, sheet } = state;
  if (!sheet) return;
  const line = lineThrough(history, sheet.number);
  const key = `${history.name} ${history.generations.length} ${line.join()}`;
  if (key !== drawn) {
    drawn = key;
    const children = childrenOf(history);
    const before = frames;
    frames = new Map(line.map(number => {
      const forks = children.get(number)?.length ?? 0;
      const is = `${history.name} ${history.seed} ${forks > 1 ? forks : ''} ${generationOf(number).saved}`;
      const old = before.get(number);
      return [number, old?.is === is ? old : { is, element: frame(number, forks) }];
    }));
    for (const [number, old] of before) {
      if (frames.get(number) !== old) near.unobserve(old.element.querySelector('img'));
    }
    list.replaceChildren(...[...frames.values()].map(one => one.element));
  }
  let past = false;
  for (const element of list.querySelectorAll('button')) {
    const number = Number(element.dataset.number);
    const isShown = number === sheet.number;
    element.tabIndex = isShown ? 0 : -1;
    if (isShown) element.setAttribute('aria-current', 'true');
    else element.removeAttribute('aria-current');
    element.classList.toggle('now', number === history.now);
    element.classList.toggle('later', past);
    if (number === history.now) past = true;
    // The strip alone moves: scrollIntoView would also move the page on a phone.
    if (isShown) {
      const box = element.parentElement;
      strip.scrollTo({
        top: box.offsetTop - (strip.clientHeight - box.offsetHeight) / 2,
        left: box.offsetLeft - (strip.clientWidth - box.offsetWidth) / 2,
      });
    }
  }
}
on('sheet history', update);

// One stop for the Tab key, however long the way is; arrow keys go along it.
strip.addEventListener('keydown', event => {
  const way = arrowWay(event.key, strip);
  if (!way) return;
  event.preventDefault();
  event.stopPropagation();
  const isOnwards = way[0] + way[1] > 0;
  const frame = event.target.closest('li');
  (isOnwards ? frame?.nextElementSibling : frame?.previousElementSibling)?.firstChild.focus();
});
