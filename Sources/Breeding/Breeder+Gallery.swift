import Breeding
import Gallery
import Genomes
import Pictures
import Populations
import Rendering

/// A lineage as its page shows it: which generations have their sheets there, and who came of whom.
struct Exhibition {
  /// The page without its sheets.
  let page: LineagePage
  /// The generations whose sheets are shown, in their order.
  let shown: [Int]

  private let lineage: Lineage
  /// The children of every picture that has some.
  private let children: [IndividualID: [IndividualID]]
  /// Every picture on the page.
  private let visible: Set<IndividualID>

  init(of lineage: Lineage) throws {
    self.lineage = lineage
    let history = lineage.history
    let stretches = Stretches(history)
    shown = stretches.shown.sorted()
    var children: [IndividualID: [IndividualID]] = [:]
    var visible: Set<IndividualID> = []
    var words: [Int: String] = [:]
    for number in 1..<history.count + 1 where history[number].isSaved {
      let generation = try lineage.saved(number)
      words[number] = Report.shortMethod(generation)
      if stretches.shown.contains(number) {
        visible.formUnion(Arrangement(generation).shown.map { generation.individuals[$0].id })
      }
      for individual in generation.individuals {
        for parent in individual.parents where parent.lineage == nil {
          children[parent.id, default: []].append(individual.id)
        }
      }
    }
    self.children = children
    self.visible = visible
    let saved = history.records.count(where: \.isSaved)
    page = LineagePage(
      name: lineage.name.description,
      facts: [
        history.count == 1 ? "1 generation" : "\(history.count) generations",
        Report.pictures(visible.count) + (shown.count == saved ? "" : " shown"),
        "seed \(history.seed)",
      ],
      tree: stretches.all.map { stretch in
        LineagePage.Stretch(
          generations: stretch.generations, parent: stretch.parent, column: stretch.column,
          words: stretch.generations.lazy.reversed().compactMap { words[$0] }.first ?? "auto",
          isCurrent: stretch.generations.contains(history.now),
          hasSheet: stretch.generations.last.map(stretches.shown.contains) ?? false)
      })
  }

  /// A generation's sheet, painted.
  func sheet(_ number: Int, size: Int, by breeder: Breeder) throws -> LineagePage.Sheet {
    let generation = try lineage.saved(number)
    let individuals = Arrangement(generation).shown.map { generation.individuals[$0] }
    let texts = try individuals.map { try Workshop.text([$0.specimen(in: lineage.name)]) }
    let pictures = breeder.pictures(of: generation, size: size)
    let pngs = breeder.renderer.map(Array(zip(pictures, texts))) { picture, text in
      Result { () throws(PNGError) in try picture.png(compression: .smallest, text: text) }
    }
    return LineagePage.Sheet(
      generation: number, words: Report.method(generation),
      isCurrent: number == lineage.history.now,
      pictures: try zip(individuals, pngs).map { individual, png in
        LineagePage.Picture(
          generation: number, number: individual.id.number, operation: individual.operation,
          parents: individual.parents.map {
            $0.lineage == nil ? relative($0.id) : .init(address: $0.description)
          },
          children: (children[individual.id] ?? []).map(relative), genome: individual.genome,
          png: try png.get(), side: size)
      })
  }

  private func relative(_ id: IndividualID) -> LineagePage.Relative {
    visible.contains(id)
      ? .init(generation: id.generation, number: id.number) : .init(address: id.description)
  }
}
