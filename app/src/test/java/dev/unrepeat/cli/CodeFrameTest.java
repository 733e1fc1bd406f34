package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeFrameTest {
  private static CodeFrame of(String text, String marked, int width) {
    int from = text.indexOf(marked);
    return CodeFrame.of(text, from, from + marked.length(), width);
  }

  @Test
  void countsColumnsOfTheTerminalAndNotCharacters() {
    assertThat(of("障害🚒 by mistake", "mistake", 70).marks())
        .isEqualTo(" ".repeat(10) + "^".repeat(7));
    assertThat(of("e\u0301 by", "by", 70).marks()).isEqualTo("  ^^");
    assertThat(of("👩‍🚒 by", "by", 70).marks()).isEqualTo("   ^^");
    assertThat(of("\tby", "by", 70)).isEqualTo(new CodeFrame("    by", "    ^^"));
    assertThat(of("a 障害 b", "障害", 70).marks()).isEqualTo("  ^^^^");
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 40, 70})
  void cutsALongLineAroundWhatIsMarked(int width) {
    CodeFrame frame = of("word ".repeat(50) + "by mistake" + " 障害".repeat(50), "by mistake", width);

    assertThat(frame.line()).startsWith("…").endsWith("…").contains("by mistake");
    assertThat(Cells.width(frame.line())).isLessThanOrEqualTo(width);
    assertThat(frame.marks().indexOf('^')).isEqualTo(frame.line().indexOf("by mistake"));
    assertThat(frame.marks()).endsWith("^^^^^^^^^^");
  }

  @Test
  void lineThatFitsIsNotCut() {
    assertThat(of("It was done by mistake.", "by mistake", 40).line())
        .isEqualTo("It was done by mistake.");
  }

  @Test
  void letsNoDocumentMoveTheCursor() {
    assertThat(of("\u001b[2J by \u202Ex", "by", 40).line()).isEqualTo("·[2J by ·x");
  }

  @Test
  void marksAnEmptyPlace() {
    assertThat(CodeFrame.of("", 0, 0, 40).marks()).isEqualTo("^");
  }
}
