import Evolution
import Expressions
import Files
import Genomes
import Pictures
import Populations
import Rendering

extension Workshop {
  /// What a search wants scores of next, for a script that tells them by `tell(scores:in:)`. Asked again, it is
  /// the same until then.
  ///
  /// Where no such search waits at the lineage's current generation, or another one than is asked for, one
  /// begins there, which the log notes; else nothing is written. What is nil is as it was when a fitness
  /// last chose in the lineage.
  ///
  /// - Parameters:
  ///   - request: what is searched for, and how. Its fitness names `told`, the score that is told, and is
  ///     that alone where none is given and none was.
  ///   - name: the lineage's; the current one where none is given. It is begun where there is none.
  ///   - recipe: draws the first generation of a lineage that is begun.
  ///   - seed: the lineage's by default.
  ///   - isAnother: whether a run begins even where the same waits.
  ///   - form: what the script tells beside scores: the labels that make a map by `--axes label`, and how many
  ///     features novelty compares.
  /// - Throws: as `begin`; `RequestError.withoutTold` for a fitness that needs no script.
  public func ask(
    _ request: SearchRequest = SearchRequest(), in name: String? = nil,
    recipe: (any Recipe)? = nil, seed: UInt64? = nil, isAnother: Bool = false,
    form: ToldForm = ToldForm()
  ) throws -> AskedBatch {
    let name = try name.map(beginning) ?? currentName()
    let known = try name.flatMap { folder.has($0) ? try folder.open($0) : nil }
    if known == nil, let name, let moved = folder.moved(name) { throw moved }
    let recipe = try recipe.map(reading)
    if let known { try check(recipe, of: known) }
    let wish = RunWish(
      request: try told(request, after: known?.history), checkpoint: 1, seed: seed,
      isAnother: isAnother, isTold: true, form: form)
    var run = try self.run(wish, in: known)
    if let known, let waiting = try waiting(run, in: known, isAnother: isAnother) {
      return waiting.batch
    }
    let lineage =
      try known == nil
      ? found(name, run.method, recipe: recipe ?? self.recipe(for: wish.request), seed: seed)
      : goOn(name)
    if known == nil {
      if seed == nil { run.seed = lineage.history.seed }
    } else if known?.history != lineage.history {
      // Another process has bred meanwhile, or begun the same.
      run = try self.run(wish, in: lineage)
      if let waiting = try waiting(run, in: lineage, isAnother: isAnother) { return waiting.batch }
    }
    return try begun(run, in: lineage, isNew: known == nil, wish).batch
  }

  /// Takes the scores of what a search asked for. They are kept in the lineage; with them it breeds the next
  /// generation, which is saved, unless they were of the generation that it starts from.
  ///
  /// - Parameter place: the lineage.
  /// - Returns: the generation that is the current one now.
  /// - Throws: `AskingError` where the scores are not those of what is asked for now; then nothing is
  ///   changed. What the file system refuses.
  @discardableResult
  public func tell(
    scores answer: ToldAnswer, in place: Workplace = .current
  ) throws -> ShownGeneration {
    try checkSize()
    let lineage = try open(place)
    var run = try ToldRun(waitingIn: lineage, by: breeder)
    let number = run.generation.number
    try run.tell(answer)
    return try drawn(
      run.generation, of: current(lineage, of: place), redrawing: run.generation.number != number)
  }

  /// Paints what is asked for into PNGs of a folder, GENERATION-NUMBER.png. Each carries its genome.
  ///
  /// - Parameters:
  ///   - folder: is made where it is not there.
  ///   - size: the side of each in pixels, 1 to `Viewport.sideLimit`.
  /// - Returns: the files, in the order asked.
  /// - Throws: `RequestError.outOfBounds`; `RequestError.outputExists` where a file is there that shows
  ///   something else, before anything is painted, unless `mayReplace`; what the file system refuses.
  public func paint(
    _ batch: AskedBatch, into folder: String, size: Int = AskedBatch.defaultSize
  ) throws -> [String] {
    try RequestError.check(size, in: 1...Viewport.sideLimit, .size)
    var settings = RenderSettings()
    settings.size = PictureSize(side: size)
    // By this it is known from a picture of the generation as it is saved, which may have the address.
    let form = ["asked": "\(batch.digest)"]
    let specimens = batch.specimens
    let start = folder.hasSuffix("/") ? folder : folder + "/"
    let outputs = try specimens.map { specimen in
      let id = specimen.address.id
      return try output(
        "\(start)\(id.generation)-\(id.number).png",
        showing: .pictures([specimen.genome], settings.size, form: form))
    }
    for (specimen, output) in zip(specimens, outputs) {
      let text = try Self.text([specimen], form: form)
      let work = PaintingWork(
        genome: specimen.genome, settings: settings, plate: nil, caption: nil, opacity: nil,
        text: text)
      try output.write(bytes: png(work))
    }
    return outputs.map(\.path)
  }

  /// The request with a fitness that a script tells, where it has none and the one before is none.
  private func told(
    _ request: SearchRequest, after history: History?
  ) throws(RequestError) -> SearchRequest {
    guard request.fitness == nil, history?.lastRun()?.method.needsTold != true else {
      return request
    }
    var request = request
    request.fitness = try breeder.fitness(FitnessVocabulary.told)
    return request
  }

  /// The run that waits in a lineage, where it is the one that is wanted; nil for any other, and for none.
  private func waiting(_ run: Run, in lineage: Lineage, isAnother: Bool) throws -> ToldRun? {
    guard !isAnother, let stopped = try lineage.stopped(before: run),
      lineage.history.runs[stopped].isContinued(by: run)
    else { return nil }
    return try ToldRun(lineage.history.runs[stopped], in: lineage, by: breeder)
  }

  /// Begins a run at the current generation of a lineage.
  ///
  /// - Parameter isNew: whether the lineage was begun for it.
  private func begun(
    _ run: Run, in lineage: Lineage, isNew: Bool, _ wish: RunWish
  ) throws -> ToldRun {
    let inheritance = RunInheritance(
      run, after: isNew ? nil : lineage.history.lastRun(),
      isSizeGiven: wish.request.population != nil)
    if let told = try toldJudge(of: run, wish, in: lineage) {
      let records = try lineage.judged()
      try records.introduce(told)
      try records.synchronize()
    }
    let told = try ToldRun(run, in: lineage, by: breeder)
    if let words = inheritance.words(from: told.generation) { tell("\(lineage.name): \(words)") }
    try lineage.keepTargets(of: run, MeasurePlan(run.method), on: breeder.background)
    try lineage.begin(run, start: told.start)
    return told
  }
}

extension AskedBatch {
  /// The side of a picture that is asked for by default, in pixels.
  public static let defaultSize = 256
}
