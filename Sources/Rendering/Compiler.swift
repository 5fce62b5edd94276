import CKernels
import Genomes

/// Makes steps of a genome's nodes, and sorts them: what is constant, what varies with the row or
/// with the column alone, and what varies from pixel to pixel. It compiles one genome after another
/// in the same memory.
struct Compiler {
  private(set) var genome: Genome
  private(set) var viewport: Viewport
  /// What row register 0 and column register 0 hold.
  private(set) var space = Space.canvas
  private(set) var rows = Stage(given: 1)
  private(set) var columns = Stage(given: 1)
  private(set) var pixels = PixelSteps()
  private(set) var outputs: [Int] = []
  /// The value of each of the genome's nodes; the constant 0 for a node that is not heard.
  private(set) var values: [Value] = []
  private var wiring = Wiring()
  /// The sum that is being compiled: its constant part, its terms by row and by column, and how many of
  /// the pixels' terms are its own.
  private var start: Float = 0
  private var rowTerms: [Stage.Term] = []
  private var columnTerms: [Stage.Term] = []
  private var pixelTerms = 0

  /// A number: what it varies with, and the register or step that holds it.
  enum Value {
    case constant(Float)
    case row(Int)
    case column(Int)
    case pixel(Int)
  }

  /// Compiles a genome as it is seen through a viewport.
  ///
  /// - Parameter nodes: the nodes whose values are wanted; by default the colour channels.
  init(_ genome: Genome, at viewport: Viewport, nodes: [NodeID]? = nil) {
    (self.genome, self.viewport) = (genome, viewport)
    compile(genome, at: viewport, nodes: nodes)
  }

  /// Compiles another genome; nothing remains of the one before.
  mutating func compile(_ genome: Genome, at viewport: Viewport, nodes: [NodeID]? = nil) {
    (self.genome, self.viewport) = (genome, viewport)
    let isPlain =
      viewport.view.isUpright && genome.canvas.placement.turn == 0
      && genome.canvas.symmetry == .none && genome.canvas.tiling == .none
    space = isPlain ? .canvas : .sides
    rows.reset(given: 1)
    columns.reset(given: 1)
    pixels.removeAll()
    outputs.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    values.append(contentsOf: repeatElement(.constant(0), count: genome.nodes.count))

    wiring.read(genome, nodes: nodes)
    let point = point()
    for index in wiring.order {
      let node = genome.nodes[index]
      if case .input(let input) = node.id.role {
        values[index] = value(of: input, at: point)
      } else {
        begin(start: node.bias)
        for entry in wiring.entering(index) { add(values[entry.source], times: entry.weight) }
        values[index] = end(node.activation)
      }
    }
    for output in wiring.outputs { outputs.append(pixel(values[output])) }
  }

  private mutating func value(of input: Input, at point: (x: Value, y: Value)) -> Value {
    switch input {
    case .x: return point.x
    case .y: return point.y
    case .r: return radius(point.x, point.y)
    case .theta: return angle(point.x, point.y)
    case .cosTheta: return apply(.cosine, to: [(angle(point.x, point.y), 1)])
    case .sinTheta: return apply(.sine, to: [(angle(point.x, point.y), 1)])
    case .bias: return .constant(1)
    case .t: return .constant(viewport.view.time)
    case .z0, .z1, .z2, .z3, .z4, .z5, .z6, .z7:
      return .constant(genome.canvas.latent(input) ?? 0)
    case .imageRed: return look(Int(BREED_IMAGE_RED), at: point)
    case .imageGreen: return look(Int(BREED_IMAGE_GREEN), at: point)
    case .imageBlue: return look(Int(BREED_IMAGE_BLUE), at: point)
    }
  }

  /// Begins a sum.
  private mutating func begin(start: Float) {
    self.start = start
    rowTerms.removeAll(keepingCapacity: true)
    columnTerms.removeAll(keepingCapacity: true)
    pixelTerms = 0
  }

  /// Adds a term of the sum.
  private mutating func add(_ value: Value, times weight: Float) {
    switch value {
    case .constant(let value): start.addProduct(weight, value)
    case .row(let row): rowTerms.append(.init(register: row, weight: weight))
    case .column(let column): columnTerms.append(.init(register: column, weight: weight))
    case .pixel(let pixel):
      pixels.append(.init(register: pixel, weight: weight))
      pixelTerms += 1
    }
  }

  /// The activation of the sum.
  private mutating func end(_ activation: Activation) -> Value {
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

  /// The activation of `start` plus a weighted sum.
  mutating func apply(
    _ activation: Activation, start: Float = 0, to sum: [(Value, Float)]
  ) -> Value {
    begin(start: start)
    for (value, weight) in sum { add(value, times: weight) }
    return end(activation)
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

  /// A channel of the image at a point of the canvas.
  private mutating func look(_ channel: Int, at point: (x: Value, y: Value)) -> Value {
    let place = imagePlace(of: point)
    return combine(channel, place.x, place.y)
  }

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
