import Evolution

extension Descriptor {
  /// The distance that an archive takes two descriptors to have.
  public func distance(to other: Descriptor) -> Double {
    compared.withUnsafeBufferPointer { first in
      other.compared.withUnsafeBufferPointer { second in
        Self.distance(squares: Self.squares(first, second))
      }
    }
  }
}
