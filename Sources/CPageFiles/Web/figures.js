// Numbers of pictures and their networks: as one reads them, and as they are sent.

/// A number as one reads it, with the sign of printers.
export const figure = value => {
  const far = Math.abs(value);
  const text = far !== 0 && (far >= 100000 || far < 0.0005) ? value.toExponential(1)
    : String(Number(value.toFixed(far >= 100 ? 1 : 3)));
  return text.replace('-', '−');
};

/// A score as one reads it; a dash where there is none.
export const score = value => (value == null ? '–' : String(Number(value.toPrecision(3))));

/// A number as long as one would type it: so it is sent, and so it stands in a field.
export const typed = value => Number(value.toPrecision(6));
