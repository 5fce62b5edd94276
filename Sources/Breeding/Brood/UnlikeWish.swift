import Evolution
import Fitness
import Genomes
import Populations
import Rendering

/// The wish for what is away from some pictures of the sheet that is picked from.
struct UnlikeWish: Wish {
  /// How much farther a child is for a worth of 1 more, as `Descriptor.distance` counts.
  private static let step = 0.05

  private let numbers: [Int]
  private let others: [[UInt8]]

  /// The wish for what is unlike these, by their numbers in a generation.
  init(_ numbers: [Int], of generation: Generation, by renderer: Renderer) {
    self.numbers = numbers
    others = renderer.pictures(
      of: numbers.map { generation.individuals[$0 - 1].genome }, at: Boredom.viewport
    ).map { Descriptor($0).compared }
  }

  func worths(of children: [BredPicture], by renderer: Renderer) -> [Double] {
    children.map { child in
      let own = Descriptor(child.picture).compared
      return others.map { Descriptor.distance(own, $0) }.reduce(1, min) / Self.step
    }
  }

  func note(in choice: inout BroodChoice) { choice.unlike = numbers }
}
