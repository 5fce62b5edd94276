import Breeding
import Threads

extension Call {
  /// Pictures of a sheet, at most, that one answer carries, and their pixels, at most, all together.
  private static let (mostImages, mostPixels) = (120, 1 << 23)

  /// How many pictures of so many pixels a side one answer carries, whatever they are of.
  static func mostImages(side: Int) -> Int { mostPixels / (side * side) }

  /// The first pictures of a generation, in its order, as `data:` addresses of PNGs.
  ///
  /// - Parameter side: their pixels a side.
  private func images(of generation: Generation, side: Int) throws -> [String] {
    let shown = Arrangement(generation).shown
    return try images(
      of: shown.prefix(min(Self.mostImages, Self.mostImages(side: side)))
        .map { generation.individuals[$0].genome }, side: side)
  }

  /// The pictures of genomes as `data:` addresses of PNGs.
  ///
  /// - Parameter side: their pixels a side.
  func images(of genomes: [Genome], side: Int) throws -> [String] {
    let renderer = page.workshop.breeder.renderer
    return try paint(isSheet: true) {
      let pictures = renderer.pictures(of: genomes, at: Viewport(side: side))
      return try Parallel.map(pictures.indices, threads: renderer.threads) { place in
        Result {
          "data:image/png;base64,"
            + String(decoding: Base64.encode(try pictures[place].png()), as: UTF8.self)
        }
      }.map { try $0.get() }
    }
  }

  /// Paints what the answer shows, when there is a place, and where its client is still there.
  ///
  /// - Throws: `Gone`; what `work` throws.
  func paint<Result>(isSheet: Bool = false, _ work: () throws -> Result) throws -> Result {
    try page.easel.paint(isSheet: isSheet, isWaitedFor: { request.isWaitedFor }, work)
  }

  /// The pixels a side of the pictures that the answer should carry; nil where it should carry none.
  var imageSide: Int? {
    get throws(PageError) { try integer("paint", in: 16...1_024) }
  }

  /// A generation as JSON, those pictures marked that are stars, and painted where that is asked for.
  func json(
    _ generation: Generation, of lineage: LineageName, in history: History
  ) throws -> JSONValue {
    let images = try imageSide.map { try self.images(of: generation, side: $0) }
    return try generation.json(
      of: lineage, in: history, stars: page.shelf.stars(of: generation, in: lineage),
      images: images ?? [])
  }
}
