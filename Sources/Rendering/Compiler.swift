import CKernels
import Genomes

/// Makes steps of a genome's nodes, and sorts them: what is constant, what varies with the row or
/// with the column alone, and what varies from pixel to pixel.
struct Compiler {
  let genome: Genome
  let viewport: Viewport
  /// What row register 0 and column register 0 hold.
  let space: Space
  private(set) var rows = Stage(given: 1)
  private(set) var columns = Stage(given: 1)
  private(set) var pixels = PixelSteps()
  private(set) var outputs: [Int] = []
  /// The value of each of the genome's nodes; the constant 0 for a node that is not heard.
  private(set) var values: [Value] = []
  /// The terms of a sum by row and by column, in the same memory for every sum.
  private var rowTerms: [Stage.Term] = []
  private var columnTerms: [Stage.Term] = []

  /// A number: what it varies with, and the register or step that holds it.
  enum Value {
    case constant(Float)
    case row(Int)
    case column(Int)
    case pixel(Int)
  }

  init(_ genome: Genome, at viewport: Viewport) {
    self.genome = genome
    self.viewport = viewport
    let isPlain =
      viewport.view.isUpright && genome.canvas.symmetry == .none && genome.canvas.tiling == .none
    space = isPlain ? .canvas : .sides
  }

  /// - Parameter nodes: the nodes whose values are wanted; by default the colour channels.
  mutating func compile(nodes: [NodeID]? = nil) {
    let wiring = Wiring(genome, nodes: nodes)
    let point = point()
    var values = [Value](repeating: .constant(0), count: genome.nodes.count)
    for index in wiring.order where wiring.isHeard[index] {
      let node = genome.nodes[index]
      if case .input(let input) = node.id.role {
        values[index] = value(of: input, at: point)
      } else {
        values[index] = apply(
          node.activation, start: node.bias,
          to: wiring.entering(index).lazy.map { (values[$0.source], $0.weight) })
      }
    }
    for output in wiring.outputs { outputs.append(pixel(values[output])) }
    self.values = values
  }

  private mutating func value(of input: Input, at point: (x: Value, y: Value)) -> Value {
    switch input {
    case .x: return point.x
    case .y: return point.y
    case .r: return radius(point.x, point.y)
    case .theta: return angle(point.x, point.y)
    case .bias: return .constant(1)
    case .t: return .constant(viewport.view.time)
    case .z0, .z1, .z2, .z3, .z4, .z5, .z6, .z7:
      return .constant(genome.canvas.latent(input) ?? 0)
    }
  }

  /// The activation of `start` plus a weighted sum.
  mutating func apply(
    _ activation: Activation, start: Float = 0, to sum: some Sequence<(Value, Float)>
  ) -> Value {
    var start = start
    rowTerms.removeAll(keepingCapacity: true)
    columnTerms.removeAll(keepingCapacity: true)
    var pixelTerms = 0
    for (value, weight) in sum {
      switch value {
      case .constant(let value): start.addProduct(weight, value)
      case .row(let row): rowTerms.append(.init(register: row, weight: weight))
      case .column(let column): columnTerms.append(.init(register: column, weight: weight))
      case .pixel(let pixel):
        pixels.append(.init(register: pixel, weight: weight))
        pixelTerms += 1
      }
    }
    let code = activation.code
    switch (rowTerms.isEmpty, columnTerms.isEmpty, pixelTerms == 0) {
    case (true, true, true): return .constant(activation.value(at: start))
    case (false, true, true):
      return .row(rows.appendNew(kind: code, start: start, terms: rowTerms))
    case (true, false, true):
      return .column(columns.appendNew(kind: code, start: start, terms: columnTerms))
    default:
      let sum = Int(BREED_IDENTITY)
      let row =
        rowTerms.isEmpty ? nil : rows.appendNew(kind: sum, start: start, terms: rowTerms)
      let column =
        columnTerms.isEmpty ? nil : columns.appendNew(kind: sum, start: 0, terms: columnTerms)
      return .pixel(
        pixels.append(kind: code, start: start, row: row, column: column, terms: pixelTerms))
    }
  }

  /// √(x² + y²).
  mutating func radius(_ x: Value, _ y: Value) -> Value {
    combine(Int(BREED_RADIUS), or: Int(BREED_RADIUS_OF), x, y)
  }

  /// atan2(y, x).
  mutating func angle(_ x: Value, _ y: Value) -> Value {
    combine(Int(BREED_ANGLE), or: Int(BREED_ANGLE_OF), x, y)
  }

  /// x · y, where both vary from pixel to pixel.
  mutating func product(_ x: Value, _ y: Value) -> Value { combine(Int(BREED_PRODUCT), x, y) }

  /// A function of a column and a row, or of two values that vary from pixel to pixel.
  private mutating func combine(
    _ ofColumnAndRow: Int, or ofPixels: Int, _ x: Value, _ y: Value
  ) -> Value {
    if case (.column(let column), .row(let row)) = (x, y) {
      return .pixel(pixels.append(kind: ofColumnAndRow, row: row, column: column))
    }
    return combine(ofPixels, x, y)
  }

  private mutating func combine(_ kind: Int, _ x: Value, _ y: Value) -> Value {
    for source in [pixel(x), pixel(y)] { pixels.append(.init(register: source, weight: 1)) }
    return .pixel(pixels.append(kind: kind, terms: 2))
  }

  /// The step that holds a value for each pixel; adds one where there is none yet.
  private mutating func pixel(_ value: Value) -> Int {
    switch value {
    case .pixel(let pixel): return pixel
    case .constant(let value): return pixels.append(kind: Int(BREED_IDENTITY), start: value)
    case .row(let row): return pixels.append(kind: Int(BREED_IDENTITY), row: row)
    case .column(let column): return pixels.append(kind: Int(BREED_IDENTITY), column: column)
    }
  }
}
