// A picture of the person's own that children see, beside the other inputs.

import { make, button } from './dom.js';
import { settings, set } from './state.js';
import { say, sentence } from './message.js';
import { complain } from './acts.js';
import * as api from './api.js';

const prefix = 'image:';
const kinds = 'image/png,image/jpeg,image/webp,image/gif,image/bmp,image/tiff';
// What a network sees of a place where only the picture was chosen.
const places = ['x', 'y'];

/// Whether an input is a picture.
export const isPicture = input => input.startsWith(prefix);

/// The input that is a picture, where one is chosen.
const chosen = () => settings.inputs.find(isPicture);

async function choose(file) {
  if (!file) return;
  try {
    const { image, told } = await api.image(file);
    const others = settings.inputs.filter(input => !isPicture(input));
    set({ inputs: [...(others.length ? others : places), prefix + image], imageName: file.name });
    say([`Children see ${file.name}.`, ...told.map(sentence)].join(' '), 'quiet');
  } catch (error) { complain(error); }
}

function remove() {
  const others = settings.inputs.filter(input => !isPicture(input));
  // What was chosen with the picture goes with it.
  const isAlone = others.join() === places.join();
  set({ inputs: isAlone ? [] : others, imageName: null });
}

/// The field; `follow` keeps an element true to the settings.
export function seenPicture(follow) {
  const input = make('input', {
    type: 'file', accept: kinds, class: 'unseen', tabindex: '-1', 'aria-label': 'Picture for children to see',
    change: () => { choose(input.files[0]); input.value = ''; },
  });
  const name = make('output', { class: 'hint' });
  const take = button('See a picture…', () => input.click(), 'small');
  const leave = button('Without it', remove, 'small');
  follow(() => {
    const picture = chosen();
    name.textContent = picture
      ? `Children see ${settings.imageName ?? `picture ${picture.slice(prefix.length, prefix.length + 8)}`}.` : '';
    leave.hidden = !picture;
  });
  return make('div', { class: 'row seen' }, input, take, leave, name);
}
