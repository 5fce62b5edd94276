import Evolution
import Populations
import Rendering

extension Taste: Wish {
  /// How much each is liked, in standard deviations of the sheets that the taste was learnt from; less
  /// where it is not to be trusted.
  public func worths(of children: [BredPicture], by renderer: Renderer) -> [Double] {
    let trust = trust
    return renderer.map(children) { child, _ in
      trust * liking(TasteFeatures.vector(of: child.picture, child.offspring.genome))
    }
  }

  /// Notes the picks that it was learnt from.
  public func note(in choice: inout BroodChoice) { choice.taste = span }
}
