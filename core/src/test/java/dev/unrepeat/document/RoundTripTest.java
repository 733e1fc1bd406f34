package dev.unrepeat.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.RandomRecords;
import dev.unrepeat.model.RelatedIncident;
import dev.unrepeat.model.SeverityLabels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundTripTest {
  private static final int RECORDS = Integer.getInteger("unrepeat.roundTrips", 2000);

  @Test
  void everyFieldOfARandomRecordComesBack() {
    for (int seed = 0; seed < RECORDS; seed++) {
      Postmortem record = record(seed);
      String document = PostmortemWriter.write(record, template(seed));
      String fromFile =
          new String(document.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

      ReadDocument read = PostmortemReader.read(fromFile);

      assertThat(read.postmortem()).as("seed %d", seed).isEqualTo(record);
      assertThat(read.notes())
          .as("seed %d", seed)
          .allMatch(note -> note.kind() == DocumentNote.Kind.CONTRADICTION);
    }
  }

  @Test
  void recordsAsPeopleTypeThemComeBackToo() {
    for (int seed = 0; seed < RECORDS / 4; seed++) {
      RandomRecords records = seed % 2 == 0 ? RandomRecords.gentle(seed) : RandomRecords.wild(seed);
      Postmortem record = records.postmortem();

      assertThat(PostmortemReader.read(PostmortemWriter.write(record, template(seed))).postmortem())
          .as("seed %d", seed)
          .isEqualTo(record);
    }
  }

  @Test
  void writingWhatWasReadGivesTheSameBytes() {
    for (int seed = 0; seed < RECORDS / 10; seed++) {
      String document = PostmortemWriter.write(record(seed), template(seed));

      String again =
          PostmortemWriter.write(PostmortemReader.read(document).postmortem(), template(seed));

      assertThat(again).as("seed %d", seed).isEqualTo(document);
    }
  }

  /// Which belong together is kept beside the record; a document that comes back changes nothing.
  @Test
  void aDocumentThatNamesRelatedIncidentsIsTheSameRecord() {
    for (int seed = 0; seed < RECORDS / 4; seed++) {
      Postmortem record = record(seed);
      RelatedIncident related =
          new RelatedIncident(
              new IncidentId("INC-7"),
              record(seed + 1).incident().title(),
              Instant.EPOCH,
              "https://unrepeat.example/incidents/INC-7",
              record(seed + 2).incident().title());

      String document =
          PostmortemWriter.write(
              record,
              template(seed),
              new WriteOptions(true, true, SeverityLabels.STANDARD, List.of(related)));

      ReadDocument read = PostmortemReader.read(document);
      assertThat(document).contains("- [INC-7](https://unrepeat.example/incidents/INC-7) ");
      assertThat(read.postmortem()).as("seed %d", seed).isEqualTo(record);
      assertThat(read.notes())
          .as("seed %d", seed)
          .allMatch(note -> note.kind() == DocumentNote.Kind.CONTRADICTION);
    }
  }

  @Test
  void aDocumentWithLineEndsOfWindowsIsTheSameRecord() {
    for (int seed = 0; seed < RECORDS / 10; seed++) {
      Postmortem record = record(seed);
      String document = PostmortemWriter.write(record, template(seed)).replace("\n", "\r\n");

      assertThat(PostmortemReader.read("\uFEFF" + document).postmortem())
          .as("seed %d", seed)
          .isEqualTo(record);
    }
  }

  private static Postmortem record(int seed) {
    return new RandomPostmortems(new Random(seed), 8).next();
  }

  private static Template template(int seed) {
    return Templates.standard().get(seed % Templates.standard().size());
  }
}
