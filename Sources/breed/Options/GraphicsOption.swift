import ArgumentParser
import Breeding
import Terminal

/// How sheets are shown in the terminal.
struct GraphicsOption: ParsableArguments {
  /// What may be asked for.
  enum Choice: Equatable {
    /// What the terminal says that it can show.
    case auto
    /// A way by its name.
    case kind(GraphicsKind)
    /// Nothing.
    case none

    var kind: GraphicsKind? { if case .kind(let kind) = self { kind } else { nil } }

    /// Every choice by its name.
    static let all: [(name: String, value: Choice)] =
      [("auto", .auto)] + ways.map { ($0.rawValue, .kind($0)) } + [("none", .none)]

    /// The ways' names with commas between them.
    static let names = ways.map(\.rawValue).joined(separator: ", ")

    private static let ways = GraphicsKind.allCases
  }

  @Option(
    help: ArgumentHelp(
      "How the terminal shows the sheet: \(Choice.names), none, or auto, which asks it "
        + "(default: $BREED_GRAPHICS, else auto).", valueName: "name"),
    completion: .list(Choice.all.map(\.name)),
    transform: { try Naming.one($0, "graphics", of: Choice.all) })
  var graphics: Choice?

  func validate() throws { _ = try fromEnvironment() }

  private func fromEnvironment() throws -> Choice? {
    guard let text = FolderOptions.environment("BREED_GRAPHICS") else { return nil }
    guard let found = Choice.all.first(where: { $0.name == text }) else {
      throw ValidationError(
        "BREED_GRAPHICS=\(text): expected \(Spelling.choice(Choice.all.map(\.name)))")
    }
    return found.value
  }

  /// Finds the screen that sheets shall be shown on, and what writes to it; nothing where none shall
  /// be shown, or none can.
  ///
  /// What `--graphics` names is shown wherever results go, JSON excepted. All else is for terminals,
  /// and not for `--quiet`.
  func onScreen(
    _ report: ReportOptions, _ show: (TerminalScreen, ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let choice = try graphics ?? fromEnvironment() ?? .auto
    let isNamed = graphics?.kind != nil
    if choice == .none || report.json || (report.quiet && !isNamed) { return }
    let environment = TerminalEnvironment(FolderOptions.environment)
    if let link = TerminalLink() {
      guard let screen = link.screen(environment, kind: choice.kind) else { return }
      try show(screen) { link.write($0) }
    } else if isNamed, let kind = choice.kind {
      try show(.pipe(kind, environment), Console.write)
    }
  }
}
