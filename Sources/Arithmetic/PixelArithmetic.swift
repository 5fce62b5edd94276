/// The arithmetic by which networks are painted, down to the last bit.
public enum PixelArithmetic {
  /// Its version. It is raised whenever a pixel of any picture may change: then a search may choose
  /// other parents, too, and what was bred before cannot be bred again to the bit.
  ///
  /// 1, that of breed 0.1, rounds every product and every sum; 2 fuses them (IEEE 754
  /// fusedMultiplyAdd).
  public static let version = 2
}
