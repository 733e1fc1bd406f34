package dev.unrepeat.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ActionSheetTest {
  @Test
  void readsTheColumnsByTheirNames() {
    ActionSheet.Line line =
        ActionSheet.read(
                "\uFEFFwhat;Action;due;owner;state\nx;INC-1/A2;next week;'=Ravi;Done\n;;;;\n")
            .getFirst();
    assertThat(line.line()).isEqualTo(2);
    assertThat(line.action()).isEqualTo("INC-1/A2");
    assertThat(line.texts()).containsEntry("due", "next week").containsEntry("owner", "=Ravi");
    assertThat(line.texts()).doesNotContainKey("priority");
    assertThat(line.state()).isEqualTo("done");
  }

  @Test
  void countsLinesOfTheFileThoughACellHoldsSeveral() {
    assertThat(ActionSheet.read("action,reason\nINC-1/A1,\"one\ntwo\"\nINC-1/A2,three\n"))
        .extracting(ActionSheet.Line::line)
        .containsExactly(2L, 4L);
  }

  @Test
  void refusesWhatIsNoTableOfActions() {
    assertThatThrownBy(() -> ActionSheet.read("")).hasMessageContaining("no line below its head");
    assertThatThrownBy(() -> ActionSheet.read("name,due\na,b\n"))
        .hasMessageContaining("no column \"action\"");
    assertThatThrownBy(() -> ActionSheet.read("action\n" + "INC-1/A1\n".repeat(2001)))
        .hasMessageContaining("more than 2000 lines");
    assertThatThrownBy(() -> ActionSheet.read("action\n\"INC-1/A1\n"))
        .hasMessageContaining("no CSV table");
  }
}
