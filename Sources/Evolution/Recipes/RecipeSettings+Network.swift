import Genomes

extension RecipeSettings {
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

  /// The length of the shorter side where pixels are counted, for every size of picture.
  static let pixels = 128.0

  /// The canvas that these settings ask for.
  ///
  /// Latents are drawn from U(−1, 1) and scaled as the coordinates are (Ha 2016, "Generating
  /// abstract patterns with TensorFlow", blog.otoro.net).
  ///
  /// - Parameters:
  ///   - reach: centred x and y run over −reach…reach before they are zoomed.
  ///   - sampling: where in a pixel the network is asked.
  func canvas(reach: Double, sampling: Sampling, random: inout RandomStream) -> Canvas {
    let choice = self.inputs ?? []
    let inputs = choice.inputs
    let zoom = zoom ?? 1
    let isCentred = coordinates != .pixel
    let scale = (isCentred ? reach : Self.pixels) * zoom
    let latents = inputs.filter(\.isLatent).map { _ in
      Float(scale * random.uniform(in: -1...1))
    }
    return Canvas(
      inputs: inputs, latents: latents, scale: Float(scale),
      origin: isCentred ? .centred : .corner, sampling: sampling, colour: colour ?? .rgb,
      palette: palette, symmetry: symmetry ?? .none, tiling: tiling ?? .none,
      image: choice.image.map { SeenImage(fingerprint: $0, span: Float(scale)) })
  }
}
