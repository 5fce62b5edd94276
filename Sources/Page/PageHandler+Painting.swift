import Breeding
import Threads

extension PageHandler {
  /// Pictures of a sheet, at most, that one answer carries.
  static let mostImages = 120

  /// The first pictures of a generation, in its order, as `data:` addresses of PNGs.
  ///
  /// - Parameter side: their pixels a side.
  func images(of generation: Generation, side: Int) throws -> [String] {
    let genomes = Arrangement(generation).shown.prefix(Self.mostImages)
      .map { generation.individuals[$0].genome }
    let renderer = workshop.breeder.renderer
    return try easel.paint(isSheet: true) {
      let pictures = renderer.pictures(of: genomes, at: Viewport(side: side))
      return try Parallel.map(pictures.indices, threads: renderer.threads) { place in
        Result {
          "data:image/png;base64,"
            + String(decoding: Base64.encode(try pictures[place].png()), as: UTF8.self)
        }
      }.map { try $0.get() }
    }
  }
}

extension Call {
  /// The pixels a side of the pictures that the answer should carry; nil where it should carry none.
  var imageSide: Int? {
    get throws(PageError) { try integer("paint", in: 16...1_024) }
  }

  /// A generation as JSON, those pictures marked that are stars, and painted where that is asked for.
  func json(
    _ generation: Generation, of lineage: LineageName, in history: History
  ) throws -> JSONValue {
    let images = try imageSide.map { try page.images(of: generation, side: $0) }
    return try generation.json(
      of: lineage, in: history, stars: page.shelf.stars(of: generation, in: lineage),
      images: images ?? [])
  }
}
