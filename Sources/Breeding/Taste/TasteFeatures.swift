import Evolution
import Fitness
import Genomes
import Pictures
import Rendering

/// What a taste sees of a picture and its genome: numbers that run over about 0…1, each with words for
/// what it is to have much of it and little.
enum TasteFeatures {
  /// The size at which pictures are looked at.
  static let viewport = Boredom.viewport

  /// What it is to have much of a feature, and little.
  typealias Words = (much: String, little: String)

  /// Features that are computed together.
  struct Group: Sendable {
    /// Words for each.
    let words: [Words]
    /// How strongly the weight of each is held near 0, over 0.
    var caution = 1.0
    /// The number of each.
    let values: @Sendable (View) -> [Double]
  }

  /// What is looked at.
  struct View {
    let picture: Picture
    /// What painted it; nil where that is not known.
    let genome: Genome?
    /// The mean colours of the map's parts, row by row.
    let colours: [OKLab]

    init(_ picture: Picture, _ genome: Genome?) {
      self.picture = picture
      self.genome = genome
      colours = TasteFeatures.colours(of: picture)
    }
  }

  /// All features, in the order of the vectors.
  static let groups = measures + [lightness, map, hues, network, models]

  /// How strongly the weight of each feature is held near 0.
  static let caution = groups.flatMap { group in group.words.map { _ in group.caution } }

  /// Words for each feature.
  static let words = groups.flatMap(\.words)

  /// The features of a picture of `viewport`'s size.
  ///
  /// - Parameter genome: what painted it; nil where that is not known.
  static func vector(of picture: Picture, _ genome: Genome?) -> [Double] {
    let view = View(picture, genome)
    return groups.flatMap { $0.values(view) }
  }
}

extension TasteFeatures {
  private static let measures = [
    measure(Contrast(), "strong contrast", "little contrast"),
    measure(Colourfulness(), "many strong colours", "few or pale colours"),
    measure(Edges(), "many outlines", "few outlines"),
    measure(Entropy(), "many shades", "few shades"),
    measure(Complexity(), "much detail", "little detail"),
    measure(Fractal(), "rough outlines", "straight or smooth outlines"),
    measure(Bell(), "gradual changes of colour", "sudden changes of colour"),
    measure(Balance(), "balance about the middle", "weight to one side"),
    measure(SymmetryMeasure(.x), "left like right", "left unlike right"),
    measure(SymmetryMeasure(.y), "top like bottom", "top unlike bottom"),
    measure(SymmetryMeasure(.radial), "rings about the middle", "no rings about the middle"),
  ]

  private static func measure(
    _ measure: any PictureMeasure, _ much: String, _ little: String
  ) -> Group {
    Group(words: [(much, little)]) { [measure.score($0.picture)] }
  }

  /// The mean lightness, and how far it goes from there.
  private static let lightness = Group(
    words: [("light pictures", "dark pictures"), ("light beside dark", "one lightness")]
  ) { view in
    let count = Double(view.colours.count)
    let mean = view.colours.reduce(0) { $0 + $1.lightness } / count
    let squares = view.colours.reduce(0) {
      $0 + ($1.lightness - mean) * ($1.lightness - mean)
    }
    return [mean, 2 * (squares / count).squareRoot()]
  }
}

extension TasteFeatures {
  /// How many parts the map has along a side.
  private static let side = 8

  /// A map of lightness. Its parts are many and tell much the same, so each is held back more.
  private static let map = Group(
    words: (0..<side * side).map { index in
      let place = place(row: index / side, column: index % side)
      return ("light \(place)", "dark \(place)")
    }, caution: 4
  ) { $0.colours.map(\.lightness) }

  private static func place(row: Int, column: Int) -> String {
    let rows = ["at the top", "", "at the bottom"]
    let columns = ["on the left", "", "on the right"]
    let words = [rows[third(row)], columns[third(column)]].filter { !$0.isEmpty }
    return words.isEmpty ? "in the middle" : words.joined(separator: " ")
  }

  private static func third(_ index: Int) -> Int { index < 3 ? 0 : index < side - 3 ? 1 : 2 }

  /// The mean colours of the parts of a picture whose sides are multiples of `side`, row by row.
  private static func colours(of picture: Picture) -> [OKLab] {
    let means = picture.blockMeans(side: side)
    return stride(from: 0, to: means.count, by: 3).map {
      OKLab(Colour(red: means[$0], green: means[$0 + 1], blue: means[$0 + 2]))
    }
  }
}

extension TasteFeatures {
  private static let half = 0.7071067811865476
  /// Eight directions in OKLab's plane of a and b, each with its colour.
  private static let directions: [(name: String, a: Double, b: Double)] = [
    ("pink", 1, 0), ("orange", half, half), ("yellow", 0, 1), ("green", -half, half),
    ("turquoise", -1, 0), ("sky blue", -half, -half), ("blue", 0, -1), ("violet", half, -half),
  ]
  /// The chroma that counts as 1.
  private static let chroma = 0.2

  /// How much there is of each of eight colours, and of any.
  private static let hues = Group(
    words: directions.map { ("\($0.name)", "no \($0.name)") } + [("strong colours", "greys")]
  ) { view in
    let scale = chroma * Double(view.colours.count)
    let shares = directions.map { direction in
      view.colours.reduce(0) { $0 + max(0, $1.a * direction.a + $1.b * direction.b) } / scale
    }
    let all = view.colours.reduce(0) { $0 + ($1.a * $1.a + $1.b * $1.b).squareRoot() } / scale
    return shares + [all]
  }
}

extension TasteFeatures {
  /// The network's size, and what is done to its plane.
  private static let network = Group(
    words: [
      ("large networks", "small networks"), ("many connections", "few connections"),
      ("folded planes", "planes that are not folded"), ("tiles", "no tiles"),
      ("networks that hear the distance from the middle", "networks that hear no distance"),
    ]
  ) { view in
    guard let genome = view.genome else { return [0, 0, 0, 0, 0] }
    let canvas = genome.canvas
    let connections = genome.connections.count(where: \.enabled)
    return [
      Double(genome.nodes.count).squareRoot() / 10, Double(connections).squareRoot() / 20,
      canvas.symmetry == .none ? 0 : 1, canvas.tiling == .none ? 0 : 1,
      canvas.inputs.contains(.r) ? 1 : 0,
    ]
  }

  /// The colour model.
  private static let models = Group(
    words: ColourModel.allCases.map { ("colour model \($0)", "other colour models than \($0)") }
  ) { view in
    ColourModel.allCases.map { view.genome?.canvas.colour == $0 ? 1 : 0 }
  }
}
