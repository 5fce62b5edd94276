import CKernels
import Genomes
import Pictures

/// Turns a canvas's channels into colour, by the kernels.
struct ColourConversion: Sendable {
  let model: ColourModel
  /// The palette in OKLab: lightness, a and b of each colour.
  private let palette: [Float]

  init(_ canvas: Canvas) {
    model = canvas.colour
    palette = (canvas.palette?.stops ?? []).map(OKLab.init).flatMap {
      [Float($0.lightness), Float($0.a), Float($0.b)]
    }
  }

  /// Stores pixels in the format. There are as many channels as the model has.
  ///
  /// - Precondition: where the format is grey, the model is too.
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

  /// Writes the linear light of pixels, 0…1, into `light`, which has a plane each for red, green
  /// and blue, `plane` floats apart. With the grey model only the first is written.
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
  /// The kernels' code for the model.
  var code: Int32 { Int32(Self.allCases.firstIndex(of: self) ?? 0) }
}

extension PixelFormat {
  /// The smallest format that holds all colours of a model: grey for the grey model, else RGB.
  public init(_ model: ColourModel, depth: Depth = .eight) {
    self.init(channels: model == .grey ? .grey : .rgb, depth: depth)
  }
}
