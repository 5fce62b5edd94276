import Evolution
import Genomes
import Rendering

/// The output of a network by which its picture lets its background through: where it is 0, as where the
/// picture in grey is black, nothing is seen.
public enum AlphaChannel: String, CaseIterable, Hashable, Sendable {
  /// The ink of grey and of a palette. Grey becomes white of that opacity; a palette keeps its colours.
  case ink
  /// The value of HSV. Colours have their full value.
  case value
  /// The lightness of OKLCH. Colours stay.
  case lightness

  /// The one that a colour model has; nil for RGB, none of whose channels says what is background.
  public init?(of model: ColourModel) {
    switch model {
    case .grey, .palette: self = .ink
    case .hsv: self = .value
    case .oklch: self = .lightness
    case .rgb: return nil
    }
  }

  /// The opacity of a picture.
  ///
  /// - Throws: `RequestError.alpha` where its colour model has another channel, or none;
  ///   `RequestError.inColours`.
  func opacity(of picture: FoundPicture) throws(RequestError) -> Opacity {
    let model = picture.genome.canvas.colour
    guard AlphaChannel(of: model) == self else { throw .alpha(self, of: model) }
    var grey = CanvasChanges()
    grey.colour = .grey
    return Opacity(
      try picture.painted(with: grey).genome, divides: model == .grey || model == .hsv)
  }
}
