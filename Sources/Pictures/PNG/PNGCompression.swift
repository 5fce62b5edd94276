import CKernels
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

  /// zlib's level, 0 to 9.
  var level: Int32 {
    switch self {
    case .fast: 6
    case .smallest: 8
    }
  }

  /// zlib's strategy.
  var strategy: Int32 {
    switch self {
    case .fast: Z_RLE
    case .smallest: Z_DEFAULT_STRATEGY
    }
  }

  /// The filter of all rows but the first of a band.
  var filter: Int32 {
    switch self {
    case .fast: Int32(BREED_FILTER_PAETH)
    case .smallest: Int32(BREED_FILTER_AVERAGE)
    }
  }

  /// How the stream begins (RFC 1950): deflate with a window of 32 kB, and the level in words.
  var header: [UInt8] {
    switch self {
    case .fast: [0x78, 0x01]
    case .smallest: [0x78, 0xDA]
    }
  }
}
