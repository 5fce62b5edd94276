import CKernels
import CPNG

/// How a PNG is compressed: fast, or to a small file.
///
/// Measured on pictures that a CPPN painted (`Benchmarks/png-settings.c`: libpng 1.6.39, one
/// core), in comparison with libpng's default, which tries every filter on every row at zlib's
/// level 6:
///
///     setting                       sheet of 560 × 560      picture of 2048 × 2048
///     libpng's default              42 ms    478 kB         555 ms   1645 kB
///     fast: Paeth, runs             × 0.21   × 1.07         × 0.18   × 1.37
///     smallest: average, level 8    × 1.02   × 1.02         × 5.8    × 0.83
public enum PNGCompression: String, CaseIterable, Hashable, Sendable {
  /// Fast to write: the Paeth filter, and zlib searches only for runs of one byte.
  ///
  /// Huffman coding alone would be a tenth faster and the file a tenth larger; the average filter
  /// at level 1 is as good on large pictures, but slower on sheets.
  case fast
  /// A small file, slow to write: the average filter at level 8.
  ///
  /// With the same filter for all rows, what is repeated from row to row stays equal, and zlib
  /// finds it. Another choice for each row makes a sheet of thumbnails 2 % smaller and a large
  /// picture 7 % larger. Level 9 would save up to another 5 %, but take two to three times as long.
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

  /// The first two bytes of the stream (RFC 1950): deflate with a window of 32 KiB, and a rough
  /// statement of the level ("fastest" or "maximum").
  var header: [UInt8] {
    switch self {
    case .fast: [0x78, 0x01]
    case .smallest: [0x78, 0xDA]
    }
  }
}
