import CPNG

/// The libraries that write and read PNG files.
public enum PNGLibraries {
  /// Their names and versions, of those that this process runs with.
  public static var versions: [(name: String, version: String)] {
    [
      ("libpng", String(cString: png_get_libpng_ver(nil))),
      ("zlib", String(cString: zlibVersion())),
    ]
  }
}
