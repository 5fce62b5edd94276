import Breeding
import Foundation

/// How many sheets `breed next --taste` saves simulated people, each with a hidden preference and
/// noise of half a standard deviation of the first sheet's scores, who pick two of sixteen.
///
/// For each seed the goal is nine tenths of the way from the first sheet's mean hidden score to the best
/// that the picks of any of 200 sheets without taste reach; counted is the first sheet whose picks
/// reach it. Then someone who picks at random: how much the pictures of a sheet differ from each other,
/// and how far its brightness has gone from that of the first. Arguments: seeds (20), sheets (200),
/// names of preferences (all).
@main
struct TasteBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let numbers = arguments.compactMap { Int($0) }
    let seeds = numbers.first ?? 20
    let sheets = numbers.count > 1 ? numbers[1] : 200
    let named = arguments.compactMap { Preference(rawValue: $0) }
    let isAll = numbers.count == arguments.count
    print(
      "| likes | first sheet | best of \(sheets) | sheets without | with taste | ratio | foreseen |"
    )
    print("|---|---|---|---|---|---|---|")
    for preference in isAll ? Preference.allCases : named {
      try row(preference, seeds, sheets)
      fflush(nil)
    }
    if isAll || arguments.contains("random") { try random(seeds, min(sheets, 40)) }
  }

  private static func row(_ preference: Preference, _ seeds: Int, _ sheets: Int) throws {
    var (starts, bests, foreseen): ([Double], [Double], [Double]) = ([], [], [])
    var (without, with): ([Double], [Double]) = ([], [])
    for seed in 1...UInt64(seeds) {
      let plain = try Session(of: preference, seed: seed, sheets: sheets, withTaste: false)
      let best = plain.scores.max() ?? 0
      let goal = plain.start + 0.9 * (best - plain.start)
      let tasted = try Session(
        of: preference, seed: seed, sheets: sheets, withTaste: true, until: goal)
      starts.append(plain.start)
      bests.append(best)
      without.append(Double(plain.sheets(to: goal) ?? sheets))
      with.append(Double(tasted.sheets(to: goal) ?? sheets + 1))
      if let foresight = tasted.taste?.foresight { foreseen.append(foresight) }
    }
    FileHandle.standardError.write(
      Data("\(preference): \(zip(without, with).map { "\(Int($0))/\(Int($1))" })\n".utf8))
    print(
      "| \(preference) | \(text(Session.mean(starts))) | \(text(Session.mean(bests))) "
        + "| \(text(Session.mean(without))) | \(text(Session.mean(with))) "
        + "| \(text(Session.mean(with) / Session.mean(without))) | \(text(Session.mean(foreseen))) |"
    )
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
