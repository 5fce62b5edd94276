import CExpat
import CZip

/// The libraries that read what Picbreeder wrote.
public enum ImportLibraries {
  /// Their names and versions, of those that this process runs with.
  public static var versions: [(name: String, version: String)] {
    let expat = String(cString: XML_ExpatVersion())
    return [
      ("expat", expat.hasPrefix("expat_") ? String(expat.dropFirst(6)) : expat),
      ("libzip", String(cString: zip_libzip_version())),
    ]
  }
}
