// The network that writes captions: its embedded weights, and its arithmetic in integers alone, so that
// it gives the same numbers on every machine.
//
// Numbers are fixed-point: Qn counts in units of 2^-n.
#ifndef BREED_CAPTIONS_H
#define BREED_CAPTIONS_H

#include <stdint.h>

// Rows of 8-bit weights, each with a scale in Q31, and a bias in Q16.
struct breed_caption_matrix {
  const int8_t *weights;
  const int32_t *scales;
  const int32_t *biases;
  int32_t rows;
  int32_t columns;
};

// The parts of captions.model, which train.py writes.
struct breed_caption_model {
  // How many words the network knows, and how many of them, in this order from the first, are starts of
  // sentences, one for what is unknown, ends of sentences, and marks within them.
  int32_t words, starts, ends, marks;
  int32_t embedded, hidden;
  // The words, in UTF-8, a line each.
  const char *text;
  int32_t text_count;
  // A Bloom filter of what stands in the corpus: all runs of so many words, which a caption must not share
  // with it, and all that stands three in a row, words or marks, of which it must be made.
  int32_t run;
  uint32_t run_bits;
  const uint8_t *runs;
  // Words as they are read and written; the gates' weights of a word, and of the state; the state as a
  // word.
  struct breed_caption_matrix vectors, input, recurrent, projection;
  // How rare each word is in the corpus: the logarithm of its share to the base of 1/e, in Q16.
  const int32_t *rarities;
  // The logistic function in Q15 at 0, 1/128, ... 8; 2^-x in Q24 at 0, 1/1024, ... 1.
  const int32_t *logistic;
  const int32_t *powers;
};

// The largest network that there may be.
enum { BREED_CAPTION_HIDDEN = 256, BREED_CAPTION_EMBEDDED = 128 };

// The model within the program.
struct breed_caption_model breed_caption_model(void);

// Reads a word: changes the state, `hidden` numbers in Q14, and says how likely each word is as the next,
// as logarithms to the base of e in Q16 without a common part.
void breed_caption_step(const struct breed_caption_model *model, int32_t word, int16_t *state,
                        int32_t *logits);

// 2^-x in Q24 of an x in Q16 that is not negative.
int32_t breed_caption_power(const struct breed_caption_model *model, int64_t x);

// The sum of e^(logit - most) over all words in Q24, where `most` is set to the greatest of the logits.
int64_t breed_caption_sum(const struct breed_caption_model *model, const int32_t *logits,
                          int32_t *most);

#endif
