import Breeding
import HTTP

/// A request that cannot be answered: the status, and a sentence for a person.
struct PageError: Error {
  let status: Int
  let message: String

  /// What is not there.
  static func notFound(_ what: String) -> PageError { PageError(status: 404, message: what) }

  /// A value that was not expected.
  static func bad(_ what: String) -> PageError { PageError(status: 400, message: what) }

  /// The server ends.
  static let ending = PageError(status: 503, message: "the server is ending")

  /// An error of the floors below, as a status and its own sentence.
  init(_ error: any Error) {
    switch error {
    case let error as PageError: self = error
    case let error as RequestError:
      let status =
        switch error {
        case .bredElsewhere: 409
        case .unknownPicture: 404
        default: 400
        }
      self.init(status: status, message: error.description)
    case let error as AskingError:
      let status =
        switch error {
        case .nothingAsked, .otherGeneration, .otherPictures, .lostForm: 409
        case .count, .missing, .unasked, .unknownLabel, .featureCount, .noNumber, .untold: 400
        }
      self.init(status: status, message: "\(error)")
    case let error as SettingError: self.init(status: 400, message: error.description { $0 })
    case JSONError.unwritable: self.init(status: 500, message: "\(error)")
    case is JSONError, is ImportError, is MovieError, is ExportError, is JudgingError,
      is JudgeError:
      self.init(status: 400, message: "\(error)")
    case let error as PopulationError: self.init(error)
    case is Gone: self = Self.ending
    default: self.init(status: 500, message: "\(error)")
    }
  }

  private init(_ error: PopulationError) {
    let status =
      switch error {
      case .unknownLineage, .renamedLineage, .trashedLineage, .unknownGeneration, .notSaved,
        .noCurrentLineage, .noneCurrent, .currentGone, .noStars, .unknownStar,
        .takenBack, .notStarred:
        404
      case .lineageExists, .nameTaken, .locked, .starsLocked, .nothingToUndo, .nothingToRedo,
        .notNext:
        409
      default: 500
      }
    self.init(status: status, message: "\(error)")
  }

  /// An error of the values given.
  init(status: Int, message: String) {
    self.status = status
    self.message = message
  }
}
