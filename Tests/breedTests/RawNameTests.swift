#if !canImport(Darwin)
  import Foundation
  import Testing

  /// Files whose names are not UTF-8, which macOS does not have.
  @Suite struct RawNameTests {
    @Test func `each name is a file of its own, and shown escaped`() throws {
      let scratch = try Scratch(lineageOf: 3)
      let done = try scratch.shell(
        """
        for name in $'\\xff' $'\\xfe' $'\\xf4\\x8f\\xbf\\xbf' $'\\xc3'; do
          "$0" render 1 --size 8 -o "$name.png" > "said-$name" || exit
          test -f "$name.png" && test "$(cat "said-$name")" = "$name.png" || exit
        done
        test "$(ls *.png | wc -l)" = 4 || exit
        "$0" render $'\\xff.png' --size 8 -o art.png && cmp art.png $'\\xfe.png' || exit
        "$0" import $'\\xff.png' --into b --size 8 -q && "$0" render $'none\\xfd.png'
        """)
      #expect(done.status == 1)
      #expect(done.err == "breed: none\\xfd.png: cannot read: No such file or directory\n")
    }

    @Test func `folders, targets and reports have them, too`() throws {
      let scratch = try Scratch(lineageOf: 2)
      let done = try scratch.shell(
        """
        "$0" new b --count 2 --size 8 -q --seed 1 --populations $'p\\xff' || exit
        test -f $'p\\xff/b/0001.json' || exit
        BREED_POPULATIONS=$'p\\xff' "$0" list || exit
        "$0" render 1 --size 8 -o $'\\xff.png' --json || exit
        "$0" auto --fitness target:$'\\xff.png' --generations 2 --population 2 --size 8 -q || exit
        "$0" verify -q
        """)
      #expect(done.status == 0, "\(done.err)")
      #expect(done.out.contains("* b  1 generation"))
      // The character that stands for the byte, as JSON writes it.
      #expect(done.out.contains("\"file\": \"\\udbff\\udfff.png\""))
      #expect(done.out.contains("bred by target:\\xff.png of generation"))
      #expect(done.out.hasSuffix("sound\n"))
    }
  }
#endif
