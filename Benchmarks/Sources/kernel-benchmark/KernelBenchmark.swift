import CKernels
import Foundation
import HandWritten

/// Holds `breed_run` against a hand-written loop of fused operations, in turns, on one thread. A level
/// whose operations are emulated has no such rival.
///
/// Eight hidden layers of sixteen tanh nodes: 1872 multiplications and additions and 128 tanh a
/// pixel. Arguments: the picture's side (1024), rounds (15).
@main
struct KernelBenchmark {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst().map { Int($0) }
    let size = arguments.first.flatMap { $0 } ?? 1024
    let rounds = arguments.dropFirst().first.flatMap { $0 } ?? 15
    guard size > 0, size.isMultiple(of: 256), rounds > 0 else {
      FileHandle.standardError.write(
        Data("usage: kernel-benchmark [side, a multiple of 256] [rounds]\n".utf8))
      exit(64)
    }

    print("\(size) × \(size) pixels, 8 × 16 tanh, one thread, \(rounds) rounds, ms a picture\n")
    print(
      "| level | breed_run min | median | by hand min | median | by hand / breed_run | of peak "
        + "| same bits |")
    print("|---|---|---|---|---|---|---|---|")
    let network = gaussianWeights()
    for level in 0...breed_best_level() {
      print(row(of: Contest(size: size, level: level, tileColumns: 128, network: network), rounds))
    }
  }

  private static func row(of contest: Contest, _ rounds: Int) -> String {
    let level = contest.level
    let name = ["baseline", "v3", "v4"][Int(level)]
    var (kernels, byHand, peak) = (Timings(), Timings(), Timings())
    guard hand_lanes(level) > 0 else {
      for _ in 0..<rounds { kernels.record { contest.runKernels() } }
      return line([name, text(kernels.least), text(kernels.median), "–", "–", "–", "–", "–"])
    }
    let difference = contest.greatestDifference()
    let operations = hand_peak_operations(level)
    let multiplyAdds = multiplyAddsPerPixel * contest.size * contest.size
    for _ in 0..<rounds {
      kernels.record { contest.runKernels() }
      byHand.record { contest.runHandWritten() }
      // As many fused operations as the picture has, and nothing else.
      peak.record { _ = hand_peak(level, multiplyAdds / operations) }
    }
    let ratio = String(format: "%.3f", byHand.least / kernels.least)
    let fraction = String(format: "%.0f %%", 100 * peak.least / kernels.least)
    let same = difference == 0 ? "yes" : "no, by \(difference)"
    return line([
      name, text(kernels.least), text(kernels.median), text(byHand.least), text(byHand.median),
      ratio, fraction, same,
    ])
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  private static func text(_ milliseconds: Double) -> String {
    String(format: "%.1f", milliseconds)
  }

  private static var multiplyAddsPerPixel: Int { Int(HAND_WEIGHTS) }

  /// N(0, 1) weights (Box–Muller over a fixed stream).
  private static func gaussianWeights() -> [Float] {
    var state: UInt64 = 1
    func uniform() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (Double(state >> 11) + 0.5) * 0x1p-53
    }
    return (0..<Int(HAND_WEIGHTS)).map { _ in
      Float((-2 * log(uniform())).squareRoot() * cos(2 * Double.pi * uniform()))
    }
  }
}
