import Genomes

/// What pictures are painted in, whatever their own colours are: a colour model, and where that is
/// `palette` the palette.
public struct Colours: Hashable, Sendable {
  /// How outputs become colour.
  public let model: ColourModel
  /// The palette; nil where a picture keeps its own, or has one drawn that has none.
  public let palette: Gradient?

  /// The colours that are asked for; nil where none are. A palette alone means the model `palette`.
  ///
  /// - Throws: `SettingError.incomplete` for a palette beside another model.
  public init?(_ model: ColourModel?, _ palette: Gradient?) throws(SettingError) {
    if let palette, let model, model != .palette {
      throw .incomplete("palette", palette.description, needs: "colour", "palette")
    }
    guard let model = model ?? (palette == nil ? nil : .palette) else { return nil }
    (self.model, self.palette) = (model, palette)
  }
}
