import Evolution
import Files
import Genomes
import Pictures
import Populations

/// What was learnt of a person's taste.
public struct TasteReport {
  /// The lineage whose picks tell it.
  public let lineage: LineageName
  /// The taste.
  public let taste: Taste
  /// What it likes most of the sheets that it was learnt from, the best first, and no two that look
  /// alike.
  public let most: [Individual]
  /// What it likes least, the worst last.
  public let least: [Individual]
  /// The file of a sheet of both, a PNG: a row of the most, then a row of the least liked.
  public let sheet: String
}

extension Workshop {
  /// What the picks of a lineage tell of a person's taste, in words and as a sheet.
  ///
  /// - Parameters:
  ///   - name: the lineage's; the current one where none is given.
  ///   - path: of the sheet; where none is given NAME-taste.png, of which an earlier one is brought up to
  ///     date, or, where something else is there, the next of NAME-taste-2.png, … that is free. One that
  ///     carries no genomes is not known from something else.
  /// - Throws: `RequestError.noTaste`; where there is no such lineage; as `output(_:besides:showing:)`, and
  ///   what the file system refuses.
  public func taste(of name: String? = nil, to path: String? = nil) throws -> TasteReport {
    try checkSize()
    if let path, PictureFormat(ofFile: path) != .png { throw RequestError.outputNoPNG(path) }
    let lineage = try open(name)
    guard let taste = try breeder.taste(lineage.history.tasteSpan, of: lineage) else {
      throw RequestError.noTaste
    }
    var individuals: [Individual] = []
    for sheet in taste.sheets {
      let generation = try self.generation(sheet.generation, of: lineage)
      individuals += Arrangement(generation).shown.map { generation.individuals[$0] }
    }
    let (most, least) = breeder.extremes(of: individuals, by: taste, each: Self.tasteColumns)
    let layout = try layout(most, least)
    let own = Self.tastePath(of: lineage.name)
    let content =
      path == nil
      ? OutputContent.latest(form: Self.tasteForm)
      : self.content(of: layout, (most + least).map(\.genome), form: Self.tasteForm)
    let output = try output(path ?? free(own, showing: content), showing: content)
    try draw(most + least, on: layout, of: lineage.name, to: output)
    return TasteReport(
      lineage: lineage.name, taste: taste, most: most, least: least,
      sheet: path == nil ? try settled(output.path, after: own) : output.path)
  }

  /// The file of a lineage's taste where none is named.
  public static func tastePath(of name: LineageName) -> String { "\(name)-taste.png" }

  /// By which the sheet of a taste is known from others.
  private static let tasteForm = ["sheet": "taste"]

  /// How many pictures the row of the most liked has at most.
  private static let tasteColumns = 8

  private func layout(
    _ most: [Individual], _ least: [Individual]
  ) throws(RequestError) -> Sheet {
    let columns = max(most.count, least.count)
    do throws(SheetError) {
      return try Sheet(
        columns: columns, rows: least.isEmpty ? 1 : 2,
        places: Array(most.indices) + least.indices.map { columns + $0 }, cellWidth: sheet.size,
        cellHeight: sheet.size)
    } catch {
      throw RequestError.sheet(size: sheet.size, error)
    }
  }

  private func draw(
    _ shown: [Individual], on layout: Sheet, of lineage: LineageName, to output: OutputFile
  ) throws {
    let pictures = breeder.renderer.pictures(
      of: shown.map(\.genome), at: Viewport(side: sheet.size))
    let picture = layout.draw(pictures)
    let text =
      try sheet.carriesGenomes
      ? text(shown.map { $0.specimen(in: lineage) }, form: Self.tasteForm, in: output.path) : nil
    try output.write { descriptor in
      try picture.writePNG(
        to: descriptor, compression: sheet.compression, text: text,
        threads: breeder.renderer.threads)
    }
  }

  /// Lets a lineage's taste begin afresh: picks up to now no longer count. Nothing is deleted.
  ///
  /// - Parameter name: the lineage's; the current one where none is given.
  /// - Returns: the lineage's name.
  /// - Throws: where there is no such lineage, or its log cannot be written.
  @discardableResult
  public func forgetTaste(of name: String? = nil) throws -> LineageName {
    let lineage = try open(
      try name.map { text throws(RequestError) in try LineageName(checked: text) },
      forWriting: true)
    try lineage.forgetTaste()
    return lineage.name
  }

  /// The taste that a pick is bred by, itself among those that it is learnt from; nil, which is told,
  /// where nothing was ever passed over.
  func taste(
    of lineage: Lineage, with pick: Generation.Pick, from sheet: Generation
  ) throws -> Taste? {
    var span = lineage.history.tasteSpan
    span.through += 1
    let taste = try breeder.taste(span, of: lineage, with: (sheet.number, pick))
    if taste == nil {
      tell(
        "\(lineage.name): too little to learn your taste from yet, since you passed nothing over: "
          + "this sheet is bred without it")
    }
    return taste
  }

  /// The taste of the current lineage.
  ///
  /// - Throws: `RequestError.noTaste`.
  func currentTaste() throws -> Taste { try knownTaste(of: folder.open()) }

  /// The taste of a lineage.
  ///
  /// - Throws: `RequestError.noTaste`.
  func knownTaste(of lineage: Lineage) throws -> Taste {
    guard let taste = try breeder.taste(lineage.history.tasteSpan, of: lineage) else {
      throw RequestError.noTaste
    }
    return taste
  }

  /// What the taste of a run is learnt from; nil where it goes by none. A run that goes on keeps the
  /// taste that it began with, unless that was forgotten.
  ///
  /// - Throws: `RequestError.noTaste`.
  func tasteSpan(for run: Run, in lineage: Lineage?) throws -> TasteSpan? {
    let expressions = run.method.fitness + run.method.axes.map(\.measure)
    guard expressions.contains(where: \.needsTaste) || run.goal.until?.needsTaste == true else {
      return nil
    }
    guard let lineage else { throw RequestError.noTaste }
    let history = lineage.history
    let known = history.openRun.flatMap { history.runs[$0].method.taste }
    let span = known?.after == history.forgotten ? known ?? history.tasteSpan : history.tasteSpan
    guard try breeder.taste(span, of: lineage) != nil else { throw RequestError.noTaste }
    return span
  }
}

extension History {
  /// The picks that count for taste now.
  var tasteSpan: TasteSpan { TasteSpan(after: forgotten, through: count) }
}

extension Breeder {
  /// The most liked of individuals, the best first, and the least liked, the worst last: so many of
  /// each, fewer where there are fewer, and no two that look alike.
  fileprivate func extremes(
    of individuals: [Individual], by taste: Taste, each count: Int
  ) -> (most: [Individual], least: [Individual]) {
    let genomes = individuals.map(\.genome)
    let likings = features(of: genomes).map(taste.liking)
    let pictures = renderer.pictures(of: genomes, at: Boredom.viewport)
    let ranked = individuals.indices.sorted { first, second in
      likings[first] == likings[second] ? first < second : likings[first] > likings[second]
    }
    var taken: [Int] = []
    func first(_ count: Int, of ranked: [Int]) -> [Int] {
      var found: [Int] = []
      for index in ranked where found.count < count {
        let isNew = taken.allSatisfy {
          Boredom.difference(pictures[$0], pictures[index]) >= Self.unlike
        }
        if isNew {
          found.append(index)
          taken.append(index)
        }
      }
      return found
    }
    let most = first(min(count, (individuals.count + 1) / 2), of: ranked)
    let least = first(min(count, individuals.count / 2), of: ranked.reversed())
    return (most.map { individuals[$0] }, least.reversed().map { individuals[$0] })
  }

  /// The mean difference of bytes from which two pictures are worth showing side by side.
  private static let unlike = 16.0
}
