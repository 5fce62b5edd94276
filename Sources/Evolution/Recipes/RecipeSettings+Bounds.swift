import Genomes

extension RecipeSettings {
  /// Checks each setting, and that a genome may be as large as they ask for.
  ///
  /// - Throws: the first that is out of its bounds.
  func check() throws(RecipeError) {
    if let layers, !(0...64 ~= layers) { throw .bounds("layers", "\(layers)", "0 to 64") }
    if let width, !(1...1_024 ~= width) { throw .bounds("width", "\(width)", "1 to 1024") }
    if let zoom, !(0.000_001...1_000_000 ~= zoom) {
      throw .bounds("zoom", InitialWeights.shortest(zoom), "0.000001 to 1000000")
    }
    if let weights, !weights.isWithinBounds {
      throw .bounds("init", weights.description, "a size over 0, to 1000000")
    }
    if let inputs, inputs.isEmpty || Set(inputs).count < inputs.count {
      throw .bounds("inputs", inputs.map(\.rawValue).joined(separator: ","), "each input once")
    }
    if let activations, activations.isEmpty {
      throw .bounds("activations", "", "at least one")
    }
    if let palette, colour != .palette {
      throw .bounds("palette", palette.description, "--colour palette")
    }
    let (nodes, connections) = size
    guard nodes <= Genome.nodeLimit, connections <= Genome.connectionLimit else {
      throw .tooLarge(nodes: nodes, connections: connections)
    }
  }

  /// The nodes of each hidden layer.
  var layerWidths: [Int] {
    let width = width ?? 0
    return (0..<(layers ?? 0)).map { taper == true ? max(1, width >> $0) : width }
  }

  /// The nodes and connections of a network in layers.
  public var size: (nodes: Int, connections: Int) {
    let layers = [inputs?.count ?? 0] + layerWidths + [colour?.outputs.count ?? 0]
    return (layers.reduce(0, +), zip(layers, layers.dropFirst()).map(*).reduce(0, +))
  }
}
