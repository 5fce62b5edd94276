import Breeding
import Foundation

/// How many sheets `breed next --taste` saves simulated people, each with a hidden preference, who pick
/// two of sixteen and err by half the standard deviation of the scores on the sheet.
///
/// The score of a sheet is the mean hidden score of the picks; a curve is the mean over the seeds of the
/// best so far. The goal is nine tenths of the way from the first sheets' mean to where the curve
/// without taste is after 200 sheets; counted is the first sheet at which each curve reaches it. The
/// median ratio is that of the seeds, each with a goal of its own. With taste people work for at most
/// 120 sheets. Then someone who picks at random: how much the pictures of a sheet differ from each
/// other, and how far its brightness has gone from that of the first. Arguments: seeds (20), sheets
/// (200), names of preferences or `random` (all).
@main
struct TasteBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let numbers = arguments.compactMap { Int($0) }
    let seeds = numbers.first ?? 20
    let sheets = numbers.count > 1 ? numbers[1] : 200
    let named = arguments.compactMap { Preference(rawValue: $0) }
    let isAll = numbers.count == arguments.count
    let known = Preference.allCases.map(\.rawValue) + ["random"]
    if let unknown = arguments.first(where: { Int($0) == nil && !known.contains($0) }) {
      FileHandle.standardError.write(
        Data("\(unknown): expected numbers or \(known.joined(separator: ", "))\n".utf8))
      exit(64)
    }
    print(
      "| likes | first sheet | best of \(sheets) | sheets without | with taste | ratio "
        + "| median of the seeds' own | best of \(min(sheets, 120)) with taste | foreseen |")
    print("|---|---|---|---|---|---|---|---|---|")
    for preference in isAll ? Preference.allCases : named {
      try row(preference, seeds, sheets)
      fflush(nil)
    }
    if isAll || arguments.contains("random") { try random(seeds, min(sheets, 40)) }
  }

  private static func row(_ preference: Preference, _ seeds: Int, _ sheets: Int) throws {
    func sessions(_ sheets: Int, withTaste: Bool) throws -> [Session] {
      try (1...UInt64(seeds)).map {
        try Session(of: preference, seed: $0, sheets: sheets, withTaste: withTaste)
      }
    }
    let fewer = min(sheets, 120)
    let plain = try sessions(sheets, withTaste: false)
    let tasted = try sessions(fewer, withTaste: true)
    let start = Session.mean(plain.map(\.start))
    let (without, with) = (Self.curve(plain, sheets), Self.curve(tasted, fewer))
    let best = without[sheets - 1]
    let goal = start + 0.9 * (best - start)
    let (long, short) = (Self.sheets(without, to: goal), Self.sheets(with, to: goal))
    let wins = zip(plain, tasted).map { plain, tasted in
      let goal = plain.start + 0.9 * (plain.best[sheets - 1] - plain.start)
      return Double(Self.sheets(tasted.best, to: goal)) / Double(Self.sheets(plain.best, to: goal))
    }
    print(
      "| \(preference) | \(text(start)) | \(text(best)) | \(long) | \(short) "
        + "| \(text(Double(short) / Double(long))) | \(text(wins.sorted()[wins.count / 2])) "
        + "| \(text(with[fewer - 1])) | \(text(Session.mean(tasted.compactMap(\.taste?.foresight)))) |"
    )
    for place in [1, 2, 3, 5, 8, 12, 18, 27, 40, 60, 100, 200] where place <= sheets {
      let tasted = place <= fewer ? text(with[place - 1]) : ""
      FileHandle.standardError.write(
        Data("\(preference) sheet \(place): \(text(without[place - 1])) \(tasted)\n".utf8))
    }
  }

  /// The mean over sessions of the best so far, sheet by sheet.
  private static func curve(_ sessions: [Session], _ sheets: Int) -> [Double] {
    (0..<sheets).map { place in Session.mean(sessions.map { $0.best[place] }) }
  }

  /// The first sheet, from 1, at which a curve reaches a score.
  private static func sheets(_ curve: [Double], to score: Double) -> Int {
    (curve.firstIndex { $0 >= score } ?? curve.count) + 1
  }

  private static func random(_ seeds: Int, _ sheets: Int) throws {
    print("\n| picks at random | variety, first sheet | last ten | brightness gone by | foreseen |")
    print("|---|---|---|---|---|")
    for withTaste in [false, true] {
      var (first, last, gone, foreseen) = ([Double](), [Double](), [Double](), [Double]())
      for seed in 1...UInt64(seeds) {
        let session = try Session(of: nil, seed: seed, sheets: sheets, withTaste: withTaste)
        first.append(session.variety[0])
        last.append(Session.mean(session.variety.suffix(10)))
        gone.append(abs(Session.mean(session.brightness.suffix(10)) - session.brightness[0]))
        if let foresight = session.taste?.foresight { foreseen.append(foresight) }
      }
      print(
        "| \(withTaste ? "with" : "without") taste | \(text(Session.mean(first))) "
          + "| \(text(Session.mean(last))) | \(text(Session.mean(gone))) "
          + "| \(foreseen.isEmpty ? "" : text(Session.mean(foreseen))) |")
    }
  }

  private static func text(_ value: Double) -> String { String(format: "%.3g", value) }
}
