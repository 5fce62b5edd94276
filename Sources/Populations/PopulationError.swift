import Genomes
import Hashing
import Text

/// Why a lineage cannot do what was asked.
public enum PopulationError: Error, Hashable, Sendable {
  /// No lineage lies in this folder yet.
  case noCurrentLineage(folder: String)
  /// Lineages lie in this folder, and none of them was chosen.
  case noneCurrent(folder: String, known: [LineageName])
  /// The lineage that was chosen is not in this folder any more; what it is called in the trash, where it
  /// was deleted.
  case currentGone(LineageName, folder: String, known: [LineageName], trash: String?)
  /// There is no lineage of this name in this folder; with those that are.
  case unknownLineage(LineageName, folder: String, known: [LineageName])
  /// The lineage of this name was renamed; what those that had the name are called now.
  case renamedLineage(LineageName, now: [LineageName])
  /// The lineage of this name is in the trash; what it is called there.
  case trashedLineage(LineageName, String)
  /// No lineage in the trash is called so; with those that are there.
  case notInTrash(String, known: [String])
  /// A lineage of this name is there.
  case lineageExists(LineageName)
  /// A lineage of this name is there, which a deleted one of that name cannot take the place of.
  case nameTaken(LineageName)
  /// A lineage of this name is there, which what is imported from that path would have, one of so many.
  case importedNameTaken(LineageName, String, count: Int, isLineage: Bool)
  /// What is to be deleted is in the trash, under this name.
  case inTrash(String)
  /// The lineage has no generation of this number; with the one whose picture may have been meant.
  case unknownGeneration(Int, LineageName, count: Int, sheet: Int? = nil)
  /// The current generation is a first one, which was bred from none.
  case nothingToUndo(LineageName)
  /// Nothing was undone since the last generation was bred.
  case nothingToRedo(LineageName)
  /// Another process is breeding this lineage.
  case locked(LineageName, holder: String)
  /// A run does not breed a generation again as the log describes it: the file that it started
  /// from, a target's file or the program is another.
  case notReproduced(Int, LineageName)
  /// A generation that was not saved and that this version does not breed again as the log describes
  /// it, since its run painted by another arithmetic; with the last saved one before it.
  case otherArithmetic(Int, LineageName, saved: Int)
  /// A line of the log is not what it should be.
  case brokenLog(path: String, line: Int, expected: String, found: String)
  /// The log cannot be read; with the reason.
  case damagedLog(LineageName, reason: String)
  /// The records of judges cannot be read; with the reason.
  case damagedJudged(LineageName, reason: String)
  /// A generation's file is not as it was written.
  case damagedFile(LineageName, path: String, expected: Digest, found: Digest)
  /// A generation's file is as it was written but for the ends of its lines.
  case convertedFile(LineageName, path: String)
  /// There are generations but no log.
  case missingLog(LineageName, folder: String)
  /// A generation has no file, since its run did not save it.
  case notSaved(Int, LineageName)
  /// A generation that is added has another number than the next.
  case notNext(Int, LineageName, expected: Int)
  /// A lineage that was opened to read from is written to.
  case openedToRead(LineageName)
  /// A file to be written would lie in a lineage's folder, or be a hidden one of the folder that holds
  /// lineages.
  case outputInside(String, folder: String)
  /// Another process is changing the stars.
  case starsLocked(holder: String)
  /// The stars were opened to read them and are changed.
  case starsOpenedToRead
  /// The log of the stars cannot be read; with the reason.
  case damagedStars(reason: String)
  /// No star lies in this folder yet.
  case noStars(folder: String)
  /// No star ever had this number.
  case unknownStar(Int)
  /// The star of this number was taken back.
  case takenBack(Int)
  /// No star is of the picture at this address; with the star whose number may have been meant.
  case notStarred(Address, star: Int? = nil)
  /// A folder that is no lineage's, where one is expected; the lineages in it.
  case noLineageFolder(String, holding: [LineageName])
  /// A lineage's folder that is not taken, with what is wrong in it.
  case unsoundFolder(String, Fault)
  /// No generation can be read any more, neither in the log nor in a file.
  case nothingLeft(LineageName, folder: String, reason: String?)
}

extension PopulationError: CustomStringConvertible {
  /// What is wrong and what to do, in a line.
  public var description: String {
    switch self {
    case .noCurrentLineage(let folder):
      return "no lineage yet in \(printable(folder)): begin with \"breed new\", or name their "
        + "folder by --populations"
    case .noneCurrent(let folder, let known):
      return "none of the lineages in \(printable(folder)) is the current one: choose one with "
        + "\"breed load NAME\"; " + Self.offer(known)
    case .currentGone(let name, let folder, let known, let label):
      return "\(name), the current lineage, is not in \(printable(folder)) any more: "
        + (label.map { "\"breed delete --restore \($0)\" takes it back from the trash; or " } ?? "")
        + (known.isEmpty
          ? "begin another with \"breed new\""
          : "choose another with \"breed load NAME\"; " + Self.offer(known))
    case .unknownLineage(let name, let folder, let known):
      let start = "no lineage \"\(name)\" in \(printable(folder)): "
      if known.isEmpty {
        return start + "there is none yet; begin with \"breed new\", or name their folder by "
          + "--populations"
      }
      let nearest = Spelling.nearest("\(name)", among: known.map(\.description))
      return start + (nearest.isEmpty ? Self.offer(known) : Spelling.question(nearest))
    case .renamedLineage(let name, let now):
      return "no lineage \"\(name)\": it is now called "
        + now.map(\.description).joined(separator: " or ")
    case .trashedLineage(let name, let label):
      return "no lineage \"\(name)\": it is in the trash, from where "
        + "\"breed delete --restore \(label)\" takes it back"
    case .notInTrash(let text, let known):
      return "no lineage \"\(printable(text))\" in the trash: "
        + (known.isEmpty ? "it is empty" : Spelling.hint(for: text, among: known))
    case .lineageExists(let name):
      return "there is a lineage \"\(name)\": choose another name, "
        + "or go on with it by \"breed load \(name)\""
    case .nameTaken(let name):
      return "there is a lineage \"\(name)\": rename the one that is there first, as in "
        + "\"breed rename \(name) NAME\""
    case .importedNameTaken(let name, let path, let count, let isLineage):
      let start = "there is a lineage \"\(name)\""
      if count > 1 {
        return start + ", and \(printable(path)) would have its name: import it by itself under "
          + "another name, by --into NAME"
          + (isLineage
            ? "" : "; or import the pictures of all files into one lineage, by --into NAME")
      }
      return start + ": choose another name, by --into NAME"
        + (isLineage ? "" : "; or let these pictures be its next generation, by --into \(name)")
    case .inTrash(let label):
      return "\(label) is in the trash already: \"breed delete --restore \(label)\" takes it back, "
        + "\"breed delete --purge \(label)\" deletes it for good"
    case .unknownGeneration(let number, let name, let count, let sheet):
      return "no generation \(number) in \(name): expected 1 to \(count)"
        + (sheet.map { "; picture \(number) is \($0)/\(number)" } ?? "")
    case .nothingToUndo(let name):
      return "nothing to undo: \(name) is at its first generation"
    case .nothingToRedo(let name):
      return "nothing to redo in \(name): nothing was undone since the last breeding"
    case .locked(let name, let holder):
      let process = holder.isEmpty ? "another process" : "process \(printable(holder))"
      return "\(name) is being bred by \(process): wait until it is done"
    case .notReproduced(let number, let name):
      return "generation \(number) of \(name) was not saved and cannot be bred again as the log "
        + "has it: expected the files and the version that it was bred with"
    case .otherArithmetic(let number, let name, let saved):
      return
        "generation \(number) of \(name) was not saved, and this version of breed computes a little "
        + "differently than the one that bred it, so it cannot breed it again; to go on from the last "
        + "saved one before it: \"breed load \(saved)\""
    case .brokenLog(let path, let line, let expected, let found):
      return "\(printable(path)):\(line): expected \(expected), found \(printable(found))"
    case .damagedLog(let name, let reason):
      return "\(printable(reason)); \"breed verify \(name) --repair\" rebuilds the log"
    case .damagedJudged(let name, let reason):
      return "\(printable(reason)); \"breed verify \(name) --repair\" keeps what can be read"
    case .damagedFile(let name, let path, let expected, let found):
      return "\(printable(path)): it is not as it was written: expected the SHA-256 \(expected), "
        + "found \(found); \"breed verify \(name)\" tells what else is damaged"
    case .convertedFile(let name, let path):
      return "\(printable(path)): its lines end in CRLF, as git makes it where core.autocrlf is "
        + "set: \"breed verify \(name) --repair\" writes it as it was"
    case .missingLog(let name, let folder):
      return "\(printable(folder)) holds generations and no log: choose another name, or have the "
        + "log rebuilt by \"breed verify \(name) --repair\""
    case .notSaved(let number, let name):
      return "generation \(number) of \(name) was not saved: its run can breed it again"
    case .notNext(let number, let name, let expected):
      return "generation \(number) cannot be added to \(name): expected number \(expected)"
    case .openedToRead(let name):
      return "\(name) is open to read from: expected it opened for writing"
    case .outputInside(let path, let folder):
      return "\(printable(path)): it would be a file of the lineages in \(printable(folder)), "
        + "which only breeding writes: choose another place"
    case .starsLocked(let holder):
      let process = holder.isEmpty ? "another process" : "process \(printable(holder))"
      return "the stars are being changed by \(process): wait until it is done"
    case .starsOpenedToRead: return "the stars are open to read: expected them opened for writing"
    case .damagedStars(let reason):
      return "\(printable(reason)); \"breed verify --stars --repair\" keeps what can be read"
    case .noStars(let folder):
      return
        "no star yet in \(printable(folder)): star a picture with \"breed star 7\", or name their "
        + "folder by --populations"
    case .unknownStar(let number):
      return "no star \(number): expected one of those that \"breed stars\" lists"
    case .takenBack(let number):
      return "stars/\(number) was removed: \"breed star stars/\(number)\" brings it back"
    case .notStarred(let address, let star):
      return "\(address) is not starred: "
        + (star.map { "the star of that number is stars/\($0)" }
          ?? "expected one of those that \"breed stars\" lists")
    case .noLineageFolder(let path, let holding):
      return "\(printable(path)): expected a file, or a lineage's folder, in which lineage.jsonl "
        + "lies; "
        + (holding.isEmpty
          ? "found another folder; Picbreeder's files are read from one archive: zip -r series.zip "
            + printable(shellWord(path))
          : "this one holds lineages: name one of them, such as "
            + printable(path.hasSuffix("/") ? "\(path)\(holding[0])" : "\(path)/\(holding[0])"))
    case .unsoundFolder(let path, let fault):
      return "\(printable(path)): the lineage is not whole: \(fault); "
        + "\"breed verify --repair\" where it was bred puts right what can be"
    case .nothingLeft(_, let folder, let reason):
      return "\(printable(folder)): expected a generation in the log or in a file, found none that "
        + "can be read\(reason.map { " (\($0))" } ?? ""): put a copy of the folder in its place, or "
        + "begin under another name"
    }
  }

  /// Which lineages there are; of more than a few, some, and how to see all.
  private static func offer(_ known: [LineageName]) -> String {
    let told = 3
    let names = known.prefix(told).map(\.description).joined(separator: ", ")
    return known.count > told
      ? "there are \(known.count), such as \(names); \"breed list\" lists all"
      : "there are \(names)"
  }
}
