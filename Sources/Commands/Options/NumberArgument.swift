import ArgumentParser
import Breeding

/// A word of a list of numbers: `3`, `3,7`, `3-5`; a comma may end or begin it, as in `3, 7`.
struct NumberArgument {
  private let word: String
  private let use: NumberList.Use

  /// Reads what was typed, of pictures of a sheet.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws { try self.init(argument, for: .sheet) }

  /// Reads what was typed, where a number may have a weight, `3*2,7`.
  ///
  /// - Throws: what was expected.
  init(weighted argument: String) throws { try self.init(argument, for: .weighted) }

  /// Reads what was typed, of stars.
  ///
  /// - Throws: what was expected.
  init(stars argument: String) throws { try self.init(argument, for: .stars) }

  private init(_ argument: String, for use: NumberList.Use) throws {
    (word, self.use) = (argument, use)
    var inner = argument[...]
    if inner.first == ",", inner != "," { inner = inner.dropFirst() }
    if inner.last == ",", inner != "," { inner = inner.dropLast() }
    if inner == "," { return }
    do { _ = try Self.list(String(inner), for: use) } catch {
      // Of the pictures that are bred from, which other commands take from anywhere.
      guard use == .weighted, let words = Self.words(forPictures: argument) else { throw error }
      throw ValidationError(words)
    }
  }

  /// What takes pictures of other sheets, or a file, that were typed in place of numbers; nil for
  /// anything else.
  private static func words(forPictures argument: String) -> String? {
    guard let names = try? PictureList.names(in: argument), let first = names.first else {
      return nil
    }
    if case .file(let path, _) = first {
      return FileSystem.isReadable(path)
        ? FileUse.words(path).map { "that is a file: \($0)" }
        : "there is no such file; expected numbers of the sheet, such as 3,7"
    }
    return "expected numbers of one sheet; " + Self.words(for: names)
  }

  private static func words(for names: [PictureName]) -> String {
    var (generations, numbers): (Set<Int>, [String]) = ([], [])
    for case .bred(nil, let generation?, let number) in names {
      generations.insert(generation)
      numbers.append("\(number)")
    }
    if let generation = generations.first, generations.count == 1, numbers.count == names.count {
      let list = numbers.joined(separator: ",")
      return "for pictures of generation \(generation), breed next \(list) --from \(generation); "
        + "for two of any sheets, breed cross"
    }
    let typed = names.map(\.description).joined(separator: " ")
    switch names.count {
    case 1:
      return "for that picture, breed vary \(typed), or with another, breed cross 7 \(typed)"
    case 2: return "for these two, breed cross \(typed)"
    default: return "for pictures of any, breed new NAME --pictures \(typed)"
    }
  }

  /// The list of all words.
  ///
  /// - Throws: what was expected, where a comma has nothing before or after it.
  static func list(_ words: [NumberArgument]) throws -> NumberList? {
    guard let first = words.first else { return nil }
    let text = words.map(\.word).joined(separator: " ")
    do { return try list(text, for: first.use) } catch let error as ValidationError {
      throw ValidationError("\(printable(text)): \(error.message)")
    }
  }

  private static func list(_ text: String, for use: NumberList.Use) throws -> NumberList {
    do throws(RequestError) { return try NumberList(text, for: use) } catch {
      throw ValidationError(error.description)
    }
  }
}

extension [NumberArgument] {
  /// The numbers; none where nothing was typed.
  func numbers() throws -> [Int] { try NumberArgument.list(self)?.numbers ?? [] }

  /// What a person should know of numbers that were typed more than once, beginning with the flag; nil
  /// where none was.
  func repetition(_ flag: String = "") throws -> String? {
    try NumberArgument.list(self)?.repetition.map { flag.isEmpty ? $0 : "\(flag): \($0)" }
  }

  /// Checks what was typed, before anything is read.
  ///
  /// - Throws: what was expected, beginning with the flag.
  func check(_ flag: String = "") throws {
    do { _ = try NumberArgument.list(self) } catch let error as ValidationError {
      throw ValidationError(flag.isEmpty ? error.message : "\(flag) \(error.message)")
    }
  }
}

extension Workshop {
  /// Tells what a person should know of lists, after all went well.
  func tellRepetitions(_ words: String?...) { for case let words? in words { tell(words) } }
}
