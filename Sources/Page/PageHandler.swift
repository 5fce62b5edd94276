import Breeding
import HTTP
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The breeder as a page in the browser, and as an API for programs: what answers each request.
///
/// It holds no logic of breeding: each route translates a call of the workshop.
final class PageHandler: HTTPHandler {
  let workshop: Workshop
  let shelf: Shelf
  let news: News
  let runs: Runs
  let films: Films
  let easel = Easel()
  let painted = PaintedPictures()
  let sheets: LaterSheets
  private let gate: Gate
  private let breeding = Mutex(())

  /// The most bytes of a request in JSON.
  static let bodyLimit = 1 << 20
  /// Tenths of a second that a shell which writes to a lineage is waited for.
  private static let patience = 20

  init(_ workshop: Workshop, gate: Gate) {
    var workshop = workshop
    workshop.shelf = GenerationShelf()
    let sheets = LaterSheets(workshop, easel: easel)
    workshop.later = { sheets.add($0, $1) }
    self.workshop = workshop
    self.sheets = sheets
    self.gate = gate
    shelf = Shelf(workshop)
    news = News(workshop.folder, shelf)
    runs = Runs(workshop, news: news)
    films = Films(workshop)
  }

  /// Does something that changes lineages or stars, one after the other.
  ///
  /// - Returns: what comes of it, and what was told.
  func alone<Result>(
    _ act: (Workshop) throws -> Result
  ) throws -> (result: Result, told: [String]) {
    let told = Told()
    let workshop = workshop.telling(told.add)
    for _ in 1..<Self.patience {
      do {
        return try breeding.withLock { _ in (try act(workshop), told.lines) }
      } catch PopulationError.locked, PopulationError.starsLocked {
        // Others need not wait for that.
        usleep(100_000)
      }
    }
    return try breeding.withLock { _ in (try act(workshop), told.lines) }
  }

  /// Whether a request is that of a guest, who may change nothing.
  func isGuest(_ request: HTTPRequest) -> Bool { gate.visitor(of: request) == .guest }

  func refusal(of head: HTTPRequest) -> HTTPResponse? {
    gate.admission(of: head) ?? gate.refusal(of: head)
  }

  func bodyLimit(of head: HTTPRequest) -> Int {
    [Routes.importPath, Routes.imagesPath].contains(head.path)
      ? Routes.importLimit : Self.bodyLimit
  }

  func tooLarge(_ head: HTTPRequest, limit: Int) -> HTTPResponse {
    HTTPResponse(error: "the request is too large: expected at most \(limit) bytes", status: 413)
  }

  func response(to request: HTTPRequest) -> HTTPResponse {
    if request.query.contains(where: { $0.name == "paint" }) {
      return easel.sheet { answer(to: request) }
    }
    easel.letSheetsPass()
    return answer(to: request)
  }

  private func answer(to request: HTTPRequest) -> HTTPResponse {
    do {
      let method = request.method == "HEAD" ? "GET" : request.method
      let path = request.path.split(separator: "/")
      var others: Set<String> = []
      for route in Routes.all {
        guard let values = route.values(in: path) else { continue }
        if route.method == method {
          return try route.answer(Call(request, at: route, values, on: self))
        }
        others.insert(route.method)
      }
      guard others.isEmpty else {
        throw PageError(
          status: 405,
          message: "\(request.path): expected \(others.sorted().joined(separator: " or "))")
      }
      throw PageError.notFound("\(request.path): there is nothing here")
    } catch {
      let error = PageError(error)
      return HTTPResponse(error: error.message, status: error.status)
    }
  }
}
