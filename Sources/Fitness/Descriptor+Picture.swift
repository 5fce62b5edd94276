import Evolution
import Pictures

extension Descriptor {
  /// The descriptor of a picture: each byte is the mean of a channel over a block of pixels,
  /// rounded to the nearest integer, halves up. In a picture of 64 × 64 pixels a block is 4 × 4.
  ///
  /// - Precondition: both sides are multiples of 16 over 0.
  public init(_ picture: Picture) {
    self.init(trusted: picture.blockMeans(side: Self.side))
  }
}
