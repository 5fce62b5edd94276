import Arithmetic
import Evolution
import Files
import Pictures
import Populations
import Rendering
import Text

extension Breeder {
  /// What is found of what can be made again.
  public struct Findings: Sendable {
    /// What is wrong: sheets that are not those of their generations, generations that a run did not
    /// save and does not breed again as the log has them, and edited ones that are not what their
    /// changes make.
    public fileprivate(set) var faults: [Fault] = []
    /// What is not wrong and cannot be made again to the bit, since another version of the program
    /// painted it, by another arithmetic.
    public fileprivate(set) var notes: [Fault] = []
  }

  /// Checks what can be made again.
  ///
  /// - Parameter advance: called after each generation that was bred or painted again, with how many of
  ///   how many are done.
  public func findings(
    in verification: Verification, advance: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) -> Findings {
    let lineage = verification.lineage
    var findings = Findings()
    let (unsaved, sheets) = (unsaved(in: verification), sheets(of: lineage))
    var done = 0
    func step() {
      done += 1
      advance(done, unsaved.count + sheets.count)
    }
    for number in unsaved {
      check(unsaved: number, of: lineage, &findings)
      step()
    }
    findings.faults += editFaults(in: verification)
    findings.faults += targets(of: lineage)
    for number in sheets {
      defer { step() }
      let path = lineage.sheetPath(number)
      switch sheetState(number, of: lineage) {
      case .sound: break
      case .other:
        findings.notes.append(
          Fault(path, "another version of breed painted it, which computes a little differently"))
      case .wrong(let words): findings.faults.append(Fault(path, words))
      }
    }
    return findings
  }

  /// Copies of targets that hold other pictures than runs began with.
  private func targets(of lineage: Lineage) -> [Fault] {
    lineage.targets.compactMap { target, _ in
      guard let path = lineage.targetPath(target.fingerprint), FileSystem.exists(path),
        !lineage.keeps(target)
      else { return nil }
      return Fault(
        path,
        "it holds another picture than the target that a run began with, or one that breed 0.1 "
          + "read otherwise: a PNG with transparency or a gamma of its own")
    }
  }

  /// The generations of a lineage that have a sheet; one that is not there can be made at any time.
  public func sheets(of lineage: Lineage) -> [Int] {
    (1...lineage.history.count).filter { FileSystem.exists(lineage.sheetPath($0)) }
  }

  /// The generations that are to be bred again, so that all are that no file has.
  private func unsaved(in verification: Verification) -> [Int] {
    let history = verification.lineage.history
    let unsaved = (1...history.count).filter { !history[$0].isSaved }
    // Breeding the last of a stretch breeds all of it.
    let inner = Set(unsaved.compactMap { history[$0].parent })
    return unsaved.filter { number in
      // What it starts from is a fault already, if it is not sound.
      !inner.contains(number)
        && verification.sound[history.saved(before: number).start] != nil
    }
  }

  private func check(unsaved number: Int, of lineage: Lineage, _ findings: inout Findings) {
    do {
      _ = try generation(number, of: lineage)
    } catch {
      let fault = Fault(lineage.generationPath(number), error)
      if case PopulationError.otherArithmetic = error {
        findings.notes.append(fault)
      } else {
        findings.faults.append(fault)
      }
    }
  }

  /// Whether a sheet shows its generation.
  private enum SheetState {
    /// It does, at whatever size; or the generation cannot be had, which is a fault of its own.
    case sound
    /// It does, as another arithmetic paints it.
    case other
    /// It does not; in words.
    case wrong(String)
  }

  private func sheetState(_ number: Int, of lineage: Lineage) -> SheetState {
    guard let generation = try? generation(number, of: lineage) else { return .sound }
    let path = lineage.sheetPath(number)
    guard FileSystem.isFile(path) else {
      return .wrong("expected a file that is no link, pipe or folder")
    }
    let found: Picture
    do { found = try Picture(sheetFile: path) } catch {
      return .wrong("it cannot be read as a PNG")
    }
    let arrangement = Arrangement(generation)
    let sheets = arrangement.sheets(width: found.width, height: found.height)
    if sheets.isEmpty {
      return .wrong(
        "\(found.width) × \(found.height) pixels is not the size of its generation's sheet")
    }
    let isOther = generation.arithmetic != PixelArithmetic.version
    var isNear = false
    var painted: [Int: [Picture]] = [:]
    for (format, sheet) in sheets {
      guard
        let pictures = try? painted[sheet.cellWidth]
          ?? pictures(of: generation, size: sheet.cellWidth)
      else { continue }
      painted[sheet.cellWidth] = pictures
      let drawn = arrangement.draw(pictures, on: sheet, as: format)
      if drawn == found { return .sound }
      isNear = isNear || isOther && found.isNearly(drawn)
    }
    if isNear { return .other }
    return .wrong("it does not show its generation")
  }

  /// Makes again what can be: the records of judges, of which damaged lines are left out, the files of generations that their runs breed again as the log has
  /// them, those of edited ones, and sheets that are not those of their generations.
  ///
  /// - Parameters:
  ///   - lineage: opened for writing.
  ///   - text: what the sheet of a generation carries beside its pixels.
  /// - Returns: what was done, a line each.
  /// - Throws: where a file cannot be written.
  public func repair(
    _ lineage: Lineage, text: (Generation) throws -> PNGText? = { _ in nil }
  ) throws -> [String] {
    let history = lineage.history
    // Before anything is bred again, for which it may be needed.
    var notes = try lineage.repairJudged()
    for number in 1...history.count where history[number].isSaved {
      if (try? lineage.saved(number)) != nil { continue }
      if let done = try lineage.undoCRLF(number) {
        notes += done
      } else if let again = try? bredAgain(number, of: lineage) {
        notes += try lineage.restore(again) ?? []
      }
    }
    for (target, path) in lineage.targets where !lineage.keeps(target) {
      guard let path, let copy = lineage.targetPath(target.fingerprint),
        target.file(at: path, on: background) != nil
      else { continue }
      try lineage.keep(target, from: path, on: background)
      notes.append("\(copy): kept again, from \(printable(path))")
    }
    for number in sheets(of: lineage) {
      guard case .wrong = sheetState(number, of: lineage) else { continue }
      let generation = try generation(number, of: lineage)
      let (path, arrangement) = (lineage.sheetPath(number), Arrangement(generation))
      let old = FileSystem.isFile(path) ? try? Picture(sheetFile: path) : nil
      let known = old.flatMap { arrangement.sheets(width: $0.width, height: $0.height).first }
      let sheet = try arrangement.sheet(
        size: known?.sheet.cellWidth ?? SheetSettings.defaultSize)
      let picture = arrangement.draw(
        try pictures(of: generation, size: sheet.cellWidth), on: sheet)
      let text = try text(generation)
      try AtomicFile.write(path) { descriptor in
        try picture.writePNG(to: descriptor, text: text, threads: renderer.threads)
      }
      notes.append("\(path): drawn again")
    }
    return notes
  }
}

extension Picture {
  /// Whether another picture of the same size differs as little as another arithmetic makes it. Of
  /// the sheets of all recipes, at most 1 byte in 80,000 is another by more than 8; but a network may
  /// magnify last bits.
  fileprivate func isNearly(_ other: Picture) -> Bool {
    let far = zip(pixels, other.pixels).count { abs(Int($0) - Int($1)) > 8 }
    return far * 100 <= pixels.count
  }
}

extension Arrangement {
  /// The sheets that have so many pixels, of each format; the newest first.
  func sheets(width: Int, height: Int) -> [(format: Format, sheet: Sheet)] {
    Format.allCases.reversed().compactMap { format in
      sheet(width: width, height: height, as: format).map { (format, $0) }
    }
  }

  /// The sheet that has so many pixels; nil where none has.
  private func sheet(width: Int, height: Int, as format: Format) -> Sheet? {
    var (low, high) = (1, width)
    while low < high {
      let middle = (low + high) / 2
      // What is too large for a sheet is too large for this one.
      if let sheet = try? sheet(size: middle, as: format), sheet.width < width {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard let sheet = try? sheet(size: low, as: format), sheet.width == width,
      sheet.height == height
    else {
      return nil
    }
    return sheet
  }
}

extension Lineage {
  /// The targets of all runs, each once, with the paths that they were first read from.
  fileprivate var targets: [(target: SearchMethod.Target, path: String?)] {
    var found: [(target: SearchMethod.Target, path: String?)] = []
    for run in history.runs {
      let plan = MeasurePlan(run.method, until: run.goal.until)
      for target in run.targets
      where target.isComparable && !found.contains(where: { $0.target == target }) {
        let term = plan.measures.first { $0.name == target.measure }
        found.append((target, term?.file))
      }
    }
    return found
  }

  /// Whether it has a copy of a target, as it was.
  fileprivate func keeps(_ target: SearchMethod.Target) -> Bool {
    guard let path = keptTarget(target.fingerprint), let picture = try? Picture(keptTarget: path)
    else { return false }
    return target.matches(picture)
  }
}
