import ArgumentParser
import Terminal

/// How sheets are shown in the terminal.
struct GraphicsOption: ParsableArguments {
  /// What may be asked for: a way by its name, or these two.
  enum Choice: String, CaseIterable {
    case auto
    case kitty
    case iterm
    case sixel
    case blocks
    case none

    var kind: GraphicsKind? { GraphicsKind(rawValue: rawValue) }
  }

  @Option(
    help: ArgumentHelp(
      "How the terminal shows the sheet: kitty, iterm, sixel, blocks, none, or auto, which asks it "
        + "(default: $BREED_GRAPHICS, else auto).", valueName: "name"),
    completion: .list(Choice.allCases.map(\.rawValue)),
    transform: { try Naming.one($0, "graphics") })
  var graphics: Choice?

  func validate() throws { _ = try fromEnvironment() }

  private func fromEnvironment() throws -> Choice? {
    guard let text = FolderOptions.environment("BREED_GRAPHICS") else { return nil }
    guard let choice = Choice(rawValue: text) else {
      throw ValidationError(
        "BREED_GRAPHICS=\(text): expected "
          + "\(Choice.allCases.dropLast().map(\.rawValue).joined(separator: ", ")) or none")
    }
    return choice
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
