import Breeding
import HTTP

extension Routes {
  /// What there is, what may be chosen, and what happens.
  static let state = [
    Route("GET", "/api/state") { call in
      let (lineages, faults) = try call.page.workshop.list()
      return try HTTPResponse(
        json: .object([
          ("version", .string(Workshop.version)),
          ("folder", .string(printable(call.page.workshop.folder.path))),
          (
            "current",
            lineages.first(where: \.isCurrent).map { .string($0.name.description) } ?? .null
          ),
          (
            "lineages",
            .array(
              lineages.map { lineage in
                .object([
                  ("name", .string(lineage.name.description)),
                  ("count", .integer(lineage.history.count)),
                  ("now", .integer(lineage.history.now)),
                ])
              })
          ),
          ("faults", .array(faults.map { .string("\($0)") })),
          // What whoever may only look is told; null for the others.
          ("guest", call.page.isGuest(call.request) ? .string(Gate.guestWords) : .null),
        ]))
    },
    Route("GET", "/api/choices") { _ in try HTTPResponse(json: Choices.json) },
    Route("GET", "/api/events") { call in
      guard let stream = call.page.news.listen() else {
        throw PageError(
          status: 503, message: "\(News.mostListeners) pages are open already; close one of them")
      }
      return HTTPResponse(200, HTTPResponse.headers(of: "text/event-stream"), body: .stream(stream))
    },
  ]
}
