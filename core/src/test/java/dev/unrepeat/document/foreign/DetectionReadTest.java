package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.document.PostmortemReader;
import dev.unrepeat.document.PostmortemWriter;
import dev.unrepeat.document.Templates;
import dev.unrepeat.model.Detection;
import dev.unrepeat.model.DetectionMeans;
import dev.unrepeat.model.Postmortem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectionReadTest {
  private static Postmortem read(String text) {
    return Fixture.reading("pool.md", text).postmortem();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          **Detected by:** alert PoolFull             | ALERT    | alert PoolFull
          Detection method: Customer report           | CUSTOMER | Customer report
          - **How was it detected?**: an engineer     | STAFF    | an engineer
          Noticed by: chance                          | CHANCE   | chance
          Detected by: customers, before any alert    | UNKNOWN  | ''
          Detected by: Ines                           | UNKNOWN  | ''
          Detected by: no alert                       | UNKNOWN  | ''
          """)
  void takesTheMeansThatALabelNames(String line, DetectionMeans means, String by) {
    String text = "# Pool\n\n" + line + "\n\n## Summary\n\nIt was full.\n";
    Postmortem record = read(text);
    String written = PostmortemWriter.write(record, Templates.of(record));

    assertThat(record.incident().detection()).isEqualTo(new Detection(means, by));
    assertThat(PostmortemReader.read(written).postmortem()).isEqualTo(record);
    if (means == DetectionMeans.UNKNOWN) {
      assertThat(Words.lost(text, written + " detected by"))
          .as("its heading is told")
          .isEqualTo(Map.of());
    }
  }

  @Test
  void readsItInTheSectionOfTheDetectionToo() {
    Postmortem record =
        read("# Pool\n\n## Detection\n\n- Detected by: monitoring\n- After 15 minutes\n");

    assertThat(record.incident().detection())
        .isEqualTo(new Detection(DetectionMeans.ALERT, "monitoring"));
    assertThat(record.body().toString()).contains("Detected by: monitoring");
  }

  @Test
  void takesNoSentenceForALabel() {
    assertThat(read("# Pool\n\n## Detection\n\nAn alert told us.\n").incident().detection())
        .isEqualTo(Detection.UNKNOWN);
  }
}
