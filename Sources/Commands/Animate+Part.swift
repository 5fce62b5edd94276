import Breeding
import Threads

extension Animate {
  /// Paints a part of a film that will be one file.
  func animate(
    _ share: Share, of found: [FoundPicture], _ settings: FilmSettings, to whole: String,
    by workshop: Workshop
  ) throws {
    Interrupt.listen()
    var progress = WorkProgress.frames(isQuiet: report.quiet || report.json)
    let part: PaintedPart
    do {
      defer { progress.end() }
      part = try workshop.animate(share, of: found, settings, to: whole) { done, total in
        progress.advance(done, of: total)
        guard Interrupt.isWished else { return }
        throw Interrupt.Stopped(
          words: "interrupted after \(done) of \(total) frames: part \(share) of \(whole) was not "
            + "written")
      }
    }
    try workshop.tellRepetitions(picks.list().revisit)
    if report.json {
      try Console.write(
        .object(
          [
            ("picks", .array(found.map { .string($0.argument) })),
            ("width", .integer(size.width)), ("height", .integer(size.height)),
          ] + PartReport(part).members))
    } else {
      try Console.write(path: part.file)
    }
    PartReport(part).hint(whole, by: report)
  }
}
