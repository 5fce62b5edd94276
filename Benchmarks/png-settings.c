// Time and size of PNG settings on pictures as a CPPN paints them: sums of sines and tanh,
// coloured in HSV, smooth and with hard edges.
//
//   cc -O2 -o /tmp/png-settings Benchmarks/png-settings.c -lpng -lm && /tmp/png-settings
//
// It takes some eight minutes. Columns: milliseconds (the best of three runs for sheets, of one
// for pictures) and bytes, each relative to libpng's own default (all filters tried on each row,
// level 6, Z_FILTERED), over all pictures of a size.
#include <math.h>
#include <png.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <zlib.h>

static size_t written;

static void count(png_structp png, png_bytep bytes, size_t size) {
  (void)png;
  (void)bytes;
  written += size;
}

static void flush(png_structp png) { (void)png; }

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static unsigned char byte(double v) { return (unsigned char)(fmin(fmax(v, 0), 1) * 255 + 0.5); }

// One CPPN-like picture; odd kinds have hard edges.
static void paint(unsigned char *out, int kind, double x, double y) {
  double r = sqrt(x * x + y * y), k = 0.6 + kind % 5 * 0.4;
  double a = sin(3 * k * x + 2 * sin(2.3 * y + kind)) + tanh(2 * y * k - x);
  double b = cos(4 * r * k + a) * exp(-r * r) + 0.3 * sin(9 * k * y * x);
  double c = tanh(3 * (a * b - 0.2)) + 0.4 * sin(7 * x - kind) + 0.2 * fabs(sin(5 * y));
  if (kind & 1) {
    a = a > 0.1 ? 1 : (b > 0 ? a : -0.5);
    b = floor(b * 4) / 4;
  }
  double h = fmod(fabs(a) * 3, 6), s = fmin(fabs(b), 1), v = fmin(fabs(c), 1);
  for (int i = 0; i < 3; i++) {
    double t = fmod(h + (5 - 2 * i + 6), 6), w = fmax(0, fmin(fmin(t, 4 - t), 1));
    out[i] = byte(v - v * s * w);
  }
}

static unsigned char *picture(int side, int cells, int kind) {
  unsigned char *out = malloc((size_t)side * side * 3);
  int cell = side / cells;
  for (int y = 0; y < side; y++)
    for (int x = 0; x < side; x++) {
      unsigned char *p = out + ((size_t)y * side + x) * 3;
      int u = x % cell, w = y % cell, margin = cells > 1 ? 6 : 0;
      if (u < margin || w < margin)
        memset(p, 24, 3);
      else
        paint(p, kind + (cells > 1 ? x / cell + cells * (y / cell) : 0), 2.0 * u / cell - 1,
              2.0 * w / cell - 1);
    }
  return out;
}

static double encode(const unsigned char *pixels, int side, int filters, int strategy, int level,
                     size_t chunk) {
  double start = now();
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_infop info = png_create_info_struct(png);
  if (setjmp(png_jmpbuf(png))) exit(1);
  png_set_write_fn(png, NULL, count, flush);
  png_set_IHDR(png, info, side, side, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, 0, 0);
  if (filters >= 0) png_set_filter(png, 0, filters);
  if (strategy >= 0) png_set_compression_strategy(png, strategy);
  if (level >= 0) png_set_compression_level(png, level);
  if (chunk) png_set_compression_buffer_size(png, chunk);
  png_write_info(png, info);
  for (int y = 0; y < side; y++) png_write_row(png, pixels + (size_t)y * side * 3);
  png_write_end(png, NULL);
  png_destroy_write_struct(&png, &info);
  return now() - start;
}

struct setting { const char *name; int value; };

static void measure(const char *title, int side, int cells, int kinds, int repeats) {
  static const struct setting filters[] = {
      {"none", PNG_FILTER_NONE}, {"sub", PNG_FILTER_SUB},     {"up", PNG_FILTER_UP},
      {"avg", PNG_FILTER_AVG},   {"paeth", PNG_FILTER_PAETH}, {"adaptive", PNG_ALL_FILTERS}};
  static const struct setting strategies[] = {{"default", Z_DEFAULT_STRATEGY},
                                              {"filtered", Z_FILTERED},
                                              {"rle", Z_RLE},
                                              {"huffman", Z_HUFFMAN_ONLY}};
  static const int levels[] = {1, 3, 6, 8, 9};
  unsigned char *pictures[16];
  for (int i = 0; i < kinds; i++) pictures[i] = picture(side, cells, cells > 1 ? 16 * i : i);
  double base_time = 0, base_size = 0;
  printf("%s, %d pictures of %d x %d\n", title, kinds, side, side);
  for (int f = -1; f < 6; f++)
    for (int s = 0; s < 4; s++)
      for (int l = 0; l < 5; l++) {
        if (f < 0 && s + l > 0) continue;
        // zlib's level means nothing to these two strategies
        if (f >= 0 && s >= 2 && levels[l] != 6) continue;
        if (f >= 0 && s == 1 && levels[l] != 6) continue;  // within 1 % of the default strategy
        double best = 1e30, time;
        for (int r = 0; r < repeats; r++) {
          written = 0;
          time = 0;
          for (int i = 0; i < kinds; i++)
            time += f < 0 ? encode(pictures[i], side, -1, -1, -1, 0)
                          : encode(pictures[i], side, filters[f].value, strategies[s].value,
                                   levels[l], 1 << 16);
          best = fmin(best, time);
        }
        if (f < 0) base_time = best, base_size = written;
        printf("  %-9s %-9s %d  %8.1f ms %9zu B   time %5.2f  size %5.2f\n",
               f < 0 ? "libpng" : filters[f].name, f < 0 ? "default" : strategies[s].name,
               f < 0 ? 6 : levels[l], best / kinds, written / kinds, best / base_time,
               written / base_size);
        fflush(stdout);
      }
  printf("IDAT chunk size, paeth rle\n");
  for (size_t chunk = 1 << 12; chunk <= 1 << 20; chunk <<= 2) {
    double best = 1e30, time;
    for (int r = 0; r < repeats; r++) {
      written = 0;
      time = 0;
      for (int i = 0; i < kinds; i++)
        time += encode(pictures[i], side, PNG_FILTER_PAETH, Z_RLE, 6, chunk);
      best = fmin(best, time);
    }
    printf("  %7zu  %8.1f ms %9zu B\n", chunk, best / kinds, written / kinds);
  }
  for (int i = 0; i < kinds; i++) free(pictures[i]);
}

int main(void) {
  measure("Sheets of 4 x 4", 560, 4, 3, 3);
  measure("Pictures", 2048, 1, 4, 1);
}
