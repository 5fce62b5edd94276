// The few C functions through which Swift writes and reads PNG files.
//
// libpng reports an error by longjmp, and a longjmp across Swift frames is undefined. So every
// libpng call that can fail is made here, below a setjmp of our own: Swift calls a function, the
// function returns 0 or -1, and no jump leaves this file. What a jump must find again stands in a
// struct on the heap, never in a local variable. A function that calls setjmp must keep its own
// frame, hence `noinline`. After a failure libpng's state is unknown, so a writer that has a message
// refuses all further work.
#ifndef BREED_CPNG_SHIM_H
#define BREED_CPNG_SHIM_H

#include <errno.h>
#include <poll.h>
#include <png.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

// One PNG file on its way to a descriptor, which the caller owns and closes, or to memory.
struct breed_png_writer {
  png_structp png;
  png_infop info;
  int descriptor;
  int keeps;       // whether the file goes to memory and not to the descriptor
  uint8_t *bytes;  // what was written to memory; freed with the writer
  size_t count;
  size_t capacity;
  int system_error;   // errno of the write that failed; 0 when libpng itself complained
  char message[128];  // the system's words, or libpng's
  jmp_buf failure;
};

static inline void breed_png_jump(struct breed_png_writer *writer, const char *words)
    __attribute__((noreturn));

static inline void breed_png_jump(struct breed_png_writer *writer, const char *words) {
  strncpy(writer->message, words, sizeof writer->message - 1);
  longjmp(writer->failure, 1);
}

// libpng's callbacks. They run inside libpng, where a jump back to this file is safe.

static inline void breed_png_on_error(png_structp png, png_const_charp words)
    __attribute__((noreturn));

static inline void breed_png_on_error(png_structp png, png_const_charp words) {
  breed_png_jump((struct breed_png_writer *)png_get_error_ptr(png), words);
}

static inline void breed_png_on_warning(png_structp png, png_const_charp words) {
  (void)png;  // libpng would print it on standard error
  (void)words;
}

// Appends bytes to those in memory.
static inline void breed_png_keep(
    struct breed_png_writer *writer, const uint8_t *bytes, size_t count) {
  if (writer->capacity - writer->count < count) {
    size_t capacity = writer->capacity + (writer->capacity > count ? writer->capacity : count);
    uint8_t *larger = (uint8_t *)realloc(writer->bytes, capacity);
    if (!larger) breed_png_jump(writer, "out of memory");
    writer->bytes = larger;
    writer->capacity = capacity;
  }
  memcpy(writer->bytes + writer->count, bytes, count);
  writer->count += count;
}

// write(2) may write less than asked and may be interrupted; libpng's own writer (stdio) would
// report every failure as "Write Error", without the reason.
static inline void breed_png_on_write(png_structp png, png_bytep bytes, size_t count) {
  struct breed_png_writer *writer = (struct breed_png_writer *)png_get_io_ptr(png);
  if (writer->keeps) {
    breed_png_keep(writer, bytes, count);
    return;
  }
  while (count > 0) {
    ssize_t written = write(writer->descriptor, bytes, count);
    if (written < 0) {
      if (errno == EINTR) continue;
      // A pipe that does not wait by itself is waited for.
      struct pollfd entry = {.fd = writer->descriptor, .events = POLLOUT};
      if (errno == EAGAIN && (poll(&entry, 1, -1) >= 0 || errno == EINTR)) continue;
      writer->system_error = errno;
      breed_png_jump(writer, strerror(errno));
    }
    bytes += written;
    count -= (size_t)written;
  }
}

static inline void breed_png_on_flush(png_structp png) {
  (void)png;  // nothing is held back
}

// Memory for a writer, or null when there is none. One that keeps its file has no descriptor.
static inline struct breed_png_writer *breed_png_create(int descriptor, int keeps) {
  struct breed_png_writer *writer =
      (struct breed_png_writer *)calloc(1, sizeof(struct breed_png_writer));
  if (writer) {
    writer->descriptor = descriptor;
    writer->keeps = keeps;
  }
  return writer;
}

// Writes all that comes before the first row: samples of a colour type of PNG (0 grey, 2 RGB, 6 RGB and
// alpha), of 8 or 16 bits, not interlaced, sRGB.
__attribute__((noinline)) static inline int breed_png_begin(
    struct breed_png_writer *writer, uint32_t width, uint32_t height, int type, int depth) {
  if (setjmp(writer->failure)) return -1;
  writer->png = png_create_write_struct(PNG_LIBPNG_VER_STRING, writer, breed_png_on_error,
                                        breed_png_on_warning);
  if (!writer->png) breed_png_jump(writer, "libpng could not be set up");
  writer->info = png_create_info_struct(writer->png);
  if (!writer->info) breed_png_jump(writer, "out of memory");
  png_set_write_fn(writer->png, writer, breed_png_on_write, breed_png_on_flush);
  png_set_IHDR(writer->png, writer->info, width, height, depth, type, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_sRGB(writer->png, writer->info, PNG_sRGB_INTENT_PERCEPTUAL);
  png_write_info(writer->png, writer->info);
  return 0;
}

// Writes a chunk of `head` and `body`, one after the other; its name has four letters.
__attribute__((noinline)) static inline int breed_png_chunk(
    struct breed_png_writer *writer, const char *name, const uint8_t *head, size_t head_count,
    const uint8_t *body, size_t body_count) {
  if (writer->message[0]) return -1;
  if (setjmp(writer->failure)) return -1;
  png_write_chunk_start(
      writer->png, (png_const_bytep)name, (png_uint_32)(head_count + body_count));
  if (head_count > 0) png_write_chunk_data(writer->png, head, head_count);
  if (body_count > 0) png_write_chunk_data(writer->png, body, body_count);
  png_write_chunk_end(writer->png);
  return 0;
}

// Begins one deflate stream without a header, in `stream`, which must not move until it is ended
// with `deflateEnd`; a macro of zlib. Returns zlib's code.
static inline int breed_deflate_begin(z_stream *stream, int level, int strategy) {
  memset(stream, 0, sizeof *stream);
  return deflateInit2(stream, level, Z_DEFLATED, -MAX_WBITS, 8, strategy);
}

// Begins to inflate one zlib stream, in `stream`, which must not move until it is ended with
// `inflateEnd`; a macro of zlib. Returns zlib's code.
static inline int breed_inflate_begin(z_stream *stream) {
  memset(stream, 0, sizeof *stream);
  return inflateInit(stream);
}

// Frees the writer and all that libpng holds for it, at any stage. Writes nothing.
static inline void breed_png_destroy(struct breed_png_writer *writer) {
  png_destroy_write_struct(&writer->png, &writer->info);
  free(writer->bytes);
  free(writer);
}

// One PNG file whose rows are read as they are stored: libpng unpacks and checks, and changes no
// sample. The file is the caller's, who closes it after the reader.
struct breed_png_reader {
  png_structp png;
  png_infop info;
  uint32_t width;
  uint32_t height;
  int depth;   // bits of a sample
  int type;    // PNG's colour type: 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha
  int passes;  // 7 where the file is interlaced, else 1
  size_t row_bytes;        // of a whole row; a pass's row has at most as many
  const uint8_t *palette;  // red, green and blue of each entry; libpng's, until the end
  int palette_count;
  const uint8_t *alphas;  // of the first entries of the palette; libpng's, until the end
  int alpha_count;
  int has_key;      // whether one colour is transparent
  uint16_t key[3];  // its samples; of grey the first alone
  char message[128];
  jmp_buf failure;
};

static inline void breed_png_on_reading_error(png_structp png, png_const_charp words)
    __attribute__((noreturn));

static inline void breed_png_on_reading_error(png_structp png, png_const_charp words) {
  struct breed_png_reader *reader = (struct breed_png_reader *)png_get_error_ptr(png);
  strncpy(reader->message, words, sizeof reader->message - 1);
  longjmp(reader->failure, 1);
}

// libpng's own reading would report every failure as "Read Error", without the reason.
static inline void breed_png_on_read(png_structp png, png_bytep bytes, size_t count) {
  FILE *file = (FILE *)png_get_io_ptr(png);
  if (fread(bytes, 1, count, file) == count) return;
  breed_png_on_reading_error(png, ferror(file) ? strerror(errno) : "it ends too soon");
}

// Memory for a reader, or null when there is none.
static inline struct breed_png_reader *breed_png_reader_create(void) {
  return (struct breed_png_reader *)calloc(1, sizeof(struct breed_png_reader));
}

// Reads all that comes before the first row. Of the chunks, only those are looked at that the samples
// need (IHDR, PLTE, tRNS, IDAT); a gamma or a colour profile is passed over.
__attribute__((noinline)) static inline int breed_png_open(
    struct breed_png_reader *reader, FILE *file) {
  if (setjmp(reader->failure)) return -1;
  reader->png = png_create_read_struct(PNG_LIBPNG_VER_STRING, reader, breed_png_on_reading_error,
                                       breed_png_on_warning);
  if (reader->png) reader->info = png_create_info_struct(reader->png);
  if (!reader->info) {
    strncpy(reader->message, "out of memory", sizeof reader->message - 1);
    return -1;
  }
  png_byte signature[8];
  if (fread(signature, 1, sizeof signature, file) < sizeof signature ||
      png_sig_cmp(signature, 0, sizeof signature)) {
    breed_png_on_reading_error(reader->png, "it is no PNG");
  }
  png_set_sig_bytes(reader->png, sizeof signature);
  png_set_read_fn(reader->png, file, breed_png_on_read);
  png_set_keep_unknown_chunks(reader->png, PNG_HANDLE_CHUNK_NEVER, NULL, -1);
  png_read_info(reader->png, reader->info);
  int interlace;
  png_get_IHDR(reader->png, reader->info, &reader->width, &reader->height, &reader->depth,
               &reader->type, &interlace, NULL, NULL);
  reader->passes = interlace == PNG_INTERLACE_NONE ? 1 : 7;
  reader->row_bytes = png_get_rowbytes(reader->png, reader->info);
  png_colorp palette;
  if (png_get_PLTE(reader->png, reader->info, &palette, &reader->palette_count)) {
    reader->palette = (const uint8_t *)palette;
  }
  png_bytep alphas = NULL;
  png_color_16p key = NULL;
  if (png_get_tRNS(reader->png, reader->info, &alphas, &reader->alpha_count, &key)) {
    if (reader->type == PNG_COLOR_TYPE_PALETTE) {
      reader->alphas = alphas;
    } else if (key) {
      int is_grey = reader->type == PNG_COLOR_TYPE_GRAY;
      reader->has_key = 1;
      reader->key[0] = is_grey ? key->gray : key->red;
      reader->key[1] = key->green;
      reader->key[2] = key->blue;
    }
  }
  png_start_read_image(reader->png);
  return 0;
}

// Reads the next row of the file, `row_bytes` or fewer. An interlaced file has the rows of its passes,
// one pass after the other, without those that have no pixels.
__attribute__((noinline)) static inline int breed_png_row(
    struct breed_png_reader *reader, uint8_t *row) {
  if (reader->message[0]) return -1;
  if (setjmp(reader->failure)) return -1;
  png_read_row(reader->png, row, NULL);
  return 0;
}

// Frees the reader and all that libpng holds for it, at any stage.
static inline void breed_png_reader_destroy(struct breed_png_reader *reader) {
  png_destroy_read_struct(&reader->png, &reader->info, NULL);
  free(reader);
}

#endif
