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

// Writes all that comes before the first row: grey or RGB samples of 8 or 16 bits, not interlaced,
// sRGB.
__attribute__((noinline)) static inline int breed_png_begin(
    struct breed_png_writer *writer, uint32_t width, uint32_t height, int is_grey, int depth) {
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

// Reading goes through libpng's simplified API, whose calls keep every jump within themselves. Here
// stand what are macros there. A function returns 0, or -1 with words in `image->message`; libpng
// has then freed what it held. `image` must not move between the two calls.

// Reads the header of a file: width and height. The file is borrowed until the pixels are read.
static inline int breed_png_open(png_image *image, FILE *file) {
  memset(image, 0, sizeof *image);
  image->version = PNG_IMAGE_VERSION;
  return png_image_begin_read_from_stdio(image, file) ? 0 : -1;
}

// Reads the pixels into height x width x 3 bytes of sRGB. What is transparent
// lies on black; 16-bit samples without a gamma of their own are taken as sRGB, as 8-bit ones are.
static inline int breed_png_read(png_image *image, uint8_t *pixels) {
  png_color black = {0, 0, 0};
  image->format = PNG_FORMAT_RGB;
  image->flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
  return png_image_finish_read(image, &black, pixels, 0, NULL) ? 0 : -1;
}

#endif
