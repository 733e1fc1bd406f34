package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.document.foreign.ForeignReader;
import dev.unrepeat.document.foreign.ForeignSource;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.service.Search;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How often one of the first three hits is the document somebody looks for, over real documents.
abstract class QuestionsContract {
  private static final Path DOCUMENTS = Path.of("../../shared/corpus/documents");
  private static final Path QUESTIONS = Path.of("src/test/resources/search/questions.tsv");

  abstract Connections connections();

  @Test
  void findsTheDocumentAmongTheFirstThree() throws IOException {
    if (!Files.isDirectory(DOCUMENTS)) {
      System.out.println(
          "NOT TESTED: no real postmortems beside the project, so how well they are found was not measured");
      return;
    }
    try (Database database = Database.open(connections())) {
      Map<String, String> names = fill(database);
      Search search = new Search(database, new SearchStore(database));
      List<String> missed = new ArrayList<>();
      List<String> questions = Files.readAllLines(QUESTIONS);
      for (String line : questions) {
        String[] fields = line.split("\t");
        List<String> found =
            search
                .find(
                    Viewer.LOCAL,
                    new Search.Question(
                        fields[0], true, Search.Order.BEST, Optional.empty(), 3, false))
                .hits()
                .stream()
                .map(hit -> names.getOrDefault(hit.id().value(), ""))
                .toList();
        if (found.stream().noneMatch(name -> name.contains(fields[1]))) {
          missed.add(fields[0] + " → " + found);
        }
      }
      double rate = 1 - (double) missed.size() / questions.size();
      System.out.printf(
          "%s: %d documents, %d questions, top 3 %.0f %%; missed %s%n",
          database.dialect(), names.size(), questions.size(), rate * 100, missed);
      assertThat(rate).isGreaterThanOrEqualTo(0.9);
    }
  }

  private static Map<String, String> fill(Database database) throws IOException {
    RecordStore records = new RecordStore(database);
    Map<String, String> names = new HashMap<>();
    List<Path> files;
    try (var walk = Files.walk(DOCUMENTS)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      IncidentId id = new IncidentId("DOC-" + (names.size() + 1));
      String path = DOCUMENTS.relativize(file).toString();
      names.put(id.value(), path);
      Postmortem read = read(path, Files.readString(file), id);
      database.write(() -> records.insert(read, List.of()));
    }
    return names;
  }

  private static Postmortem read(String path, String text, IncidentId id) {
    ForeignSource source =
        new ForeignSource(path, text, text.length(), "0".repeat(64), Instant.EPOCH);
    Postmortem read = ForeignReader.read(source, Answers.NONE).postmortem();
    return read.withIncident(read.incident().withId(id));
  }
}
