import Arithmetic
import Evolution
import Pictures
import Populations
import Rendering

/// The wish for what is simple and soft: pictures whose neighbouring pixels are alike, of small networks.
/// Random picks drift to noise, since most changes of a picture make it more intricate; this goes back.
/// Mutations take nodes and connections from its children and add none.
struct CalmWish: Wish {
  /// How much rougher a picture is for a worth of 1 less.
  private static let step = 0.04
  /// What half as many connections are worth.
  private static let half = 4.0

  let simplifies = true

  func worths(of children: [BredPicture], by renderer: Renderer) -> [Double] {
    children.map { child in
      let size = child.offspring.genome.connections.count(where: \.enabled)
      return -Roughness.value(of: child.picture) / Self.step
        - Self.half * Logarithm.base2(Double(max(1, size)))
    }
  }

  func note(in choice: inout BroodChoice) { choice.calm = true }
}
