/// Why a contact sheet could not be laid out.
public enum SheetError: Error, Hashable, Sendable {
  /// The sheet would pass 65,535 pixels on a side, or 100 million pixels in all.
  case tooLarge(count: Int, cellWidth: Int, cellHeight: Int)
}

extension SheetError: CustomStringConvertible {
  /// One line: what was asked for, the limit and what to lower.
  public var description: String {
    switch self {
    case .tooLarge(let count, let cellWidth, let cellHeight):
      """
      a sheet of \(count) pictures of \(cellWidth) × \(cellHeight) pixels is too large: \
      the limit is \(Sheet.longestSide) pixels a side and \(Sheet.mostPixels) pixels in all; \
      lower the size of a picture or the number of pictures
      """
    }
  }
}
