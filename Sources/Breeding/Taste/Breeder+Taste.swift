import Evolution
import Populations

extension Breeder {
  /// The taste that the picks of a lineage tell.
  ///
  /// Every pick within the span counts, on whatever branch and whether it was undone since or not: it
  /// was a choice all the same. A sheet that was picked from several times counts once, at the last
  /// time, with all that was picked.
  ///
  /// - Parameter latest: a sheet and how it is picked from now, which comes last.
  /// - Returns: nil where there is nothing to learn from.
  /// - Throws: where a sheet cannot be had.
  public func taste(
    _ span: TasteSpan, of lineage: Lineage, with latest: (sheet: Int, pick: Generation.Pick)? = nil
  ) throws -> Taste? {
    var picks: [(sheet: Int, picks: [Generation.Pick])] = []
    func add(_ sheet: Int, _ pick: Generation.Pick) {
      if let known = picks.firstIndex(where: { $0.sheet == sheet }) {
        picks[known].picks.append(pick)
      } else {
        picks.append((sheet, [pick]))
      }
    }
    if let latest { add(latest.sheet, latest.pick) }
    let last = min(span.through, lineage.history.count)
    for number in stride(from: last, to: span.after, by: -1) {
      let record = lineage.history[number]
      guard record.isSaved, record.run == nil, let sheet = record.parent,
        case .pick(let pick) = try lineage.outline(of: number).method
      else { continue }
      add(sheet, pick)
    }
    var sheets: [JudgedSheet] = []
    for (sheet, picks) in picks where sheets.count < Taste.mostSheets {
      if let judged = JudgedSheet(try generation(sheet, of: lineage), picks: picks, by: self) {
        sheets.append(judged)
      }
    }
    return Taste(of: sheets.reversed(), span: span)
  }

  /// The taste that a search goes by; nil for one that goes by none.
  func taste(of method: SearchMethod, in lineage: Lineage?) throws -> Taste? {
    guard let span = method.taste, let lineage else { return nil }
    return try taste(span, of: lineage)
  }
}
