import Breeding
import CPageFiles
import HTTP

extension Routes {
  /// The page itself: its HTML, and the style and scripts that this loads.
  static let files = [
    Route("GET", "/") { _ in try file("index.html") },
    Route("GET", "/page/:file") { call in try file(call["file"]) },
    // Browsers ask for it whatever the page says.
    Route("GET", "/favicon.ico") { _ in HTTPResponse(204) },
  ]

  private static let types = [
    ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml",
  ]

  private static func file(_ name: String) throws -> HTTPResponse {
    guard let type = types[FileSystem.ending(of: name)] else { throw none(name) }
    for index in 0..<Int(breed_page_file_count) {
      let file = breed_page_file(Int32(index))
      guard String(cString: file.name) == name else { continue }
      return HTTPResponse(
        Array(UnsafeBufferPointer(start: file.bytes, count: file.count)), type: type)
    }
    throw none(name)
  }

  private static func none(_ name: String) -> PageError {
    .notFound("/page/\(name): the page has no such file")
  }
}
