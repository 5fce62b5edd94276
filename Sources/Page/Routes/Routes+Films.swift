import Breeding
import HTTP

extension Routes {
  /// Pictures that move: looked at, and made into a file.
  static let films = [
    // Makes one; the answer tells how far it is until it is done, and whoever leaves gives it up.
    Route("POST", "/api/films") { call in
      let request = try call.film()
      let film = try call.page.films.make(request, of: call.pictures(of: request))
      return HTTPResponse(
        200, HTTPResponse.headers(of: "application/x-ndjson"), body: .stream(film))
    },
    // What each frame shows, for who paints it by a shader.
    Route("POST", "/api/films/views") { call in
      let request = try call.film()
      let film = try request.settings.film(of: call.pictures(of: request))
      return try HTTPResponse(json: film.json)
    },
    // A small one, painted at once.
    Route("POST", "/api/films/preview") { call in
      let request = try call.film()
      let pictures = try call.pictures(of: request)
      let settings = try request.preview()
      return try HTTPResponse(
        call.paint { try call.page.films.preview(settings, of: pictures) },
        type: "image/png")
    },
    // A frame of the way from one picture to another, for a show.
    Route(
      "GET", "/api/morphs", parameters: ["from", "to", "frame", "frames", "width", "height"]
    ) { call in
      let addresses = try ["from", "to"].map { try call.address($0) }
      let versions = try addresses.map { address in
        try address.lineage.flatMap { try call.version(of: address.id.generation, in: $0) }
      }
      let version =
        versions.contains(nil) ? nil : versions.compactMap(\.self).joined(separator: "-")
      let ends = try addresses.map { try call.picture($0) }
      var settings = FilmSettings()
      settings.motions = [MorphMotion.kind]
      settings.frameCount = try call.integer("frames", in: 2...mostFrames) ?? settings.frameCount
      let frame = try call.integer("frame", in: 0...settings.frameCount - 1) ?? 0
      let sides = 1...FilmRequest.mostPixels
      let size = PictureSize(
        width: try call.integer("width", in: sides) ?? settings.size.width,
        height: try call.integer("height", in: sides) ?? settings.size.height)
      let film = try settings.film(of: ends)
      return try call.kept(version, type: "image/png") {
        try call.paint {
          try call.page.workshop.png(of: film.frame(frame), size: size)
        }
      }
    },
    Route("GET", "/api/films/:file") { call in
      guard let file = call.page.films.file(call["file"]) else {
        throw PageError.notFound("\(call["file"]): that animation is not kept any more")
      }
      var response = HTTPResponse(
        200, HTTPResponse.headers(of: type(ofFilm: file.name)),
        body: .stream(try FileStream(file.path)))
      response.headers.append(
        .init("Content-Disposition", "attachment; filename=\"\(file.name)\""))
      return response
    },
  ]

  /// The most frames from one picture to the next.
  private static let mostFrames = 1_000

  private static func type(ofFilm name: String) -> String {
    switch FileSystem.ending(of: name) {
    case ".png": "image/png"
    case ".gif": "image/gif"
    case let ending: "video/\(ending.dropFirst())"
    }
  }
}

extension Call {
  /// The animation that the body asks for.
  fileprivate func film() throws -> FilmRequest {
    try FilmRequest(body(["pictures"], optional: FilmRequest.members))
  }

  /// The address of a picture after the `?`.
  fileprivate func address(_ name: String) throws(PageError) -> Address {
    let text = text(name) ?? ""
    guard let address = Address(text), address.lineage != nil else {
      throw .bad("?\(name)=\(text): expected an address as lineage/generation/number")
    }
    return address
  }

  /// The pictures of an animation, as they are painted there.
  fileprivate func pictures(of film: FilmRequest) throws -> [FoundPicture] {
    try film.pictures.map { try picture($0).painted(with: film.canvas) }
  }

  /// The picture at an address with the name of its lineage.
  func picture(_ address: Address) throws -> FoundPicture {
    guard let name = address.lineage else {
      throw PageError.bad("\(address): expected lineage/generation/number")
    }
    let generation = try page.shelf.generation(address.id.generation, of: name)
    try generation.require(address.id.number)
    return FoundPicture(
      generation.individuals[address.id.number - 1], in: name,
      seed: try page.shelf.history(of: name).seed)
  }
}

extension Film {
  /// What each frame shows; nothing where frames have networks of their own.
  fileprivate var json: JSONValue {
    .object([("closes", .bool(closes)), ("views", views.map(JSONValue.array) ?? .null)])
  }

  private var views: [JSONValue]? {
    let genome = frame(0).genome
    var views: [JSONValue] = []
    for index in 0..<frameCount {
      let frame = frame(index)
      guard frame.genome == genome else { return nil }
      let view = frame.view
      views.append(
        .array(
          [
            view.centreX, view.centreY, view.zoom, view.rotation, view.spiral,
            view.waveAmplitude, view.waveFrequency, Double(view.time),
          ].map(JSONValue.double)))
    }
    return views
  }
}
