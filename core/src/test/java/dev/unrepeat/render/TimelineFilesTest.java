package dev.unrepeat.render;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.RandomRecords;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class TimelineFilesTest {
  @Test
  void csvHasALineForEachEventAndNoFormula() {
    for (int seed = 0; seed < 50; seed++) {
      Postmortem record = RandomRecords.wild(seed).postmortem(20);

      List<?> records =
          CsvReader.builder().ofCsvRecord(TimelineCsv.print(record.timeline(), true)).stream()
              .toList();

      assertThat(records).as("seed %d", seed).hasSize(record.timeline().events().size() + 1);
    }
  }

  @Test
  void jsonIsJsonForAnyRecord() {
    for (int seed = 0; seed < 50; seed++) {
      Postmortem record = RandomRecords.wild(seed).postmortem(20);
      int events = 0;
      try (JsonParser parser =
          new JsonFactory()
              .createParser(
                  ObjectReadContext.empty(),
                  TimelineJson.print(record.timeline(), record.incident()))) {
        while (parser.nextToken() != null) {
          events +=
              "standing".equals(parser.currentName()) && parser.currentToken().isScalarValue()
                  ? 1
                  : 0;
        }
      }
      assertThat(events).as("seed %d", seed).isEqualTo(record.timeline().events().size());
    }
  }

  @Test
  void markdownHasARowForEachEvent() {
    for (int seed = 0; seed < 50; seed++) {
      Postmortem record = RandomRecords.wild(seed).postmortem(20);

      assertThat(TimelineMarkdown.print(record.timeline(), true).lines().count())
          .as("seed %d", seed)
          .isEqualTo(record.timeline().events().size() + 2L);
    }
  }
}
