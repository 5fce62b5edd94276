import Breeding
import Threads

extension Render {
  /// Paints a part of one picture.
  func render(_ share: Share, of found: FoundPicture, by workshop: Workshop) throws {
    let settings = try settings(for: found)
    let whole = output ?? settings.defaultPath(of: found)
    Interrupt.listen()
    var progress: WorkProgress?
    let part: PaintedPart
    do {
      defer { progress?.end() }
      part = try workshop.render(share, of: found, settings, to: whole) { bands, total in
        if Interrupt.isWished {
          throw Interrupt.Stopped(words: "interrupted: part \(share) of \(whole) was not written")
        }
        var bar =
          progress
          ?? WorkProgress.painting(pixels: settings.pixels / share.count, isQuiet: report.quiet)
        bar.advance(bands, of: total)
        progress = bar
      }
    }
    let size = part.header.subject.size
    if report.json {
      let address = found.specimen.address
      try Console.write(
        .object(
          [
            ("lineage", Report.lineage(address)), ("id", .string("\(address.id)")),
            ("width", .integer(size.width)), ("height", .integer(size.height)),
          ] + PartReport(part).members))
    } else {
      try Console.write(path: part.file)
    }
    PartReport(part).hint(whole, by: report)
    try workshop.tellRepetitions(picks.list().repetition)
  }
}
