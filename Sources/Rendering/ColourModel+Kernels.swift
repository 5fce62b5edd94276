import CKernels
import Genomes
import Pictures

extension ColourModel {
  /// The kernels' code for it.
  var code: Int32 {
    switch self {
    case .grey: Int32(BREED_GREY)
    case .rgb: Int32(BREED_RGB)
    case .hsv: Int32(BREED_HSV)
    case .oklch: Int32(BREED_OKLCH)
    case .palette: Int32(BREED_PALETTE)
    }
  }
}

extension PixelFormat {
  /// The format that holds all that a colour model can say: of grey pictures, grey.
  public init(_ model: ColourModel, depth: Depth = .eight) {
    self.init(channels: model == .grey ? .grey : .rgb, depth: depth)
  }
}
