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
      "How the terminal shows pictures: \(Choice.names), none, or auto, which asks it "
        + "(default: $BREED_GRAPHICS, or else auto).", valueName: "name"),
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

  /// Shows a sheet on the screen, or as much of it as there is room for; nothing where nothing shall
  /// be shown, or nothing can.
  ///
  /// What `--graphics` names is shown wherever results go, JSON excepted. All else is for terminals,
  /// and not for `--quiet`.
  ///
  /// - Parameters:
  ///   - below: what is said below it, hints among that, so that it has room there.
  ///   - best: the sheet's thumbnails, the best first; by default they are so already.
  ///   - order: what the first are called where not all are shown.
  ///   - rest: where the others can be seen.
  ///   - isExplained: as of `onScreen`.
  ///   - paint: the pictures at these places of the sheet, of that size and so many samples a pixel.
  func show(
    _ sheet: @autoclosure () throws -> Sheet, text below: [String], best: [Int]? = nil,
    _ order: String, rest: String, _ report: ReportOptions, isExplained: Bool = false,
    _ paint: ([Int], Int, Supersampling) throws -> [Picture]
  ) throws {
    try onScreen(report, isExplained: isExplained) { screen, write in
      func notes(_ layout: ScreenLayout) -> [String] {
        Self.notes(of: layout, order, rest: rest) + (screen.note.map { [$0] } ?? [])
      }
      guard let layout = try screen.layout(sheet(), best: best, text: { below + notes($0) }) else {
        if screen.room.isWindow { report.hint("the window is too small for a picture: \(rest)") }
        return
      }
      let pictures = try paint(
        layout.shown, layout.sheet.cellWidth, screen.graphics.supersampling)
      try write(
        screen.graphics.bytes(of: layout.sheet, pictures),
        screen.graphics.linesReserved(for: layout.sheet))
      if screen.room.isWindow { notes(layout).forEach(report.hint) }
    }
  }

  /// What a person should know who looks at a sheet of which not all is shown as it is.
  private static func notes(of layout: ScreenLayout, _ order: String, rest: String) -> [String] {
    if layout.left > 0 {
      return [
        "\(order) \(layout.shown.count) of \(layout.shown.count + layout.left); "
          + "for the others: a larger window, or \(rest)"
      ]
    }
    return layout.keepsPlaces
      ? [] : ["not in their cells of the map: for those a larger window, or \(rest)"]
  }

  /// Has something written on the screen, where something shall be shown and can be; see `show`.
  ///
  /// - Parameters:
  ///   - isExplained: whether to say where `NO_COLOR` is why nothing is shown. A command that is there to
  ///     show does; whoever set it need not read that after each that draws a sheet.
  ///   - body: is given the screen, and what writes on it bytes that want so many lines.
  func onScreen(
    _ report: ReportOptions, isExplained: Bool = false,
    _ body: (TerminalScreen, (_ bytes: [UInt8], _ lines: Int) throws -> Void) throws -> Void
  ) throws {
    let choice = try graphics ?? fromEnvironment() ?? .auto
    let isNamed = graphics?.kind != nil
    if choice == .none || report.json || (report.quiet && !isNamed) { return }
    let environment = TerminalEnvironment(FolderOptions.environment)
    if let link = TerminalLink() {
      guard let screen = link.screen(environment, kind: choice.kind) else {
        if isExplained, FolderOptions.environment("NO_COLOR") != nil {
          report.hint("no sheet here, since NO_COLOR is set: breed open, or --graphics blocks")
        }
        return
      }
      try body(screen) { link.write($0, reserving: $1, environment) }
    } else if isNamed, let kind = choice.kind {
      try body(.pipe(kind, environment)) { bytes, _ in try Console.write(bytes) }
    }
  }
}

extension TerminalScreen {
  /// The layout of a sheet that leaves room for the text below it, wherever pictures whose numbers can be
  /// read have room above that.
  ///
  /// - Parameter text: what is said below a layout: of one that leaves something out there is more to say.
  fileprivate func layout(
    _ sheet: Sheet, best: [Int]?, text: (ScreenLayout) -> [String]
  ) -> ScreenLayout? {
    guard room.isWindow else { return graphics.layout(sheet, best: best, in: room) }
    var kept = 0
    let least = graphics.sides(of: sheet, in: room).lowerBound
    while let layout = graphics.layout(sheet, best: best, in: room.keeping(lines: kept)),
      layout.sheet.cellWidth >= least
    {
      let wanted = text(layout).reduce(0) { $0 + Wrapping.height(of: $1, in: room.columns) }
      if wanted <= kept { return layout }
      kept = wanted
    }
    // In so low a window, or above so long a table, the first lines go out of sight in any case.
    return graphics.layout(sheet, best: best, in: room)
  }
}
