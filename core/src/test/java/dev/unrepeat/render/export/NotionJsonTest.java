package dev.unrepeat.render.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NotionJsonTest {
  private static NotionRequests of(String markdown) {
    return NotionRequests.read(
        NotionJson.write(ExportedDocument.of(markdown, "T", List.of(), List.of())));
  }

  @Test
  void aLongParagraphIsSeveralPieces() {
    NotionRequests requests = of("# T\n\n" + "word ".repeat(700));
    requests.hold();
    assertThat(requests.words()).contains("word ".repeat(600));
  }

  @Test
  void manyBlocksAreSeveralRequests() {
    NotionRequests requests =
        of(
            "# T\n\n"
                + IntStream.range(0, 250)
                    .mapToObj(i -> "paragraph " + i + "\n\n")
                    .collect(Collectors.joining()));
    requests.hold();
    assertThat(requests.count()).isEqualTo(3);
  }

  @Test
  void aLongTableIsSeveralWithTheSameHead() {
    NotionRequests requests =
        of(
            "# T\n\n| A | B |\n|---|---|\n"
                + IntStream.range(0, 250)
                    .mapToObj(i -> "| row " + i + " | x |\n")
                    .collect(Collectors.joining()));
    requests.hold();
    assertThat(requests.words()).contains("row 0", "row 249");
  }

  @Test
  void whatIsDeeperThanTwoLevelsComesOneStepOut() {
    NotionRequests requests = of(HostileDocument.TEXT);
    requests.hold();
    assertThat(requests.words()).contains("four", "cell one", "code in a list");
  }
}
