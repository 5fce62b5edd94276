import Breeding
import HTTP

/// What a browser that has kept an answer is told: that it is still the same, before anything is painted.
extension Call {
  /// Answers with what depends on nothing but the address, the program and generations as they are on
  /// disk.
  ///
  /// - Parameters:
  ///   - version: of the generations, from `version(of:in:)`; nil for what is not to be kept.
  ///   - bytes: makes what is sent where the browser does not have it.
  func kept(
    _ version: String?, type: String, _ bytes: () throws -> [UInt8]
  ) throws -> HTTPResponse {
    let tag = version.map { "\"\($0)-\(Workshop.version)\"" }
    if let tag, request.header("if-none-match") == tag {
      return HTTPResponse(304, HTTPResponse.headers(of: type, version: tag))
    }
    return HTTPResponse(try bytes(), type: type, version: tag)
  }

  /// Changes with a generation's file; nil where it has none.
  func version(of generation: Int, in lineage: LineageName) throws -> String? {
    let history = try page.shelf.history(of: lineage)
    guard history.has(generation) else { return nil }
    return history[generation].file.map { "\($0.digest)" }
  }
}
