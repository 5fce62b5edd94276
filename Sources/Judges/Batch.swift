/// Pictures that are judged together: what is said of them, and their files, which are gone with this
/// value.
final class Batch: Sendable {
  /// Counts all batches of a judge from 1.
  let number: Int
  /// Which of all batches of a call it is, from 0.
  let place: Int
  /// How many pictures it has.
  let count: Int
  /// The line that asks the judge for it, with its end.
  let message: [UInt8]
  private let file: SharedFile?
  private let files: SharedFiles?

  init(
    number: Int, place: Int, count: Int, message: [UInt8], file: SharedFile? = nil,
    files: SharedFiles? = nil
  ) {
    self.number = number
    self.place = place
    self.count = count
    self.message = message
    self.file = file
    self.files = files
  }

  /// Splits pictures into batches of equal sizes, as far as that goes: as few as may be, but as many for
  /// each process.
  ///
  /// - Parameter most: how many pictures a batch may have, from 1.
  static func ranges(of count: Int, most: Int, processes: Int) -> [Range<Int>] {
    let fewest = (count + most - 1) / most
    let number = min(count, (fewest + processes - 1) / processes * processes)
    return (0..<number).map { count * $0 / number..<count * ($0 + 1) / number }
  }
}
