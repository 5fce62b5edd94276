import CKernels
import HandWritten

/// The hand-written network as a tile program: what the kernels run.
struct Program {
  var steps: [breed_step] = []
  var sources: [UInt32] = []
  var weights: [Float] = []

  /// Two banks of registers, which the layers use in turn.
  static let registerCount = 2 * width
  /// The bank that the outputs are written to, in registers from there on.
  static let firstOutput = layers % 2 * width

  private static let width = Int(HAND_WIDTH)
  private static let layers = Int(HAND_LAYERS)

  init(_ matrices: [Float]) {
    for node in 0..<Self.width {
      append(BREED_TANH, out: node, coordinate: node, bank: 0, [])
    }
    var remaining = matrices.dropFirst(2 * Self.width)
    for layer in 1...Self.layers {
      let isOutput = layer == Self.layers
      for node in 0..<(isOutput ? Int(HAND_CHANNELS) : Self.width) {
        append(
          isOutput ? BREED_SIGMOID : BREED_TANH, out: layer % 2 * Self.width + node,
          coordinate: -1, bank: (layer + 1) % 2, Array(remaining.prefix(Self.width)))
        remaining = remaining.dropFirst(Self.width)
      }
    }
  }

  private mutating func append(
    _ kind: Int, out: Int, coordinate: Int, bank: Int, _ row: [Float]
  ) {
    steps.append(
      breed_step(
        kind: UInt32(kind), out: UInt32(out), row: Int32(coordinate), column: Int32(coordinate),
        start: 0, first: UInt32(sources.count), count: UInt32(row.count)))
    sources += row.indices.map { UInt32(bank * Self.width + $0) }
    weights += row
  }
}
