import Pictures
import Testing

@Suite struct FileKindTests {
  @Test(arguments: [
    ("a.png", FileKind.png), ("b/A.PNG", .png), ("a.apng", .animation), ("a.jpeg", .picture),
    ("a.webp", .picture), ("a.bmp", .picture), ("a.mp4", .film), ("a.svg", .drawing),
    ("a.html", .page), ("a.py", .program), ("a.json", .data), ("a.csv", .table),
    ("a.tar.gz", .archive), ("a.txt", .text),
  ])
  func `a name's ending says what kind of file it is`(path: String, kind: FileKind) {
    #expect(FileKind(ofFile: path) == kind)
  }

  @Test(arguments: ["", "a", "-", "a/", "a.png/", "png", "v1.2", "a.frag", "a."])
  func `no ending, and one that is not known, says none`(path: String) {
    #expect(FileKind(ofFile: path) == nil)
  }

  @Test func `no ending is of two kinds`() {
    let all = FileKind.allCases.flatMap(\.endings)
    #expect(Set(all).count == all.count)
  }

  @Test func `every format's endings are those of pictures`() {
    for format in PictureFormat.allCases {
      for ending in format.endings {
        #expect(FileKind(ofFile: "a.\(ending)") == (format == .png ? .png : .picture))
        #expect(PictureFormat(ofFile: "a.\(ending)") == format)
      }
    }
  }
}
