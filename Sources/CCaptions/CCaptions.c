#include "CCaptions.h"

#include <string.h>

// #embed is of C23; compilers that have it for other versions of C, too, warn of it.
#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(16) static const uint8_t file[] = {
#embed "captions.model"
};

static int32_t next_count(const uint8_t **place) {
  int32_t count;
  memcpy(&count, *place, sizeof count);
  *place += sizeof count;
  return count;
}

static const uint8_t *next_part(const uint8_t **place, int32_t bytes) {
  const uint8_t *part = *place;
  *place += (bytes + 3) / 4 * 4;
  return part;
}

static struct breed_caption_matrix next_matrix(const uint8_t **place, int32_t rows, int32_t columns) {
  struct breed_caption_matrix matrix = {.rows = rows, .columns = columns};
  matrix.weights = (const int8_t *)next_part(place, rows * columns);
  matrix.scales = (const int32_t *)next_part(place, 4 * rows);
  matrix.biases = (const int32_t *)next_part(place, 4 * rows);
  return matrix;
}

struct breed_caption_model breed_caption_model(void) {
  const uint8_t *place = file;
  struct breed_caption_model model;
  model.words = next_count(&place);
  model.starts = next_count(&place);
  model.ends = next_count(&place);
  model.marks = next_count(&place);
  model.embedded = next_count(&place);
  model.hidden = next_count(&place);
  model.text_count = next_count(&place);
  model.run = next_count(&place);
  model.run_bits = (uint32_t)next_count(&place);
  model.text = (const char *)next_part(&place, model.text_count);
  model.vectors = next_matrix(&place, model.words, model.embedded);
  model.input = next_matrix(&place, 3 * model.hidden, model.embedded);
  model.recurrent = next_matrix(&place, 3 * model.hidden, model.hidden);
  model.projection = next_matrix(&place, model.embedded, model.hidden);
  model.rarities = (const int32_t *)next_part(&place, 4 * model.words);
  model.logistic = (const int32_t *)next_part(&place, 4 * 1025);
  model.powers = (const int32_t *)next_part(&place, 4 * 1025);
  model.runs = place;
  return model;
}

typedef int8_t bytes16 __attribute__((vector_size(16), aligned(1)));
typedef int16_t shorts16 __attribute__((vector_size(32), aligned(2)));
typedef int32_t ints16 __attribute__((vector_size(64), aligned(4)));

// The sum of products; columns are a multiple of 16. At most 256 products of 127 and 32767 fit in 32 bits.
static int32_t dot(const int8_t *weights, const int16_t *values, int32_t columns) {
  ints16 sums = {0};
  for (int32_t column = 0; column < columns; column += 16) {
    bytes16 row = *(const bytes16 *)(weights + column);
    shorts16 value = *(const shorts16 *)(values + column);
    sums += __builtin_convertvector(row, ints16) * __builtin_convertvector(value, ints16);
  }
  int32_t sum = 0;
  for (int lane = 0; lane < 16; lane++) sum += sums[lane];
  return sum;
}

// The function of an x in Q16 by the table's 1024 steps of 2^-`shift` and a straight line between them.
static int32_t interpolated(const int32_t *table, int64_t x, int shift) {
  int64_t step = x >> (16 - shift), rest = x & ((1 << (16 - shift)) - 1);
  return table[step] + (int32_t)((table[step + 1] - table[step]) * rest >> (16 - shift));
}

// 1 / (1 + e^-x) in Q15 of an x in Q16.
static int32_t logistic(const int32_t *table, int64_t x) {
  int64_t size = x < 0 ? -x : x;
  int32_t value = size >= 8 << 16 ? table[1024] : interpolated(table, size, 7);
  return x < 0 ? (1 << 15) - value : value;
}

// A row's sum of products with values in Q`point` and its bias, in Q16.
static int64_t scaled(const struct breed_caption_matrix *matrix, int32_t row, const int16_t *values,
                      int point) {
  int64_t sum = dot(matrix->weights + row * matrix->columns, values, matrix->columns);
  return (sum * matrix->scales[row] >> (31 + point - 16)) + matrix->biases[row];
}

void breed_caption_step(const struct breed_caption_model *model, int32_t word, int16_t *state,
                        int32_t *logits) {
  int32_t hidden = model->hidden, embedded = model->embedded;
  int16_t read[BREED_CAPTION_EMBEDDED], said[BREED_CAPTION_EMBEDDED];
  int64_t from_word[3 * BREED_CAPTION_HIDDEN], from_state[3 * BREED_CAPTION_HIDDEN];

  // The word's vector in Q12.
  for (int32_t place = 0; place < embedded; place++) {
    int64_t value = (int64_t)model->vectors.weights[word * embedded + place];
    read[place] = (int16_t)(value * model->vectors.scales[word] >> (31 - 12));
  }
  for (int32_t row = 0; row < 3 * hidden; row++) {
    from_word[row] = scaled(&model->input, row, read, 12);
    from_state[row] = scaled(&model->recurrent, row, state, 14);
  }
  for (int32_t unit = 0; unit < hidden; unit++) {
    int64_t reset = logistic(model->logistic, from_word[unit] + from_state[unit]);
    int64_t update = logistic(model->logistic, from_word[hidden + unit] + from_state[hidden + unit]);
    int64_t sum = from_word[2 * hidden + unit] + (reset * from_state[2 * hidden + unit] >> 15);
    // tanh x = 2 / (1 + e^-2x) - 1, in Q14.
    int64_t candidate = logistic(model->logistic, 2 * sum) - (1 << 14);
    state[unit] = (int16_t)(candidate + (update * (state[unit] - candidate) >> 15));
  }

  // The state as a word's vector in Q12.
  for (int32_t row = 0; row < embedded; row++) {
    int64_t value = scaled(&model->projection, row, state, 14) >> 4;
    said[row] = (int16_t)(value < -32767 ? -32767 : value > 32767 ? 32767 : value);
  }
  for (int32_t row = 0; row < model->words; row++)
    logits[row] = (int32_t)scaled(&model->vectors, row, said, 12);
}

int32_t breed_caption_power(const struct breed_caption_model *model, int64_t x) {
  int64_t whole = x >> 16;
  return whole >= 25 ? 0 : interpolated(model->powers, x & 0xFFFF, 10) >> whole;
}

int64_t breed_caption_sum(const struct breed_caption_model *model, const int32_t *logits,
                          int32_t *most) {
  *most = logits[0];
  for (int32_t word = 1; word < model->words; word++)
    if (logits[word] > *most) *most = logits[word];
  int64_t sum = 0;
  for (int32_t word = 0; word < model->words; word++) {
    // log2 e in Q16.
    int64_t x = ((int64_t)*most - logits[word]) * 94548 >> 16;
    sum += breed_caption_power(model, x);
  }
  return sum;
}
