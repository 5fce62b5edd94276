import Files

/// The Python that judges which come along run in, and which modules it has.
public struct JudgePython: Hashable, Sendable {
  /// The variable of the environment that names another Python, as one of a virtual environment.
  public static let variable = "BREED_PYTHON"

  /// What is run: what the variable names, else `python3`, which is searched for in `PATH`.
  public static var program: String { FileSystem.variable(variable) ?? "python3" }

  /// Its version, as 3.11.2.
  public let version: String
  /// Those of the modules asked for that it can import.
  public let modules: Set<String>

  /// Looks for the modules without importing them, which for some takes seconds.
  private static let question = """
    import importlib.util, sys
    # A folder of that name here is no module there.
    sys.path = [folder for folder in sys.path if folder]
    print(sys.version.split()[0])
    for name in sys.argv[1:]:
      if importlib.util.find_spec(name): print(name)
    """

  /// How many seconds it may take to answer.
  private static let patience = 20

  /// Asks Python; nil where it is not there, or answers nothing.
  public init?(lookingFor modules: [String]) {
    guard
      var process = try? ChildProcess(
        [Self.program, "-c", Self.question] + modules, isFed: false, keepsResults: true,
        patience: Self.patience),
      process.finish() == 0, let written = try? process.written()
    else { return nil }
    let lines = String(decoding: written, as: UTF8.self).split(separator: "\n").map(String.init)
    guard let first = lines.first else { return nil }
    version = first
    self.modules = Set(lines.dropFirst())
  }

  /// What it lacks of what a judge needs.
  public func missing(for judge: IncludedJudge) -> [IncludedJudge.Package] {
    judge.packages.filter { !modules.contains($0.module) }
  }
}

extension IncludedJudge {
  /// What any judge that comes along needs, each once, in order.
  public static var allPackages: [Package] {
    all.flatMap(\.packages).reduce(into: []) { packages, package in
      if !packages.contains(package) { packages.append(package) }
    }
  }
}
