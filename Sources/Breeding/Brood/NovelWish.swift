import Evolution
import Fitness
import Genomes
import Populations
import Rendering

/// The wish for what is unlike everything that a lineage has shown (Woolley & Stanley 2014,
/// arXiv:1207.6682, who search for novelty from a person's pick; here it chooses among the pick's
/// children): novelty search's own measure, the mean distance to the nearest that there were.
struct NovelWish: Wish {
  /// How much more novelty is for a worth of 1 more.
  private static let step = 0.03
  /// How many pictures are remembered: the last ones.
  static let memory = 1_024

  private let archive: NoveltyArchive

  /// The wish for what is unlike these.
  ///
  /// - Parameter shown: what there was, the last first.
  init(shown: [Genome], by renderer: Renderer) {
    let pictures = renderer.pictures(of: shown.reversed(), at: Boredom.viewport)
    archive = NoveltyArchive(entries: pictures.map(Descriptor.init), capacity: Self.memory)
  }

  func worths(of children: [BredPicture], by renderer: Renderer) -> [Double] {
    archive.novelty(
      of: children.map { Descriptor($0.picture) }, amongOthers: false,
      threads: renderer.threads
    ).map { $0 / Self.step }
  }

  func note(in choice: inout BroodChoice) { choice.novel = true }
}

extension Breeder {
  /// The genomes that the sheets of a lineage have shown, the last first, on whatever branch.
  ///
  /// - Throws: where a sheet cannot be had.
  func shown(by lineage: Lineage) throws -> [Genome] {
    var shown: [Genome] = []
    for number in stride(from: lineage.history.count, to: 0, by: -1)
    where shown.count < NovelWish.memory && lineage.history[number].isSaved {
      let generation = try lineage.saved(number)
      shown += Arrangement(generation).shown.map { generation.individuals[$0].genome }
    }
    return Array(shown.prefix(NovelWish.memory))
  }
}
