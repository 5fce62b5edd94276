import Animation
import Evolution
import Expressions
import Genomes
import Pictures
import Rendering
import Text

extension RequestError: CustomStringConvertible {
  /// What is wrong and what to do, in a line, with parameters called as flags without dashes.
  public var description: String { description { $0 } }

  /// What is wrong and what to do, in a line.
  ///
  /// - Parameter naming: what a parameter or setting of that name is called, such as its flag.
  public func description(naming: (String) -> String) -> String {
    func name(_ parameter: Parameter) -> String { naming(parameter.rawValue) }
    switch self {
    case .outOfBounds(let parameter, let found, let expected):
      return "\(name(parameter)) \(found): expected \(expected)"
    case .noTaste:
      return "taste: there are no picks to learn from yet: breed by eye first, such as by "
        + "\"breed next 3,7\""
    case .noTold:
      return
        "told: a script tells it of a lineage's pictures, by breed ask and breed tell: expected "
        + "a lineage that has such scores"
    case .toldByScript(let lineage):
      let argument = lineage.map { " \($0)" } ?? ""
      return "told: its scores come from a script: breed ask\(argument) gives the pictures, "
        + "breed tell\(argument) takes their scores; or choose another \(name(.fitness))"
    case .withoutTold(let fitness):
      return
        "\(name(.fitness)) \(fitness): nothing in it is told by a script: expected the term told, "
        + "such as \"0.8*told + 0.2*entropy\"; breed auto needs no script"
    case .noPicks:
      return
        "expected pictures to breed from, by their numbers on the sheet, such as \"breed next 3,7\""
    case .unknownPicture(let number, let generation, let count):
      return "no picture \(number) in generation \(generation): expected 1 to \(count)"
    case .lockOutside(let number, let count):
      return "\(name(.lock)) \(number): the new sheet has \(count) pictures; "
        + "expected a larger \(name(.count))"
    case .lockKept(let number):
      return "\(name(.lock)) \(number): \(name(.keep)) keeps it too; leave one of the two out"
    case .lockUnderKept(let number, let kept):
      return "\(name(.lock)) \(number): \(name(.keep)) puts picks into places 1 to \(kept); "
        + "expected a number over \(kept), or no \(name(.keep))"
    case .lockFull(let count):
      return "\(name(.lock)): no place is left for a child on a sheet of \(count); "
        + "expected a larger \(name(.count))"
    case .newcomersFull(let count):
      return "\(name(.newcomers)): no place is left for one on a sheet of \(count); "
        + "expected a larger \(name(.count))"
    case .samePicture(let address):
      return "\(address) twice: expected two different pictures; to vary one alone, \"breed vary\""
    case .together(let one, let other, let fault): return "\(one) and \(other) together: \(fault)"
    case .inColours(let address, let fault): return "\(address) in these colours: \(fault)"
    case .sheet(let size, let error): return "\(name(.size)) \(size): \(error)"
    case .expression(let parameter, let text, let error):
      let isCut = parameter == .fitness && text.count > 80
      let start = isCut ? text.prefix(79) + "…" : text.prefix(80)
      return "\(name(parameter)) \"\(start)\": \(error)"
    case .writtenOut(let error): return "\(name(.fitness)), written out: \(error)"
    case .objectives(let count, let kind):
      return kind.hasSeveralObjectives
        ? "\(name(.search)) \(kind.rawValue): expected two objectives or more, such as "
          + "\(name(.fitness)) \"entropy, symmetry\""
        : "\(name(.fitness)): found \(count) objectives, expected one; several are for "
          + "\(name(.search)) \(SearchKind.choice(where: \.hasSeveralObjectives))"
    case .novelty(let parameter):
      return "\(name(parameter)): novelty changes with the population; expected "
        + (parameter == .fitness
          ? "\(name(.search)) \(SearchKind.choice(where: \.allowsNovelty))" : "measures")
    case .asBefore(let error, let kept):
      let words = kept.map { "\(name($0)) \($1)" }.joined(separator: " and ")
      return error.description(naming: naming)
        + "; \(words) \(kept.count == 1 ? "is" : "are") kept from the run before: "
        + "give what it should be instead"
    case .axisCount(let text, let found):
      return "\(name(.axes)) \"\(text.prefix(80))\": expected two measures, with a comma; "
        + "found \(found)"
    case .sameAxes(let measure):
      return "\(name(.axes)): \(printable(measure)) twice; expected two different measures"
    case .noMap:
      return "\(name(.axes)) and \(name(.bins)) are only for \(name(.search)) "
        + SearchKind.choice { $0.axisCount > 0 }
    case .label(let parameter):
      return "\(name(parameter)): label is no number of a picture; expected it for \(name(.axes))"
    case .labelAxes:
      return "\(name(.axes)): labels make a map by themselves; expected \(name(.axes)) label"
    case .labelJudges(let count):
      return "\(name(.axes)) label: expected one judge in \(name(.fitness)), such as "
        + "\(name(.fitness)) judge:imagenet; found \(count == 0 ? "none" : "\(count)")"
    case .sentImage(let reason): return reason
    case .labelName(let label):
      return label.isEmpty
        ? "\(name(.labels)): expected names, such as bird,fish; found an empty one"
        : "\(name(.labels)): \"\(printable(label))\" stands there twice"
    case .untoldForm(.features):
      return "\(name(.noveltyOf)) told: expected \(name(.features)), how many numbers the script "
        + "tells of each picture"
    case .untoldForm:
      return "\(name(.axes)) label: expected \(name(.labels)), the names of the classes that the "
        + "script tells"
    case .needlessForm(.features):
      return "\(name(.features)): nothing here compares them; expected \(name(.noveltyOf)) told"
    case .needlessForm:
      return "\(name(.labels)): no map here is of them; expected \(name(.axes)) label"
    case .noLabels(let measure):
      return "\(name(.axes)) label: \(printable(measure)) gives no labels"
    case .labelBins:
      return "\(name(.bins)): a map of labels has a cell for each label; leave it out"
    case .noveltyOf:
      return "\(name(.noveltyOf)): novelty does not count here; expected \(name(.search)) "
        + "\(SearchKind.novelty.rawValue), or novelty in \(name(.fitness))"
    case .noveltySpace(let text):
      return
        "\(name(.noveltyOf)) \"\(printable(text))\": expected looks, told, or a judge that gives features, "
        + "such as "
        + "judge:imagenet"
    case .untypedJudge(let measure, let command):
      return
        "\(printable(measure)): the run before asked this program, and a program is started only "
        + "where you type it, since a lineage may come from elsewhere: \(printable(command))"
    case .method(let error): return "\(error)"
    case .elite(let population):
      return "\(name(.set)) elite: expected at most the population, \(population)"
    case .setting(let error): return error.description(naming: naming)
    case .crop(let crop, let size):
      return "\(name(.crop)) \(crop): expected a part of the \(size.width)x\(size.height) pixels "
        + "of \(name(.size))"
    case .tooManyRepeats(let repeats, let size):
      let (width, height) = (size.width * repeats.across, size.height * repeats.down)
      return "\(name(.tile)) \(repeats.across)x\(repeats.down): \(width)x\(height) pixels; "
        + "expected at most \(Viewport.sideLimit) a side: choose a smaller \(name(.size))"
    case .outputIsInput(let path):
      return "\(name(.output)) \(path): the picture is read from it; expected another file"
    case .outputExists(let path):
      return "\(name(.output)) \(printable(path)): a file of that name is there, and it may show "
        + "something else: choose another name, or overwrite it by \(name(.force))"
    case .filmExists(let path):
      return "\(name(.output)) \(printable(path)): a file of that name is there, and a film by "
        + "ffmpeg does not say what it shows: choose another name, or overwrite it by \(name(.force))"
    case .changedTarget(let measure, let copy):
      let kept = copy.map { ", of which \(printable($0)) is a copy" } ?? ""
      return
        "\(printable(measure)): its file holds another picture than when this run began\(kept), or "
        + "is seen on another \(name(.background)): put that back to go on, or begin another run by "
        + "\(name(.another))"
    case .runOfOtherArithmetic(let generation, let saved):
      let back = saved == generation ? "" : "after \"breed load \(saved)\", the last one saved, "
      return
        "another version of breed, which computes a little differently, began this run, now at "
        + "generation \(generation): this version cannot bring it to the same end; \(back)begin "
        + "another run by \(name(.another))"
    case .bredOtherwise(let last, let differences, let isReached):
      return "\(name(.toGeneration)) \(last): this lineage was bred with other options: "
        + differences.joined(separator: ", ")
        + (isReached
          ? "; type the same, or choose another name"
          : "; type the same to go on, or begin another run by \(name(.another))")
    case .otherRecipe(let lineage, let began):
      return "\(lineage) is there already, \(began): a recipe and its settings are for the first "
        + "pictures of a lineage; leave them out to go on, or choose another name"
    case .bredElsewhere(let lineage, let known, let found):
      return "\(lineage) is at \(found) generations, and \(known) were known here: someone else "
        + "bred there meanwhile; look at it first"
    case .name(let text):
      return "\"\(printable(text))\" is no name of a lineage: expected \(LineageName.rule)"
    case .nameOfFile(let text):
      return "\(text) is a file's name, not a lineage's"
        + (FileUse.words(text).map { ": \($0)" } ?? "")
    case .nameOfPictures(let name):
      return "\(name) means pictures wherever it is typed, not a lineage: choose another name, "
        + "such as lineage-\(name)"
    case .streamAsTarget:
      return "standard input: a target is read more than once; expected a file"
    case .streamAsImage:
      return "standard input: an image that networks see is read from a file"
    case .unknownImage(let image):
      return SeenImage.isFingerprint(image)
        ? "\(naming("inputs")): no lineage here has the image \(image): name its file, as image:photo.png"
        : "\(naming("inputs")): \(printable(image)) was not read"
    case .imageNotHere(let path, let fingerprint):
      return "\(printable(path)): its networks see the image \(fingerprint.prefix(12))…, which no "
        + "lineage here has; give it once: breed import \(printable(shellWord(path))) \(naming("image")) "
        + "photo.png, the photo itself or the copy in the folder images/ of its lineage"
    case .imageUnseen(let path):
      return "\(naming("image")) \(printable(path)): no network of what is imported sees this image"
    case .picture:
      return "expected a number on the sheet, such as 7, or generation/number, such as 3/7, "
        + "or lineage/generation/number, such as lagoon/3/7, or a star, such as stars/5, "
        + "or a picture's file, such as art.png"
    case .pictureOfWhich(let picture, let before, let lineage):
      return
        "\(picture) after \(before) and a comma: type \(lineage)/\(picture) for one of that lineage, "
        + "or a blank in place of the comma for one of the current lineage: \(before) \(picture)"
    case .severalForOne(let text, let count):
      return "expected one picture, found \(count); to put several on a sheet: breed sheet "
        + printable(text)
    case .numbers(let use):
      return "expected numbers \(use == .stars ? "of stars" : "on the sheet"), from 1, such as 3,7 "
        + "or 3-5" + (use == .weighted ? "; or 3*2,7 to breed from 3 twice as often" : "")
    case .sheetOrPicture:
      return
        "expected a sheet, such as 3, lagoon or lagoon/3, or a picture, such as 3/7, lagoon/3/7, stars/5 "
        + "or art.png"
    case .alpha(let channel, let model):
      let asked =
        name(.alpha) + (channel.map { " \($0.rawValue)" } ?? "")
        + ": the picture is in \(model.rawValue)"
      guard let other = AlphaChannel(of: model) else {
        return
          "\(asked), which has no channel for the background; expected another model, such as by "
          + "\(name(.colour)) hsv \(name(.alpha)) value"
      }
      return "\(asked); expected \(name(.alpha)) \(other.rawValue)"
    case .alphaOfPlate:
      return "\(name(.alpha)) with \(name(.caption)): a plate's paper is never transparent; "
        + "expected one of them"
    case .outputFormat(let path):
      return "\(name(.output)) \(printable(path)): expected a picture's ending, "
        + PictureFormat.choice { _ in true } + Self.writing(path)
    case .outputNoPNG(let path):
      return "\(name(.output)) \(printable(path)): a sheet is a PNG; expected a name with .png"
        + Self.writing(path)
    case .outputNoPage(let path):
      return "\(name(.output)) \(printable(path)): the page is HTML; expected a name with .html"
        + Self.writing(path)
    case .outputOfOtherForm(let path, let ending):
      return "\(name(.output)) \(printable(path)): that ending is of another format than "
        + "what is exported; expected a name with .\(ending)" + Self.writing(path)
    case .outputLacks(let path, let parameter, let format, let those):
      return "\(name(.output)) \(printable(path)): \(format.title) cannot hold \(name(parameter)); "
        + "expected \(those)"
    case .oneOutput(let path, let count):
      return "\(name(.output)) \(printable(path)): expected a name for each of \(count) pictures, "
        + "such as out-%d.png by their numbers, %n.png by their names, or a folder, such as out/"
    case .sameOutput(let path):
      return
        "two of these would be written to \(printable(path)): expected names that differ, such "
        + "as \(name(.output)) %n.png, or one at a time"
    case .paper(let text):
      return
        "\(name(.size)) \(printable(text)): expected a sheet or sides with a unit, such as a3, "
        + "a3-landscape, letter, 210x297mm or 30cm"
    case .background(let text):
      return "\(name(.background)) \(printable(text)): expected white, black or a colour such as "
        + "0b132b"
    case .backgroundWithoutTarget:
      return "\(name(.background)): expected only with a target, such as \(name(.fitness)) "
        + "target:FILE.png"
    case .fileAsParent(let path):
      return "\(printable(path)): a parent is of a lineage; import the file first: breed import "
        + printable(shellWord(path))
    case .filesAsFirst(let paths, let lineage):
      return "these are files; to begin a lineage with them: breed import "
        + paths.map { printable(shellWord($0)) }.joined(separator: " ")
        + " \(name(.into)) \(printable(lineage))"
    case .lineageAsItIs(let path, let parameter):
      return "\(name(parameter)): \(printable(path)) is a lineage, which is copied as it is; "
        + "leave \(name(parameter)) out"
    case .lineageAmongFiles(let path):
      return "\(name(.into)) names one lineage, and \(printable(path)) is one itself: "
        + "import it alone"
    case .seriesAmongFiles(let path, let count):
      return "\(name(.into)) makes one generation of several files, and \(printable(path)) is a "
        + "series of \(count): import it alone"
    case .fileAsStar(let path):
      return "\(printable(path)): a star is of a lineage; import the file first: breed import "
        + printable(shellWord(path))
    case .titleOfSeveral: return "\(name(.title)): expected one picture; a title is for one"
    case .noPictures: return "expected at least one picture"
    case .noStars:
      return "no such star: expected one of those that \"breed stars\" lists"
    case .severalPictures(let path, let count):
      return
        "\(path): it has \(count) pictures; expected the number of one, such as \(path)/\(count)"
    case .noPictureInFile(let number, let path, let count):
      return "no picture \(number) in \(path): expected 1 to \(count)"
    case .sweepTarget:
      return "expected two nodes by number or id with a dash between them, such as 4-9, or all"
    case .noLiveConnection:
      return "\(name(.sweep)) all: the picture depends on no connection"
    case .noConnection(let from, let to, let sources):
      return "\(name(.sweep)): " + Self.noConnection("\(from)", "\(to)", sources)
    case .unheardConnection(let from, let to, let isEnabled):
      return "\(name(.sweep)): the picture does not depend on connection \(from)-\(to): "
        + (isEnabled ? "no colour depends on \(to)" : "it is disabled")
    case .noNode(let node, let count, let parameter):
      return "\(naming(parameter)): no node \"\(printable(node))\": expected a number of 1 to "
        + "\(count), or an id; breed inspect lists them"
    case .change(let kind): return "expected \(kind.form)"
    case .noChanges:
      return "expected at least one change, such as \(naming("weight")) 21-22=1.5; "
        + "breed inspect lists the nodes"
    case .changedTwice(let change, let other):
      let (one, two) = (change.words(naming), other.words(naming))
      return one == two
        ? "\(one) twice: expected it once" : "\(one) and \(two): leave one of the two out"
    case .unchangeable(let change, let fault, let sources):
      return change.words(fault, sources: sources, naming)
    case .unchanged(let address):
      return "these changes leave \(address) as it is: expected one that changes its network"
    case .nothingToMove: return "expected at least one picture"
    case .framesAndSeconds(let frames, let others, let rate):
      return "\(name(.frames)) \(frames) and \(name(.seconds)): at \(rate) frames a second those "
        + "seconds are \(others) frames; leave one of the two out"
    case .morphOfOne(let label):
      return "\(name(.motion)) morph: expected two pictures or more, found \(label) alone"
    case .severalWithoutMorph:
      return "expected one picture; several are for \(name(.motion)) morph"
    case .motionUnheard(let motion, let words, let label, let inputs):
      return "\(name(.motion)) \(motion): \(label) does not use \(words); to breed some that do: "
        + "breed vary \(label) --inputs \(inputs.map(\.rawValue).joined(separator: ","))"
    case .motionValue(let value, let motion, let others):
      return "\(naming(value)) is for \(name(.motion)) \(motion), found \(name(.motion)) "
        + "\(others.joined(separator: ",")); leave one of the two out"
    case .motionBounds(let value, let found, let bounds):
      let (low, high) = (Decimal.short(bounds.lowerBound), Decimal.short(bounds.upperBound))
      return "\(naming(value)) \(found): expected \(low) to \(high)"
    case .unknownMotionValue(let found, let names):
      return "\(printable(found)): no motion takes it; expected one of "
        + names.joined(separator: ", ")
    case .motionText(let value, let found, let form):
      let expected =
        switch form {
        case .number: "a number"
        case .wholeNumber: "a whole number"
        case .word(let words): "one of " + words.joined(separator: ", ")
        }
      return "\(naming(value)) \(printable(found)): expected \(expected)"
    case .genomesTogether(let fault): return "these pictures together: \(fault)"
    }
  }

  /// Which command writes a file of that name, behind what another expects; empty where none does.
  private static func writing(_ path: String) -> String {
    FileUse.writing(path).map { "; \($0)" } ?? ""
  }

  /// That there is no connection between two nodes, and from which nodes others enter.
  static func noConnection(_ from: String, _ to: String, _ sources: [Int]) -> String {
    let words = sources.map(String.init).joined(separator: ", ")
    return "no connection \(from)-\(to): "
      + (sources.isEmpty ? "none enters \(to)" : "those that enter \(to) come from \(words)")
  }
}
