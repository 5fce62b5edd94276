import Evolution

extension Descriptor {
  /// The distance that an archive takes two descriptors to have.
  public func distance(to other: Descriptor) -> Double {
    bytes.withUnsafeBufferPointer { first in
      other.bytes.withUnsafeBufferPointer { second in
        Self.distance(squares: Self.squares(first, second))
      }
    }
  }
}
