/// How a network is told a place of the picture.
public enum Coordinates: String, CaseIterable, Hashable, Sendable {
  /// x and y are 0 in the middle of the picture.
  case centred
  /// x and y count pixels from the top left corner, 0…128 along the shorter side, however large the
  /// picture is painted.
  case pixel
}
