import Hashing
import Imports
import JSON
import Pictures

extension Workshop {
  /// The libraries that this process paints, reads and checks with: their names and versions.
  public static var libraries: [(name: String, version: String)] {
    PNGLibraries.versions + [JSONLibrary.version, HashingLibrary.version]
      + ImportLibraries.versions
  }
}
