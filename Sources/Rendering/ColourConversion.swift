import CKernels
import Genomes
import Pictures

/// How a canvas's channels become colour, as the kernels take it.
struct ColourConversion: Sendable {
  /// The colour model.
  let model: ColourModel
  /// The palette in OKLab: lightness, a and b of each colour.
  private let palette: [Float]

  init(_ canvas: Canvas) {
    model = canvas.colour
    palette = (canvas.palette?.stops ?? []).map(OKLab.init).flatMap {
      [Float($0.lightness), Float($0.a), Float($0.b)]
    }
  }

  /// Stores pixels of the channels given, as many as the model has, in the format.
  ///
  /// - Precondition: a grey format takes the grey model alone.
  func store(
    _ channels: [UnsafePointer<Float>], count: Int, as format: PixelFormat,
    into bytes: UnsafeMutablePointer<UInt8>, on instructionSet: InstructionSet
  ) {
    precondition(format.channels == .rgb || model == .grey, "expected a grey picture")
    withKernelForm { ink in
      breed_colour(
        instructionSet.code, ink, channels[0], channels.count > 1 ? channels[1] : nil,
        channels.count > 2 ? channels[2] : nil, format.code, bytes, count)
    }
  }

  /// The linear light of pixels of the channels given, 0…1: `light` has a plane for each of red,
  /// green and blue, `plane` floats apart; of the grey model, only the first is written.
  func light(
    _ channels: [UnsafePointer<Float>], count: Int, into light: UnsafeMutablePointer<Float>,
    plane: Int, on instructionSet: InstructionSet
  ) {
    withKernelForm { ink in
      let planes: [UnsafeMutablePointer<Float>?] = [light, light + plane, light + 2 * plane]
      breed_light(
        instructionSet.code, ink, channels[0], channels.count > 1 ? channels[1] : nil,
        channels.count > 2 ? channels[2] : nil, planes, count)
    }
  }

  private func withKernelForm(_ body: (UnsafePointer<breed_ink>) -> Void) {
    palette.withUnsafeBufferPointer { palette in
      var ink = breed_ink(
        model: model.code, palette: palette.baseAddress, stops: palette.count / 3)
      body(&ink)
    }
  }
}

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
