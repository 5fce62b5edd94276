import Text
import Threads

/// Why parts cannot be put together.
public enum PartError: Error, Hashable, Sendable {
  /// A file that is no part.
  case noPart(String)
  /// A part of a later version of the format.
  case newer(String, String)
  /// A part that is cut off, or has other bytes than were written; nil where it
  /// and its name do not both say which it is.
  case damaged(String, Share?)
  /// A part of another number of parts than the first one.
  case otherCount(String, Share, String, Share)
  /// A part of something else than the first one: what the whole is, and in what they differ.
  case otherSubject(String, String, String, [String])
  /// A part that is there twice.
  case twice(Share, String, String)
  /// Parts that are not there, by their numbers.
  case missing([Int], of: Int)
  /// A file for the whole that is one of its parts.
  case outputIsPart(String)
  /// Parts that do not say what the whole is to be called.
  case unnamed
  /// A file for the whole that cannot be of such parts: with what they are of, and what was expected.
  case outputOfOtherKind(String, String, expected: String)
}

extension PartError: CustomStringConvertible {
  /// One line: what failed, and what to do.
  public var description: String {
    switch self {
    case .noPart(let path):
      "\(printable(path)): it is no part; parts are written by breed render or animate with --part"
    case .newer(let path, let format):
      "\(printable(path)): a newer version of breed wrote it (\(printable(format))): update breed"
    case .damaged(let path, let share):
      "\(printable(path)): it is damaged or cut off: paint that part again"
        + (share.map { ", with --part \($0)" } ?? "")
    case .otherCount(let path, let share, let first, let firstShare):
      "\(printable(path)): it is part \(share.number) of \(share.count), but \(printable(first)) is one "
        + "of \(firstShare.count); expected parts of one number"
    case .otherSubject(let path, let first, let word, let differences):
      "\(printable(path)): it is a part of another \(word) than \(printable(first)): "
        + printable(differences.prefix(Self.told).joined(separator: ", "))
        + (differences.count > Self.told ? " and \(differences.count - Self.told) more" : "")
    case .twice(let share, let one, let other):
      "part \(share.number) of \(share.count) is there twice, as \(printable(one)) and "
        + "\(printable(other)): expected each once"
    case .missing(let numbers, let count):
      Self.words(missing: numbers, of: count)
    case .outputIsPart(let path):
      "\(printable(path)): it is one of the parts: expected another --output"
    case .unnamed: "the parts do not say what the whole is called: expected --output FILE"
    case .outputOfOtherKind(let path, let word, let expected):
      "\(printable(path)): these are parts of a \(word): expected \(expected)"
    }
  }

  /// How many numbers are told.
  private static let told = 10

  private static func words(missing numbers: [Int], of count: Int) -> String {
    let list = numbers.prefix(told).map(String.init).joined(separator: ", ")
    let more = numbers.count > told ? " and \(numbers.count - told) more" : ""
    let example = numbers.first.map { ": paint it with --part \($0)/\(count)" } ?? ""
    return numbers.count == 1
      ? "part \(list) of \(count) is missing\(example)"
      : "parts \(list)\(more) of \(count) are missing: paint them with --part "
        + "\(numbers.first ?? 1)/\(count) and so on"
  }
}
