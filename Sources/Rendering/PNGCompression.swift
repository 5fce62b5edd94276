import CPNG

/// How hard a PNG is squeezed.
///
/// Measured on pictures as a CPPN paints them (`Benchmarks/png-settings.c`: libpng 1.6.39, one
/// core), against libpng's own default, which tries every filter on every row at zlib's level 6:
///
///     setting                       sheet of 560 × 560      picture of 2048 × 2048
///     libpng's default              42 ms    478 kB         555 ms   1645 kB
///     fast: Paeth, runs             × 0.21   × 1.07         × 0.18   × 1.37
///     smallest: average, level 8    × 1.02   × 1.02         × 5.8    × 0.83
///
/// A larger IDAT chunk than libpng's 8 kB saves system calls and 0.2 % of the size, no time.
public enum PNGCompression: String, CaseIterable, Hashable, Sendable {
  /// Quick to write: the Paeth filter, and zlib looking only for runs of one byte.
  ///
  /// Huffman coding alone is a tenth faster and a tenth larger; the average filter at level 1 is
  /// as good on large pictures, and slower on sheets.
  case fast
  /// Small to keep, slow to write: the average filter at level 8.
  ///
  /// One filter throughout keeps the repeats between rows which zlib lives on; choosing anew for
  /// each row gains 2 % on a sheet of thumbnails and loses 7 % on a large picture. Level 9 would
  /// save up to another 5 % for two to three times the time.
  case smallest

  /// What libpng and zlib are told.
  var settings: breed_png_settings {
    switch self {
    case .fast:
      breed_png_settings(
        level: 6, strategy: Z_RLE, filters: PNG_FILTER_PAETH, chunk_size: 1 << 16)
    case .smallest:
      breed_png_settings(
        level: 8, strategy: Z_DEFAULT_STRATEGY, filters: PNG_FILTER_AVG, chunk_size: 1 << 16)
    }
  }
}
