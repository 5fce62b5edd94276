import Breeding
import HTTP

extension Routes {
  /// Pictures, painted as they are asked for, and what else a picture can be written as.
  static let pictures = [
    Route("GET", "/api/pictures/:name/:generation/:file", parameters: pictureParameters) { call in
      let generation = try call.integer(inPath: "generation")
      return try picture(call, version: { _ in try call.version(of: generation, in: call.lineage) })
      {
        try call.picture($0)
      }
    },
    // Of a star, whatever became of its lineage. A lineage may be called so: its pictures have a part more.
    Route("GET", "/api/pictures/stars/:file", parameters: pictureParameters) { call in
      try picture(call, version: { try "\(call.page.shelf.star($0).digest)" }) {
        try FoundPicture(call.page.shelf.star($0))
      }
    },
    Route("GET", "/api/sheets/:name/:file", parameters: ["side"]) { call in
      let name = try call.lineage
      guard call["file"].hasSuffix(".png"), let number = Int(call["file"].dropLast(4)) else {
        throw PageError.notFound("\(call["file"]): expected a generation's number, such as 3.png")
      }
      let version = try call.version(of: number, in: name)
      let generation = try call.page.shelf.generation(number, of: name)
      let workshop = call.page.workshop
      // With a side, small and without numbers, for the way here.
      let side = try call.integer("side", in: 16...256)
      let disk = try workshop.layout(of: generation)
      let layout = try side.map { try disk.resized(to: $0) } ?? disk
      return try call.kept(version, type: "image/png") {
        try call.paint {
          let pictures = try workshop.breeder.pictures(of: generation, size: layout.cellWidth)
          return side == nil
            ? Arrangement(generation).draw(pictures, on: layout)
            : layout.draw(pictures, numbered: false)
        }.png()
      }
    },
    // Children of a picture at rising strengths, side by side and small. Nothing is saved.
    Route(
      "GET", "/api/examples/:name/:generation/:file",
      parameters: Set(VariationLimits.names).union(["side"])
    ) { call in
      let file = call["file"]
      guard file.hasSuffix(".png"), let number = Int(file.dropLast(4)) else {
        throw PageError.notFound("\(file): expected a picture's number, such as 7.png")
      }
      let version = try call.version(of: call.integer(inPath: "generation"), in: call.lineage)
      let picture = try call.picture(number)
      let side = try call.integer("side", in: 16...256) ?? 64
      let limits: VariationLimits = try call.settings()
      let (breeder, strengths) = (call.page.workshop.breeder, StrengthLadder.examples)
      return try call.kept(version, type: "image/png") {
        try call.paint {
          let children = try breeder.examples(
            of: picture.specimen, at: strengths, limits: limits, seed: picture.seed)
          return try Sheet(
            columns: strengths.count, rows: 1, places: Array(0..<strengths.count), cellWidth: side,
            cellHeight: side, gap: 0, margin: 0
          ).draw(breeder.pictures(of: children, size: side), numbered: false)
        }.png()
      }
    },
    // Of whom it came, and who came of it.
    Route("GET", "/api/pictures/:name/:generation/:number/family") { call in
      let number = try call.integer(inPath: "number")
      let address = Address(
        IndividualID(generation: try call.integer(inPath: "generation"), number: number),
        in: try call.lineage)
      let family = try call.page.workshop.family(
        of: address, history: { try call.page.shelf.history(of: $0) },
        generation: { try call.page.shelf.generation($0, of: $1, isKept: false) })
      return try HTTPResponse(json: family.json)
    },
    // A first sheet of a recipe, small: what its pictures are like.
    Route("GET", "/api/recipes/:file") { call in
      let file = call["file"]
      guard file.hasSuffix(".png"), let recipe = Recipes.named(String(file.dropLast(4))) else {
        throw PageError.notFound("\(file): expected a recipe's name, as mix.png")
      }
      let breeder = call.page.workshop.breeder
      return try call.kept("recipe", type: "image/png") {
        try call.paint {
          let generation = try breeder.new(recipe: recipe, count: 4, seed: exampleSeed)
          return try Sheet(
            columns: 2, rows: 2, places: Array(0..<4), cellWidth: 96, cellHeight: 96, gap: 4,
            margin: 0
          ).draw(breeder.pictures(of: generation, size: 96), numbered: false)
        }.png()
      }
    },
  ]

  /// The seed of the pictures that stand for a recipe.
  private static let exampleSeed: UInt64 = 7
  /// The most pixels along a side of a picture that is painted for the page.
  private static let mostPixels = 4_096
  private static let far = 1_000_000.0

  private static let pictureParameters = Set(["save", "changes"] + CanvasChanges.names)
    .union(pixelParameters)
  /// What a PNG alone has.
  private static let pixelParameters: Set = [
    "width", "height", "x", "y", "zoom", "rotation", "time", "samples",
  ]

  /// A picture in the form that the path asks for.
  ///
  /// - Parameters:
  ///   - version: of a number, changes with the picture at that address; nil where that is not known.
  ///   - find: gives the picture of a number.
  private static func picture(
    _ call: Call, version: (Int) throws -> String?, _ find: (Int) throws -> FoundPicture
  ) throws -> HTTPResponse {
    let file = call["file"]
    let ending = FileSystem.ending(of: file)
    guard let number = Int(file.dropLast(ending.count)) else {
      throw PageError.notFound("\(file): expected a picture's number and a form, such as 7.png")
    }
    let changes = try call.changes()
    guard changes.isEmpty || call.text("save") == nil else {
      throw PageError.bad("?save: expected no changes; keep the changed picture first")
    }
    // Before the picture: what changes meanwhile is then asked for again.
    let version = try changes.isEmpty ? version(number) : nil
    let picture = try find(number).edited(changes).painted(with: call.settings())
    if ending == ".png" { return try png(picture, version: version, call) }
    guard let exporter = Exporters.all.first(where: { ".\($0.name)" == ending }) else {
      let known = ["png"] + Exporters.all.map(\.name)
      throw PageError.notFound("\(file): expected one of \(known.joined(separator: ", "))")
    }
    if let name = pixelParameters.sorted().first(where: { call.text($0) != nil }) {
      throw PageError.bad("?\(name): expected with .png alone")
    }
    return try call.saved(
      // Another Graphviz draws otherwise.
      call.kept(ending == ".svg" ? nil : version, type: type(ending)) {
        try call.paint { try exporter.export(picture.specimen) }
      }, as: picture.stem + ending)
  }

  private static func png(
    _ picture: FoundPicture, version: String?, _ call: Call
  ) throws -> HTTPResponse {
    var settings = RenderSettings()
    let sides = 1...mostPixels
    settings.size = PictureSize(
      width: try call.integer("width", in: sides) ?? 256,
      height: try call.integer("height", in: sides) ?? 256)
    settings.view.centreX = try call.number("x", in: -far...far) ?? 0
    settings.view.centreY = try call.number("y", in: -far...far) ?? 0
    settings.view.zoom = try call.number("zoom", in: 1 / far...far) ?? 1
    settings.view.rotation = try call.number("rotation", in: -far...far) ?? 0
    settings.view.time = Float(try call.number("time", in: -far...far) ?? 0)
    settings.supersampling = try call.supersampling
    let isSaved = call.text("save") != nil
    settings.carriesGenome = isSaved
    let key = PaintedPictures.Key(
      genome: picture.genome,
      request: [call.request.path] + call.request.query.map { "\($0.name)=\($0.value)" })
    return try call.saved(
      call.kept(version, type: "image/png") {
        try call.page.painted.bytes(key) {
          try call.paint { try call.page.workshop.png(of: picture, settings) }
        }
      }, as: picture.stem + ".png")
  }

  private static func type(_ ending: String) -> String {
    switch ending {
    case ".json": "application/json"
    case ".svg": "image/svg+xml"
    default: "text/plain; charset=utf-8"
    }
  }
}

extension Call {
  /// A picture of the generation that the path names.
  func picture(_ number: Int) throws -> FoundPicture {
    try picture(
      Address(IndividualID(generation: integer(inPath: "generation"), number: number), in: lineage))
  }

  /// The settings after the `?`, each under its name.
  fileprivate func settings<Table: SettingTable>() throws -> Table {
    var settings = Table()
    for name in Table.names {
      guard let text = text(name) else { continue }
      do throws(SettingError) { try settings.set(name, to: text) } catch {
        throw PageError.bad("?\(name)=\(text): \(error.description { "?\($0)" })")
      }
    }
    return settings
  }

  /// How many samples a pixel is the mean of.
  fileprivate var supersampling: Supersampling {
    get throws(PageError) {
      guard let text = text("samples") else { return .none }
      guard let samples = Supersampling(text), samples.side <= 8 else {
        throw .bad("?samples=\(text): expected 1 to 8, auto or auto:8")
      }
      return samples
    }
  }

  /// A response that the browser saves under a name instead of showing it, where `save` is asked for.
  func saved(_ response: HTTPResponse, as name: String) throws(PageError) -> HTTPResponse {
    guard let save = text("save") else { return response }
    guard save == "1" else { throw .bad("?save=\(save): expected 1") }
    var response = response
    response.headers.append(.init("Content-Disposition", "attachment; filename=\"\(name)\""))
    return response
  }
}

extension Family {
  /// The family, as the page has it.
  fileprivate var json: JSONValue {
    .object([
      ("hasMore", .bool(hasMoreDescendants)),
      (
        "members",
        .array(
          members.map { member in
            .object([
              ("address", .string(member.address.description)),
              ("distance", .integer(member.distance)),
              ("parents", .array(member.parents.map { .string($0.description) })),
              ("operation", .string(member.operation)),
              ("missing", member.missing.map { .string($0.rawValue) } ?? .null),
            ])
          })
      ),
    ])
  }
}
