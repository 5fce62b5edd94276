import CHTTP

/// The library that serves HTTP.
public enum HTTPLibrary {
  /// Its name and version, of the one that this process runs with.
  public static var version: (name: String, version: String) {
    ("libmicrohttpd", String(cString: MHD_get_version()))
  }
}
