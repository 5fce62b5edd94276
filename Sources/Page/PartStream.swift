import Breeding
import HTTP

/// A file made of stars, as it is made. What fails on the way cuts it off, so that nobody takes it for
/// whole.
final class PartStream: HTTPStream {
  // Parts are taken on one thread.
  nonisolated(unsafe) private var parts: StarParts
  private let easel: Easel

  init(_ parts: StarParts, on easel: Easel) {
    self.parts = parts
    self.easel = easel
  }

  func next() throws -> [UInt8]? {
    try easel.paint { try parts.next() }
  }

  func close() {}
}
