import Genomes
import Pictures
import Testing

@testable import Rendering

/// The fast path beside the reference, over any number of pictures.
struct Comparison {
  /// Values of channels that were compared, and those whose bound is under 10⁻³: there the network
  /// is well conditioned.
  private(set) var values = 0
  private(set) var conditioned = 0
  /// The largest error of a well conditioned value, and the sum of all.
  private(set) var greatest = 0.0
  private(set) var total = 0.0
  /// Bytes of well conditioned pixels, and how many of them are not the reference's.
  private(set) var bytes = 0
  private(set) var differing = 0
  /// What broke its bound.
  private(set) var faults: [String] = []

  /// The share of values that say something about the fast path.
  var conditionedShare: Double { Double(conditioned) / Double(max(values, 1)) }
  var meanError: Double { total / Double(max(conditioned, 1)) }
  /// The share of bytes that were rounded to the other side.
  var differingShare: Double { Double(differing) / Double(max(bytes, 1)) }

  /// Paints the genome twice.
  mutating func add(_ genome: Genome, at viewport: Viewport, name: String = "") {
    let reference = ReferenceRenderer(genome, time: viewport.view.time)
    let painter = Painter(genome, at: viewport, instructionSet: .best)
    let planes = painter.planes()
    let picture = painter.picture()
    for row in 0..<viewport.height {
      for column in 0..<viewport.width {
        let place = row * viewport.width + column
        let expected = reference.channels(at: viewport, row: row, column: column)
        for (channel, expected) in expected.enumerated() {
          compare(planes[channel][place], expected, "\(name) row \(row) column \(column)")
        }
        guard expected.allSatisfy(\.error.isFinite) else { continue }
        let (bytes, error) = Reference.colour(genome.canvas, expected)
        guard error.isFinite else { continue }
        for (byte, expected) in zip(picture.pixels[(place * 3)...], bytes) {
          compare(byte, expected, error, "\(name) row \(row) column \(column)")
        }
      }
    }
  }

  private mutating func compare(_ value: Float, _ expected: Estimate, _ place: String) {
    values += 1
    guard expected.error.isFinite else { return }
    let error = abs(Double(value) - expected.value)
    if !(error <= expected.error) {
      fault("\(place): \(value), expected \(expected.value) ± \(expected.error)")
    }
    guard expected.error < 1e-3 else { return }
    conditioned += 1
    greatest = max(greatest, error)
    total += error
  }

  private mutating func compare(
    _ byte: UInt8, _ expected: Double, _ error: Double, _ place: String
  ) {
    // ⌊v + ½⌋ of two numbers that are no further apart than the error.
    let least = (expected - error + 0.5).rounded(.down)
    let most = (expected + error + 0.5).rounded(.down)
    if !(least...most ~= Double(byte)) {
      fault("\(place): byte \(byte), expected \(expected) ± \(error)")
    }
    guard error < 0.1 else { return }
    bytes += 1
    if Double(byte) != (expected + 0.5).rounded(.down) { differing += 1 }
  }

  private mutating func fault(_ description: String) {
    if faults.count < 5 { faults.append(description) }
  }
}

extension Painter {
  /// The values of each channel, height × width.
  func planes() -> [[Float]] {
    var planes = [[Float]](
      repeating: [Float](repeating: 0, count: viewport.width * viewport.height), count: 3)
    visit(0..<viewport.height, scratch: scratch()) { row, column, count, channels in
      for (channel, values) in channels.enumerated() {
        for place in 0..<count {
          planes[channel][row * viewport.width + column + place] = values[place]
        }
      }
    }
    return planes
  }

  /// The picture, painted by the calling thread.
  func picture() -> Picture {
    var picture = Picture(width: viewport.width, height: viewport.height)
    picture.pixels.withUnsafeMutableBufferPointer {
      paint(0..<viewport.height, into: $0, scratch: scratch())
    }
    return picture
  }
}
