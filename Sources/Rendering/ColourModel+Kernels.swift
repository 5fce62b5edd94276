import Genomes
import Pictures

extension ColourModel {
  /// The kernels' code for it.
  var code: Int32 { Int32(Self.allCases.firstIndex(of: self) ?? 0) }
}

extension PixelFormat {
  /// The format that holds all that a colour model can say: of grey pictures, grey.
  public init(_ model: ColourModel, depth: Depth = .eight) {
    self.init(channels: model == .grey ? .grey : .rgb, depth: depth)
  }
}
