import Arithmetic
import Genomes
import Pictures

/// How nearly the changes of colour follow a bell curve, as they do in many paintings (Ross, Ralph
/// & Zong 2006, "Evolutionary Image Synthesis Using a Model of Aesthetics",
/// doi:10.1109/CEC.2006.1688430).
///
/// For each channel, the gradient at a pixel is
/// |∇|² = ((p(x, y) − p(x+1, y+1))² + (p(x+1, y) − p(x, y+1))²) / d²,
/// where d is a thousandth of half the diagonal. The stimulus is S = √Σ|∇|² over the channels, the
/// response R = ln(S / S₀) with S₀ = 2; pixels where S is less than S₀ have none. Each response is
/// weighted by itself: so weighted, μ and σ are the mean and the standard deviation of the
/// responses, and p the shares of the bins of their histogram; q are the shares of the same bins in
/// the bell curve of μ and σ. The deviation from normality is DFN = 1000·Σ p·ln(p / q).
///
/// Deviations: there are 32 bins of the width σ/4, the outermost open. The paper's width of σ/100
/// needs more pixels to fill the bins. DFN is 0 at best and has no upper end; the score is
/// 1 / (1 + DFN / 100). A picture without two different responses scores 0.
public struct Bell: PictureMeasure {
  /// `bell`.
  public let name = "bell"
  /// What it prefers.
  public let summary = "changes of colour spread as a bell curve (Ross et al. 2006)"

  /// The measure.
  public init() {}

  private static let binCount = 32

  /// The probabilities of the bell curve in intervals of σ/4 above the mean; the last interval is
  /// open.
  private static let quarters = [
    0.0987063256829237, 0.09275613559108942, 0.08191018634911862, 0.06797209844541119,
    0.05300548026460172, 0.038842572397997266, 0.02674804440504097, 0.017309024915637905,
    0.010525659293134537, 0.006014807329268512, 0.0032299020907216036, 0.001629865203424452,
    0.0007728729892393371, 0.00034439596335522626, 0.00014421179383472538, 8.841728520080404e-05,
  ]

  /// (ln m) / 2 for m = 1 + i / 1024.
  private static let halfLogarithms = (0..<1_024).map { step in
    Logarithm.natural(1 + Double(step) / 1_024) / 2
  }

  /// 1 / (1 + DFN / 100).
  public func score(_ picture: Picture) -> Double {
    let (width, height) = (picture.width, picture.height)
    guard width > 1, height > 1 else { return 0 }
    // R = ½·ln(Σ squares) − ln(d·S₀), and d·S₀ = √(w² + h²) / 1000.
    let diagonal = Double(width * width + height * height).squareRoot()
    let threshold = Logarithm.natural(diagonal / 1_000)
    let count = (width - 1) * (height - 1)
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { responses in
      picture.pixels.withUnsafeBufferPointer { pixels in
        Self.halfLogarithms.withUnsafeBufferPointer { table in
          var index = 0
          for y in 0..<height - 1 {
            for x in 0..<width - 1 {
              let squares = Self.squares(pixels, at: 3 * (y * width + x), stride: 3 * width)
              let response = squares == 0 ? 0 : Self.halfLogarithm(squares, table) - threshold
              responses.initializeElement(at: index, to: max(0, response))
              index += 1
            }
          }
        }
      }
      return Self.score(UnsafeBufferPointer(responses))
    }
  }

  /// The squares of both diagonal differences, added over the three channels.
  @inline(__always)
  private static func squares(
    _ pixels: UnsafeBufferPointer<UInt8>, at index: Int, stride: Int
  ) -> UInt32 {
    var sum: Int32 = 0
    for channel in index..<index + 3 {
      let falling = Int32(pixels[channel]) - Int32(pixels[channel + stride + 3])
      let rising = Int32(pixels[channel + 3]) - Int32(pixels[channel + stride])
      sum &+= falling &* falling &+ rising &* rising
    }
    return UInt32(sum)
  }

  /// (ln n) / 2 from the first eleven bits of n: exact up to 2048, and within 0.0005 above.
  @inline(__always)
  private static func halfLogarithm(
    _ number: UInt32, _ table: UnsafeBufferPointer<Double>
  ) -> Double {
    let exponent = 31 - number.leadingZeroBitCount
    let step = exponent > 10 ? number >> UInt32(exponent - 10) : number << UInt32(10 - exponent)
    return table[Int(step & 1_023)] + Double(exponent) * 0.34657359027997264
  }

  private static func score(_ responses: UnsafeBufferPointer<Double>) -> Double {
    var (sum, squares) = (0.0, 0.0)
    for response in responses {
      sum += response
      squares += response * response
    }
    guard sum > 0 else { return 0 }
    let mean = squares / sum
    var variance = 0.0
    for response in responses { variance += response * (response - mean) * (response - mean) }
    variance /= sum
    guard variance > 1e-12 else { return 0 }

    var bins = [Double](repeating: 0, count: binCount)
    let scale = 4 / variance.squareRoot()
    for response in responses where response > 0 {
      let bin = ((response - mean) * scale).rounded(.down)
      bins[Int(max(0, min(Double(binCount - 1), bin + Double(binCount / 2))))] += response
    }
    var divergence = 0.0
    for (bin, weight) in bins.enumerated() where weight > 0 {
      let quarter = bin < binCount / 2 ? binCount / 2 - 1 - bin : bin - binCount / 2
      let share = weight / sum
      divergence += share * Logarithm.natural(share / quarters[quarter])
    }
    // Rounding may make the divergence slightly negative.
    return 1 / (1 + max(0, divergence) * 10)
  }
}
