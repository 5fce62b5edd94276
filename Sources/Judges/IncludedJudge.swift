/// A judge that comes along with this program, in Python: a file in `CJudgeFiles/Python`, and a row here.
public struct IncludedJudge: Hashable, Sendable {
  /// What it is called in `judge:NAME`.
  public let name: String
  /// What it prefers, in a few words.
  public let summary: String
  /// Its file.
  let file: String
  /// What Python must have for it.
  public let packages: [Package]
  /// Whether its arguments are neither code nor an address, a file or a folder, so that it may be started
  /// for a lineage from elsewhere.
  public let isTrusted: Bool

  /// Something that Python must have.
  public struct Package: Hashable, Sendable {
    /// The module, as it is imported.
    public let module: String
    /// How it is installed, as `pip install numpy`.
    public let cure: String

    /// A module and how it is installed.
    init(_ module: String, _ cure: String) {
      (self.module, self.cure) = (module, cure)
    }

    /// Arrays of numbers.
    static let numpy = Package("numpy", "pip install numpy")
  }

  /// All of them, in the order in which they are listed.
  public static let all: [IncludedJudge] = []

  /// The judge of that name; nil where none comes along.
  public static func named(_ name: String) -> IncludedJudge? { all.first { $0.name == name } }

  /// Its program, in Python.
  public var source: String { String(decoding: JudgeFiles.bytes(of: file), as: UTF8.self) }
}
