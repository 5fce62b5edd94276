import Breeding
import HTTP

/// What this program is, for whoever reports a fault.
enum ProgramVersion {
  /// Its name and version: what `--version` begins with.
  static let name = "breed \(Workshop.version)"

  /// The family of processors that it was built for.
  static var architecture: String {
    #if arch(x86_64)
      "x86-64"
    #elseif arch(arm64)
      "arm64"
    #else
      "another architecture"
    #endif
  }

  /// The processor that it runs on, and the best set of instructions that both have.
  static var processor: String { "\(architecture), level \(InstructionSet.best.rawValue)" }

  /// The libraries that this process runs with.
  static var libraries: [(name: String, version: String)] {
    Workshop.libraries + [HTTPLibrary.version]
  }

  /// What `--version` prints.
  static var text: String {
    """
    \(name)
    processor: \(processor)
    libraries: \(libraries.map { "\($0.name) \($0.version)" }.joined(separator: ", "))
    """
  }
}
