// Choices in a row, of which one is taken, or several.

import { make } from './dom.js';

let serial = 0;

/// A group of radio buttons or checkboxes, as `kind` says, under a legend. Of each item there is the
/// `value`, a `name`, what it is `about`, and the `content` that stands for it. `act` is told what was
/// chosen; `follow` makes it true to `isChosen` again.
export function choiceGroup(kind, legend, { hint, style = 'many', items, isChosen, act }) {
  const group = `choices-${++serial}`;
  const boxes = items.map(({ value, name = value, about }) => make('input', {
    type: kind, name: group, value, class: 'unseen', 'aria-label': name, 'aria-description': about,
    change: event => act(value, event.target.checked),
  }));
  const follow = () => { for (const box of boxes) box.checked = isChosen(box.value); };
  follow();
  const element = make('fieldset', { class: `choices ${style}` },
    make('legend', {}, legend), hint && make('p', { class: 'hint' }, hint),
    make('div', { class: 'options' }, items.map(({ value, name = value, about, content = name }, index) =>
      make('label', { title: about ?? name }, boxes[index], make('span', {}, content)))));
  return { element, follow };
}

/// One of several, or none of them, which is called `none`. `chosen` tells which, null for none; `draw`
/// makes what stands for a name.
export function oneOf(legend, { hint, style, names, none, draw = name => name, chosen, choose }) {
  const items = [{ value: '', name: `${legend}: ${none}`, content: none },
    ...names.map(name => ({ value: name, content: draw(name) }))];
  return choiceGroup('radio', legend, {
    hint, style, items, isChosen: value => (chosen() ?? '') === value, act: value => choose(value || null),
  });
}
