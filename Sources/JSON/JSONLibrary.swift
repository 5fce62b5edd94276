import CJSON

/// The library that parses JSON.
public enum JSONLibrary {
  /// Its name and version, of the one that this process runs with.
  public static var version: (name: String, version: String) {
    ("json-c", String(cString: json_c_version()))
  }
}
