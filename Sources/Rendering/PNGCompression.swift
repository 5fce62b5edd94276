import CPNG

/// How hard a PNG is squeezed.
public enum PNGCompression: String, CaseIterable, Hashable, Sendable {
  /// Quick to write: the Paeth filter and runs of equal bytes.
  case fast
  /// Small to keep, and slow to write.
  case smallest

  /// What libpng and zlib are told.
  var settings: breed_png_settings {
    switch self {
    case .fast:
      breed_png_settings(
        level: 6, strategy: Z_RLE, filters: PNG_FILTER_PAETH, chunk_size: 1 << 16)
    case .smallest:
      breed_png_settings(
        level: 9, strategy: Z_DEFAULT_STRATEGY, filters: PNG_FILTER_PAETH, chunk_size: 1 << 16)
    }
  }
}
