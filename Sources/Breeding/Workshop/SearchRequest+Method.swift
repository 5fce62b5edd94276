import Evolution
import Expressions
import Fitness
import Genomes

extension SearchRequest {
  /// The method, without its targets, that the request makes of the one before.
  ///
  /// - Parameter before: how a fitness chose in the lineage last; nil where it never did.
  /// - Throws: where a value is out of bounds or does not go with another; where that other is of the
  ///   method before, this is told.
  func method(after before: SearchMethod?) throws(RequestError) -> SearchMethod {
    do throws(RequestError) {
      return try method(over: before)
    } catch {
      let kept = before.map { partsKept(of: $0, concerning: error) } ?? []
      throw kept.isEmpty ? error : .asBefore(error, kept)
    }
  }

  private func method(over before: SearchMethod?) throws(RequestError) -> SearchMethod {
    var fitness = fitness ?? before?.fitness ?? []
    if fitness.isEmpty { fitness = try Self.expressions(FitnessPreset.standard.name) }
    var method = SearchMethod(
      kind ?? before?.kind ?? .standard, fitness: fitness,
      population: population ?? before?.population ?? Self.defaultPopulation,
      activations: drawnFrom ?? before?.activations ?? [],
      settings: settings(for: fitness, before), island: island)
    let countsNovelty = MeasurePlan(method).needsNovelty
    if noveltyOf != nil, !countsNovelty { throw .noveltyOf }
    method.noveltyOf =
      countsNovelty ? (noveltyOf.map(\.command) ?? before?.noveltyOf) : nil
    try RequestError.check(method.population, in: Breeder.counts, .population)
    method.axes = try axes(for: method, before)
    if (fitness.count > 1) != method.kind.hasSeveralObjectives {
      throw .objectives(fitness.count, method.kind)
    }
    if !method.kind.allowsNovelty, fitness.contains(where: \.needsNovelty) {
      throw .novelty(.fitness)
    }
    guard method.settings.elite <= method.population else {
      throw .elite(population: method.population)
    }
    // Several together may be longer than one text may be.
    let text = method.fitnessText
    do throws(FitnessError) {
      _ = try FitnessExpression.list(text, vocabulary: .writtenOut)
    } catch {
      throw .writtenOut(error)
    }
    return method
  }

  /// What activations are drawn from; none is the standard mix, whoever names it.
  private var drawnFrom: [Activation]? {
    activations.map { $0 == ActivationMix.standard.activations ? [] : $0 }
  }

  /// The settings before with those that are given. One that had its default for the fitness before has
  /// that for the fitness now.
  private func settings(
    for fitness: [FitnessExpression], _ before: SearchMethod?
  ) -> NEATSettings {
    var settings = NEATSettings.standard(for: fitness)
    if let before {
      settings.apply(NEATSettings.standard(for: before.fitness).changes(to: before.settings))
    }
    settings.apply(self.settings)
    return settings
  }

  /// The axes of a map; none for a search without one.
  private func axes(
    for method: SearchMethod, _ before: SearchMethod?
  ) throws(RequestError) -> [SearchMethod.Axis] {
    let count = method.kind.axisCount
    guard count > 0 else {
      if axes != nil || bins != nil { throw .noMap }
      return []
    }
    let known = before?.axes ?? []
    var measures = axes ?? known.map(\.measure)
    if axes == nil, known.isEmpty {
      measures = try Self.expressions(Self.defaultAxes.joined(separator: ","))
    }
    if measures.contains(where: \.needsLabel) {
      return try labelAxis(measures, of: method, before)
    }
    guard measures.count == count else {
      throw .axisCount(text: measures.first?.source ?? "", found: measures.count)
    }
    if measures.contains(where: \.needsNovelty) { throw .novelty(.axes) }
    // A lineage that was bred so goes on.
    if axes != nil, Set(measures).count < count { throw .sameAxes(measures[0].title) }
    let standard =
      known.count < count ? [Self.defaultBins.columns, Self.defaultBins.rows] : known.map(\.bins)
    let bins = bins.map { [$0.columns, $0.rows] } ?? standard
    let sides = 1...SearchMethod.Axis.mostBins
    guard bins.allSatisfy({ sides ~= $0 }) else {
      throw .outOfBounds(
        .bins, found: bins.map(String.init).joined(separator: "x"),
        expected: "columns and rows from 1x1 to \(sides.upperBound)x\(sides.upperBound)")
    }
    return zip(measures, bins).map { .init(measure: $0, bins: $1) }
  }

  /// The axis of a map whose cells are the labels of the judge that the fitness names, or of a script. How many
  /// there are is known later.
  private func labelAxis(
    _ measures: [FitnessExpression], of method: SearchMethod, _ before: SearchMethod?
  ) throws(RequestError) -> [SearchMethod.Axis] {
    guard measures.count == 1, measures[0].isLabel else { throw .labelAxes(measures.count) }
    if bins != nil { throw .labelBins }
    let commands = Set(method.fitness.flatMap(\.terms).compactMap(\.command))
    let isTold = commands.isEmpty && method.needsTold
    guard commands.count == 1 || isTold else { throw .labelJudges(commands.count) }
    return [
      .init(measure: measures[0], bins: before?.isOfLabels == true ? before?.axes[0].bins ?? 1 : 1)
    ]
  }

  /// What an error is about and stands as it was, by its name and value.
  private func partsKept(
    of before: SearchMethod, concerning error: RequestError
  ) -> [(RequestError.Parameter, String)] {
    let search = kind == nil ? [(RequestError.Parameter.search, before.kind.rawValue)] : []
    let fitness = fitness == nil ? [(RequestError.Parameter.fitness, before.fitnessTitle)] : []
    let population =
      population == nil ? [(RequestError.Parameter.population, "\(before.population)")] : []
    return switch error {
    case .objectives, .novelty(.fitness): search + fitness
    case .noMap: search
    case .noveltyOf: search + fitness
    case .elite, .outOfBounds(.population, _, _): population
    case .writtenOut: fitness
    case .labelJudges, .labelBins:
      fitness + (axes == nil ? [(RequestError.Parameter.axes, FitnessVocabulary.label)] : [])
    default: []
    }
  }

  private static func expressions(_ text: String) throws(RequestError) -> [FitnessExpression] {
    do throws(FitnessError) { return try FitnessExpression.list(text) } catch {
      throw .expression(.fitness, text: text, error)
    }
  }
}

extension SearchMethod {
  /// How many pictures its sheets may have.
  var sheetCount: Int {
    if isOfLabels { return max(population, min(axes[0].bins, Arrangement.mostLabels)) }
    return max(
      population, axes.isEmpty ? 0 : axes.map { min($0.bins, MapBlocks.mostSides) }.reduce(1, *))
  }
}
