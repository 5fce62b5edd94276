import Genomes
import Text

/// How a picture is painted in place of its own way; what is nil stays as the picture has it.
public struct CanvasChanges: Hashable, Sendable {
  /// How outputs become colour; the shape stays.
  public var colour: ColourModel?
  /// The palette. Where no model is given, it is `palette`.
  public var palette: Gradient?
  /// How the plane is folded about the middle.
  public var symmetry: Symmetry?
  /// How the plane is made to repeat without a seam.
  public var tiling: Tiling?

  /// No change.
  public init() {}
}

extension CanvasChanges: SettingTable {
  /// Each has an effect with any other.
  public static let usualCondition: Void = ()

  /// Every change, in the order of the help.
  public static let all: [SettingRow<CanvasChanges>] = [
    SettingRow(
      "colour", \.colour, .name("colour model"),
      "Paint its shapes in another colour model: \(Spelling.choice(ColourModel.allCases.map(\.rawValue))).",
      value: "model"),
    SettingRow(
      "palette", \.palette, .palette,
      "Paint its shapes in these colours: a name, or a list such as 0b132b,f4d35e", value: "palette"
    ),
    .symmetry(\.symmetry),
    .tiling(\.tiling),
  ]

  /// Checks that the changes go together.
  ///
  /// - Throws: `SettingError.incomplete` for a palette beside another model.
  public func check() throws(SettingError) { _ = try Colours(colour, palette) }
}

extension Genome {
  /// The picture with changes of its canvas, whatever its own is; see `painted(in:)` for its colours.
  ///
  /// - Parameter changes: changes that go together.
  /// - Throws: where the network would be larger than a genome may be.
  public func painted(with changes: CanvasChanges) throws(GenomeFault) -> Genome {
    guard let colours = try? Colours(changes.colour, changes.palette) else {
      return folded(by: changes.symmetry, tiled: changes.tiling)
    }
    return try painted(in: colours).folded(by: changes.symmetry, tiled: changes.tiling)
  }

  /// The picture with another symmetry and another tiling; nil leaves its own.
  func folded(by symmetry: Symmetry?, tiled tiling: Tiling?) -> Genome {
    if symmetry == nil && tiling == nil { return self }
    var draft = Genome.Draft(self)
    if let symmetry { draft.canvas.symmetry = symmetry }
    if let tiling { draft.canvas.tiling = tiling }
    return draft.valid()
  }
}
