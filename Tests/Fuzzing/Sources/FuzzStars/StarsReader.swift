import Fuzzing
import Genomes
import JSON

@testable import Populations

/// Reads `stars.jsonl`: of eight, one as it is, one as `breed verify --stars --repair` rebuilds it, and all
/// others with the checks that their lines should have, which no change of a byte leaves right.
@main
enum StarsReader {
  private static let file = StarLog.file(in: "populations")

  static func main() {
    fuzz { bytes in
      switch bytes.count % 8 {
      case 0: read(Array(bytes))
      case 1: rebuild(Array(bytes))
      default: read(checkedLog(bytes))
      }
      return .usable
    }
  }

  private static func read(_ bytes: [UInt8]) {
    var events: [StarEvent] = []
    let stars: Stars
    do {
      stars = try StarLog.contents(of: LogLines(of: bytes), in: file) { events.append($0) }.0
    } catch {
      return expectWords(of: error)
    }
    for star in stars.known {
      do { expectValid(try star.specimen().genome) } catch { return expectWords(of: error) }
    }
    expectRoundTrip(of: events, stars)
  }

  private static func rebuild(_ bytes: [UInt8]) {
    let rebuilt: StarRebuilding
    do { rebuilt = try StarRebuilding(file) { LogLines(of: bytes) } } catch {
      return expectWords(of: error)
    }
    for note in rebuilt.notes { expectWords(note) }
    expectRoundTrip(of: rebuilt.events, rebuilt.stars)
  }

  private static func expectRoundTrip(of events: [StarEvent], _ stars: Stars) {
    do {
      let text = try LogFile.bytes(of: events.map { try $0.json() }).text
      let again = try StarLog.contents(of: LogLines(of: text), in: file).0
      expect(again.known.map(\.words) == stars.known.map(\.words), "other words are read again")
      for (one, other) in zip(again.known, stars.known) {
        expect(try one.specimen() == other.specimen(), "another picture is read again")
        expect(one.isStarred == other.isStarred && one.place == other.place, "another star")
      }
    } catch {
      fatalError("cannot be written and read again: \(error)")
    }
  }
}
