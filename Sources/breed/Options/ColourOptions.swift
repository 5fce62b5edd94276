import ArgumentParser
import Breeding

/// The colours in which a picture is painted in place of its own.
struct ColourOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Paint its shape in \(Spelling.choice(ColourModel.allCases.map(\.rawValue))).",
      valueName: "model"),
    completion: .list(ColourModel.allCases.map(\.rawValue)),
    transform: ValueForm<ColourModel>.name("colour model").parse)
  var colour: ColourModel?

  @Option(
    help: ArgumentHelp(
      "Paint its shape in these colours, a name or 0b132b,f4d35e; \"help\" lists "
        + "names.", valueName: "palette"),
    completion: .list(PaletteChoice.names), transform: PaletteChoice.init(argument:))
  var palette: PaletteChoice?

  func validate() throws {
    let palette = try palette?.gradient()
    do { _ = try Colours(colour, palette) } catch { throw ValidationError(error.withFlags) }
  }

  /// What was typed; nil where nothing was.
  var colours: Colours? {
    get throws { try Colours(colour, palette?.gradient()) }
  }
}
