import Genomes
import Pictures
import Populations

/// Everything that a person can do with lineages of pictures, as calls: begin them, breed from them,
/// go back and forth in them, paint, score and check them.
///
/// Each call reads and writes the lineages on disk, as the program `breed` does at the same time; a
/// lineage that is written to is locked as long as the call takes. Values that it cannot work with are
/// `RequestError`s, what the lineages refuse are `PopulationError`s, and nothing is changed then.
///
/// The calls that breed draw the new generation's sheet, a PNG beside its file; where `later` is given,
/// when there is time for it.
public struct Workshop: Sendable {
  /// Where the lineages lie.
  public private(set) var folder: PopulationFolder
  /// Breeds and paints.
  public var breeder: Breeder
  /// How sheets are drawn.
  public var sheet: SheetSettings
  /// Whether a file that is named for what a call writes may be written over whatever it shows; if not,
  /// only where it shows the same. A picture or film whose name a call chooses by itself then has the next
  /// free one.
  public var mayReplace = false
  /// Keeps generations at hand for the next call; nil where each call reads what it needs.
  public var shelf: GenerationShelf?
  /// Is given each generation whose sheet should be drawn, to be drawn later by `show`; nil where sheets
  /// are drawn before a call returns.
  public var later: (@Sendable (LineageName, _ number: Int) -> Void)?
  /// Is given a line for each thing that a person has not asked for and should know.
  public private(set) var tell: @Sendable (String) -> Void

  /// The version of this program, which the pictures carry that it paints.
  public static let version = "0.2.0"

  /// A workshop.
  ///
  /// - Parameters:
  ///   - path: the folder that lineages lie in; it is made when the first is.
  ///   - sheet: how sheets are drawn.
  ///   - tell: is given a line for each thing that was put right in a lineage that an interrupted
  ///     program had left unfinished, and for each picture that has no room for its genomes.
  public init(
    populations path: String = "populations", breeder: Breeder = Breeder(),
    sheet: SheetSettings = SheetSettings(),
    telling tell: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    folder = PopulationFolder(path: path, telling: tell)
    self.tell = tell
    self.breeder = breeder
    self.sheet = sheet
  }

  /// The same workshop, whose calls tell their lines to another.
  public func telling(_ tell: @escaping @Sendable (String) -> Void) -> Workshop {
    var workshop = self
    workshop.folder = PopulationFolder(path: folder.path, telling: tell)
    workshop.folder.isShared = folder.isShared
    workshop.tell = tell
    return workshop
  }

  /// The same workshop, in a folder where processes of one job breed side by side.
  func besideOthers() -> Workshop {
    var workshop = self
    workshop.folder.isShared = true
    return workshop
  }

  /// A lineage to read from; the current one where no name is given.
  ///
  /// - Throws: where there is none of that name, or its log is damaged.
  public func open(_ name: String? = nil) throws -> Lineage {
    try open(try name.map { text throws(RequestError) in try LineageName(checked: text) })
  }

  /// The lineage of that name; the current one where none is given. Where there is none, and a file may be
  /// meant, the error says so.
  ///
  /// - Throws: as `PopulationFolder.open(_:forWriting:)`; `RequestError.nameOfFile`.
  func open(_ name: LineageName?, forWriting: Bool = false) throws -> Lineage {
    do { return try folder.open(name, forWriting: forWriting) } catch {
      guard case PopulationError.unknownLineage(let name, _, _) = error,
        FileKind(ofFile: name.description) != nil
      else { throw error }
      throw RequestError.nameOfFile(name.description)
    }
  }

  /// The seed given, or one drawn by the system, short enough to be typed.
  ///
  /// - Throws: `RequestError.outOfBounds`.
  func drawn(_ seed: UInt64?) throws(RequestError) -> UInt64 {
    if let seed { try RequestError.check(seed: seed) }
    return seed ?? UInt64(UInt32.random(in: 1...UInt32.max))
  }
}

/// A generation of a lineage, as it is after a call.
public struct ShownGeneration: Sendable {
  /// The lineage's name.
  public let lineage: LineageName
  /// The lineage's tree, and its place in it.
  public let history: History
  /// The generation itself.
  public let generation: Generation
  /// The generation's file; nil where its run did not save it.
  public let file: String?
  /// The PNG of its sheet, whether it is drawn or not.
  public let sheet: String

  /// A generation as it is in its lineage now.
  init(_ generation: Generation, of lineage: Lineage) {
    self.lineage = lineage.name
    history = lineage.history
    self.generation = generation
    let number = generation.number
    file = lineage.history[number].isSaved ? lineage.generationPath(number) : nil
    sheet = lineage.sheetPath(number)
  }

  /// What a run said of it; see `History.summary(of:)`.
  public var summary: Run.Summary? { history.summary(of: generation.number) }
}

extension Workshop {
  /// The name of a lineage that may be begun. What ends as a file is a slip, and what
  /// means pictures wherever it is typed would name no lineage, but for one that is there.
  ///
  /// - Throws: `RequestError.name`, `RequestError.nameOfFile`, `RequestError.nameOfPictures`.
  func beginning(_ text: String) throws(RequestError) -> LineageName {
    let name = try LineageName(checked: text)
    if folder.has(name) { return name }
    if FileKind(ofFile: text) != nil { throw .nameOfFile(text) }
    if name.namesPictures { throw .nameOfPictures(name) }
    return name
  }
}

extension LineageName {
  /// The name of that text.
  ///
  /// - Throws: `RequestError.name` where it breaks the rule.
  public init(checked text: String) throws(RequestError) {
    guard let name = LineageName(text) else { throw .name(text) }
    self = name
  }
}
