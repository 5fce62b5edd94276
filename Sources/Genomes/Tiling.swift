/// How the plane is wound up so that pictures can be laid side by side without a seam.
public enum Tiling: String, CaseIterable, Hashable, Sendable {
  /// As it is: opposite borders differ.
  case none
  /// Around a torus, laid flat: with a and b the angles of column and row, a whole turn from one
  /// border to the other, x = 0.4·sin a + 0.3·cos b and y = 0.4·sin b + 0.3·cos a shorter sides from
  /// the middle. Smooth everywhere, and without mirror images.
  case torus
  /// There and back, as between two mirrors: each quarter of the picture is the mirror image of the
  /// next.
  case mirrors
}
