import CKernels
import Genomes

/// A genome made ready to paint.
///
/// Nodes that no output hears are dropped and constants are folded. What varies only from row to
/// row, or only from column to column, is computed once for each row or column: whole nodes, and
/// those parts of a node's sum. So a sum is added in this order: bias and constants, row terms,
/// column terms, then what varies from pixel to pixel; each in the order of the genome's list.
public struct Program: Sendable {
  /// The colour model of the canvas.
  let canvas: Canvas
  /// Row register 0 holds y.
  let rows: Stage
  /// Column register 0 holds x.
  let columns: Stage
  /// One register a value that is still needed.
  let pixels: Stage
  /// The pixel register of each colour channel, or of each node asked for.
  let channels: [Int]

  /// The program of a genome at a moment.
  ///
  /// - Parameters:
  ///   - time: the value of the input `t`.
  ///   - nodes: the nodes that are asked for in place of the colour channels.
  public init(_ genome: Genome, time: Float = 0, nodes: [NodeID]? = nil) {
    var compiler = Compiler(genome, time: time, nodes: nodes)
    compiler.compile()
    canvas = genome.canvas
    rows = compiler.rows
    columns = compiler.columns
    (pixels, channels) = PixelAllocator.allocate(compiler.pixels, outputs: compiler.outputs)
  }
}

/// A step over pixels whose values are numbered, one a step, before they are given registers.
struct PixelStep {
  var kind: Int
  var start: Float = 0
  var row: Int?
  var column: Int?
  var terms: [Stage.Term] = []
}

/// Sorts the nodes of a genome into what is constant and what varies with row, column or pixel.
private struct Compiler {
  private let genome: Genome
  private let time: Float
  private let nodes: [NodeID]?
  private(set) var rows = Stage(given: 1)
  private(set) var columns = Stage(given: 1)
  private(set) var pixels: [PixelStep] = []
  private(set) var outputs: [Int] = []

  private enum Value {
    case constant(Float)
    case row(Int)
    case column(Int)
    case pixel(Int)
  }

  init(_ genome: Genome, time: Float, nodes: [NodeID]?) {
    self.genome = genome
    self.time = time
    self.nodes = nodes
  }

  mutating func compile() {
    let wiring = Wiring(genome, listeners: nodes)
    var values = [Value](repeating: .constant(0), count: genome.nodes.count)
    for node in wiring.order where wiring.isHeard[node] {
      if case .input(let input) = genome.nodes[node].id.role {
        values[node] = value(of: input)
      } else {
        values[node] = value(of: genome.nodes[node], hearing: wiring.entering(node), values)
      }
    }
    for output in wiring.outputs { outputs.append(pixel(values[output])) }
  }

  private mutating func value(of input: Input) -> Value {
    switch input {
    case .x: return .column(0)
    case .y: return .row(0)
    case .r: return append(PixelStep(kind: Int(BREED_RADIUS), row: 0, column: 0))
    case .theta: return append(PixelStep(kind: Int(BREED_ANGLE), row: 0, column: 0))
    case .bias: return .constant(1)
    case .t: return .constant(time)
    case .z0, .z1, .z2, .z3, .z4, .z5, .z6, .z7:
      return .constant(genome.canvas.latent(input) ?? 0)
    }
  }

  private mutating func value(
    of node: Node, hearing connections: ArraySlice<Wiring.Entry>, _ values: [Value]
  ) -> Value {
    var start = node.bias
    var rowTerms: [Stage.Term] = []
    var columnTerms: [Stage.Term] = []
    var pixelTerms: [Stage.Term] = []
    for connection in connections {
      switch values[connection.source] {
      case .constant(let value): start += connection.weight * value
      case .row(let row): rowTerms.append(.init(register: row, weight: connection.weight))
      case .column(let column):
        columnTerms.append(.init(register: column, weight: connection.weight))
      case .pixel(let pixel): pixelTerms.append(.init(register: pixel, weight: connection.weight))
      }
    }
    let code = node.activation.code
    switch (rowTerms.isEmpty, columnTerms.isEmpty, pixelTerms.isEmpty) {
    case (true, true, true): return .constant(node.activation.value(at: start))
    case (false, true, true):
      return .row(rows.appendNew(kind: code, start: start, terms: rowTerms))
    case (true, false, true):
      return .column(columns.appendNew(kind: code, start: start, terms: columnTerms))
    default:
      let sum = Int(BREED_IDENTITY)
      return append(
        PixelStep(
          kind: code, start: start,
          row: rowTerms.isEmpty ? nil : rows.appendNew(kind: sum, start: start, terms: rowTerms),
          column: columnTerms.isEmpty
            ? nil : columns.appendNew(kind: sum, start: 0, terms: columnTerms),
          terms: pixelTerms))
    }
  }

  private mutating func append(_ step: PixelStep) -> Value {
    pixels.append(step)
    return .pixel(pixels.count - 1)
  }

  /// The value spread over pixels, where it is not yet.
  private mutating func pixel(_ value: Value) -> Int {
    switch value {
    case .pixel(let pixel): return pixel
    case .constant(let value):
      pixels.append(PixelStep(kind: Int(BREED_IDENTITY), start: value))
    case .row(let row): pixels.append(PixelStep(kind: Int(BREED_IDENTITY), row: row))
    case .column(let column): pixels.append(PixelStep(kind: Int(BREED_IDENTITY), column: column))
    }
    return pixels.count - 1
  }
}
