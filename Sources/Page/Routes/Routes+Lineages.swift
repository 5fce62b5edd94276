import Breeding
import HTTP

extension Routes {
  /// Lineages and their generations, to look at.
  static let lineages = [
    Route("GET", "/api/lineages/:name") { call in
      let name = try call.lineage
      let history = try call.page.shelf.history(of: name)
      // The log tells of most; the others' files are read.
      var opened: Lineage?
      return try HTTPResponse(
        json: history.json(name) { number in
          if let outline = history.outline(of: number) { return outline }
          guard history[number].isSaved else { return nil }
          let lineage = try opened ?? call.page.workshop.open(name.description)
          opened = lineage
          return try lineage.outline(of: number)
        })
    },
    Route("GET", "/api/lineages/:name/generations/:generation") { call in
      let name = try call.lineage
      let number = try call.integer(inPath: "generation")
      return try HTTPResponse(
        json: call.page.shelf.json(
          call.page.shelf.generation(number, of: name), of: name,
          in: call.page.shelf.history(of: name)))
    },
  ]
}

extension Call {
  /// The lineage that the path names.
  var lineage: LineageName {
    get throws(PageError) {
      guard let name = LineageName(self["name"]) else {
        throw .notFound("\(self["name"]): expected the name of a lineage")
      }
      return name
    }
  }
}
