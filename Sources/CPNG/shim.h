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
#include <png.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

// One PNG file on its way to a descriptor, which the caller owns and closes.
struct breed_png_writer {
  png_structp png;
  png_infop info;
  int descriptor;
  int system_error;   // errno of the write that failed; 0 when libpng itself complained
  char message[128];  // the system's words, or libpng's
  jmp_buf failure;
};

// How zlib and libpng are to compress.
struct breed_png_settings {
  int level;          // zlib's, 0 to 9
  int strategy;       // Z_DEFAULT_STRATEGY, Z_FILTERED, Z_RLE, Z_HUFFMAN_ONLY
  int filters;        // PNG_FILTER_… or PNG_ALL_FILTERS
  size_t chunk_size;  // bytes of one IDAT chunk
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

// write(2) may write less than asked and may be interrupted; libpng's own writer (stdio) would
// report every failure as "Write Error", without the reason.
static inline void breed_png_on_write(png_structp png, png_bytep bytes, size_t count) {
  struct breed_png_writer *writer = (struct breed_png_writer *)png_get_io_ptr(png);
  while (count > 0) {
    ssize_t written = write(writer->descriptor, bytes, count);
    if (written < 0) {
      if (errno == EINTR) continue;
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

// Memory for a writer, or null when there is none.
static inline struct breed_png_writer *breed_png_create(int descriptor) {
  struct breed_png_writer *writer =
      (struct breed_png_writer *)calloc(1, sizeof(struct breed_png_writer));
  if (writer) writer->descriptor = descriptor;
  return writer;
}

// Writes all that comes before the first row: grey or RGB samples of 8 or 16 bits, not interlaced,
// sRGB.
__attribute__((noinline)) static inline int breed_png_begin(
    struct breed_png_writer *writer, uint32_t width, uint32_t height, int is_grey, int depth,
    struct breed_png_settings settings) {
  if (setjmp(writer->failure)) return -1;
  writer->png = png_create_write_struct(PNG_LIBPNG_VER_STRING, writer, breed_png_on_error,
                                        breed_png_on_warning);
  if (!writer->png) breed_png_jump(writer, "libpng could not be set up");
  writer->info = png_create_info_struct(writer->png);
  if (!writer->info) breed_png_jump(writer, "out of memory");
  png_set_write_fn(writer->png, writer, breed_png_on_write, breed_png_on_flush);
  png_set_IHDR(writer->png, writer->info, width, height, depth,
               is_grey ? PNG_COLOR_TYPE_GRAY : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_sRGB(writer->png, writer->info, PNG_sRGB_INTENT_PERCEPTUAL);
  png_set_compression_level(writer->png, settings.level);
  png_set_compression_strategy(writer->png, settings.strategy);
  png_set_filter(writer->png, PNG_FILTER_TYPE_BASE, settings.filters);
  png_set_compression_buffer_size(writer->png, settings.chunk_size);
  png_write_info(writer->png, writer->info);
  return 0;
}

// Appends `count` whole rows that lie one after the other, 16-bit samples with the greater byte
// first.
__attribute__((noinline)) static inline int breed_png_append(
    struct breed_png_writer *writer, const uint8_t *rows, size_t count) {
  if (writer->message[0]) return -1;
  if (setjmp(writer->failure)) return -1;
  size_t stride = png_get_rowbytes(writer->png, writer->info);
  for (size_t row = 0; row < count; row++) png_write_row(writer->png, rows + row * stride);
  return 0;
}

// Writes what comes after the last row.
__attribute__((noinline)) static inline int breed_png_finish(struct breed_png_writer *writer) {
  if (writer->message[0]) return -1;
  if (setjmp(writer->failure)) return -1;
  png_write_end(writer->png, NULL);
  return 0;
}

// Frees the writer and all that libpng holds for it, at any stage. Writes nothing.
static inline void breed_png_destroy(struct breed_png_writer *writer) {
  png_destroy_write_struct(&writer->png, &writer->info);
  free(writer);
}

// Reading goes through libpng's simplified API, whose calls keep every jump within themselves. Here
// stand what are macros there. A function returns 0, or -1 with words in `image->message`; libpng
// has then freed what it held. `image` must not move between the two calls.

// Opens a file and reads its header: width and height.
static inline int breed_png_open(png_image *image, const char *path) {
  memset(image, 0, sizeof *image);
  image->version = PNG_IMAGE_VERSION;
  return png_image_begin_read_from_file(image, path) ? 0 : -1;
}

// Reads the pixels into height x width x 3 bytes of sRGB and closes the file. What is transparent
// lies on black; 16-bit samples without a gamma of their own are taken as sRGB, as 8-bit ones are.
static inline int breed_png_read(png_image *image, uint8_t *pixels) {
  png_color black = {0, 0, 0};
  image->format = PNG_FORMAT_RGB;
  image->flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
  return png_image_finish_read(image, &black, pixels, 0, NULL) ? 0 : -1;
}

#endif
