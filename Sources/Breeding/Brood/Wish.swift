import Evolution
import Expressions
import Pictures
import Populations
import Rendering

/// Something that a person wishes of children, by which a brood is chosen. Adding one touches its own
/// file, `Wishes` with `Workshop.made`, `BroodChoice`, and the flags of the command.
public protocol Wish: Sendable {
  /// How far each of some children fulfils it: the more the better, and 1 more is about what one child
  /// of a sheet has more than an ordinary one. Children may be compared with each other.
  ///
  /// - Parameter renderer: has the threads that share the work.
  /// - Throws: where what has to be asked for that fails.
  func worths(of children: [BredPicture], by renderer: Renderer) throws -> [Double]

  /// Whether children should be bred by mutations that make networks smaller rather than larger.
  var simplifies: Bool { get }

  /// Notes itself in what is saved with the sheet.
  func note(in choice: inout BroodChoice)
}

extension Wish {
  /// Mutations are as ever.
  public var simplifies: Bool { false }
}

/// A child and its picture.
public struct BredPicture: Sendable {
  /// The child.
  public let offspring: Offspring
  /// Its picture, of `Boredom.viewport`'s size.
  public let picture: Picture
}

/// What a person wishes of the children of picks.
public struct Wishes: Hashable, Sendable {
  /// Whether they should be to the taste that the lineage's picks tell.
  public var taste = false
  /// Whether they should be unlike everything that the lineage has shown.
  public var novel = false
  /// Whether they should be simple and soft.
  public var calm = false
  /// The numbers, on the sheet that is picked from, of those that they should be unlike.
  public var unlike: [Int] = []
  /// Of what number they should have much; nil where none counts.
  public var fitness: FitnessExpression?

  /// How many children are bred for each that is shown, where anything is wished.
  public static let pool = 8
  /// One child in so many is shown whatever a taste says of it.
  public static let freeShare = 5

  /// No wish.
  public init() {}
}
