import Synchronization

/// Where notices of other processes are put up, until somebody listens and from then on.
final class NoticeBoard: Sendable {
  private let state = Mutex(State())

  private struct State {
    var hear: (@Sendable (IslandNotice) -> Void)?
    var waiting: [IslandNotice] = []
  }

  /// Puts up a notice.
  func put(_ notice: IslandNotice) {
    let hear = state.withLock { state in
      if state.hear == nil { state.waiting.append(notice) }
      return state.hear
    }
    hear?(notice)
  }

  /// Has all notices heard, also those that are there already.
  func listen(_ hear: @escaping @Sendable (IslandNotice) -> Void) {
    let waiting = state.withLock { state in
      defer { state.waiting = [] }
      state.hear = hear
      return state.waiting
    }
    for notice in waiting { hear(notice) }
  }
}
