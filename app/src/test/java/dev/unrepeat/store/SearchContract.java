package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.FactorCategory;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.FactorKind;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.RandomRecords;
import dev.unrepeat.model.Section;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.search.QueryReader;
import dev.unrepeat.search.SearchPart;
import dev.unrepeat.search.Tokens;
import dev.unrepeat.search.Word;
import dev.unrepeat.search.Zone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the search must find on every database, and what it must not.
abstract class SearchContract extends StoreContract {
  private static final Instant AT = Instant.parse("2026-10-14T13:00:00Z");
  private RecordStore records;
  private SearchStore search;

  @BeforeAll
  void fill() {
    records = new RecordStore(database);
    search = new SearchStore(database);
    add(
        record(
                "INC-1",
                "Checkout refuses cards",
                "The Café's payment-service returned ERR_TIMEOUT.")
            .withCauses(
                new CauseGraph(
                    Optional.empty(),
                    List.of(
                        ContributingFactor.stated(
                            new FactorId(1),
                            "The connection pools had no limit",
                            FactorCategory.TECHNICAL,
                            FactorKind.CONTRIBUTING)),
                    List.of(),
                    List.of(),
                    "")));
    add(
        record("INC-2", "Slow exports after version 4.12.1", "An OutOfMemoryError in the export.")
            .withActions(
                List.of(ActionItem.proposed(new ActionItemId(3), "Limit the size of an export"))));
    add(privately(record("INC-3", "Leaked xylophone key", "The quokka secret stood in a log.")));
    for (long seed = 1; seed <= 40; seed++) {
      add(RandomRecords.gentle(seed).postmortem(new IncidentId("RND-" + seed), (int) (seed % 5)));
    }
  }

  private static Postmortem record(String id, String title, String summary) {
    return Postmortem.draft(Incident.named(new IncidentId(id), title, AT))
        .withBody(List.of(new BodySection.Known(Section.SUMMARY, summary)));
  }

  private static Postmortem privately(Postmortem record) {
    return record.withIncident(
        record.incident().withVisibility(new Visibility.Circle(List.of("ines@example.org"))));
  }

  private void add(Postmortem record) {
    does(() -> records.insert(record, List.of()));
  }

  private List<String> found(String typed) {
    return found(typed, Optional.empty());
  }

  private List<String> found(String typed, Optional<String> reader) {
    return found(database, search, typed, reader);
  }

  /// The ids of what is found, the best first.
  static List<String> found(
      Database database, SearchStore search, String typed, Optional<String> reader) {
    return database
        .read(() ->
            search.find(
                new SearchStore.Asked(
                    QueryReader.read(typed, false),
                    true,
                    reader,
                    Optional.empty(),
                    false,
                    false,
                    100)))
        .stream()
        .map(one -> one.id().value())
        .toList();
  }

  @Test
  void findsWordsWhereverTheyStandInAnIncident() {
    assertThat(found("refuses timeout")).containsExactly("INC-1");
    assertThat(found("cards pools")).containsExactly("INC-1");
    assertThat(found("refuses exports")).isEmpty();
  }

  @Test
  void foldsAccentsCapitalsAndPlurals() {
    assertThat(found("cafe")).containsExactly("INC-1");
    assertThat(found("CAFÉ'S CARD")).containsExactly("INC-1");
  }

  @Test
  void findsNamesWholeAndInParts() {
    assertThat(found("payment-service")).containsExactly("INC-1");
    assertThat(found("ERR_TIMEOUT")).containsExactly("INC-1");
    assertThat(found("4.12.1")).containsExactly("INC-2");
    assertThat(found("4.12.2")).isEmpty();
    assertThat(found("OutOfMemoryError")).containsExactly("INC-2");
    assertThat(found("\"out of memory\"")).containsExactly("INC-2");
    assertThat(found("INC-2")).contains("INC-2").doesNotContain("INC-1");
  }

  @Test
  void findsPhrasesInTheirOrderWithinOnePart() {
    assertThat(found("\"connection pool\"")).containsExactly("INC-1");
    assertThat(found("\"pool connection\"")).isEmpty();
    assertThat(found("\"cards the\"")).isEmpty();
  }

  @Test
  void findsBeginningsAndLeavesOut() {
    assertThat(found("refus*")).containsExactly("INC-1");
    assertThat(found("export -memory")).isEmpty();
    assertThat(found("limit")).contains("INC-1", "INC-2");
    assertThat(found("limit -memory")).contains("INC-1").doesNotContain("INC-2");
  }

  @Test
  void findsWithinOneZone() {
    assertThat(found("in:factors limit")).contains("INC-1").doesNotContain("INC-2");
    assertThat(found("in:actions limit")).contains("INC-2").doesNotContain("INC-1");
    assertThat(found("in:title limit")).doesNotContain("INC-1", "INC-2");
    assertThat(found("in:text memory")).containsExactly("INC-2");
    assertThat(found("in:timeline memory")).isEmpty();
  }

  private Map<String, Set<Zone>> zones(String typed, boolean all) {
    return database
        .read(() ->
            search.find(
                new SearchStore.Asked(
                    QueryReader.read(typed, false),
                    all,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    true,
                    100)))
        .stream()
        .collect(Collectors.toMap(one -> one.id().value(), SearchStore.Candidate::zones));
  }

  @Test
  void saysInWhichZonesOfWhichIncidentsWordsStand() {
    assertThat(zones("limit", true))
        .containsEntry("INC-1", Set.of(Zone.FACTORS))
        .containsEntry("INC-2", Set.of(Zone.ACTIONS));
    assertThat(zones("export", true))
        .containsEntry("INC-2", Set.of(Zone.TITLE, Zone.ACTIONS, Zone.TEXT));
    assertThat(zones("size export", true)).isEqualTo(Map.of("INC-2", Set.of(Zone.ACTIONS)));
    assertThat(zones("memory slow", true)).isEqualTo(Map.of("INC-2", Set.of()));
    assertThat(zones("memory slow", false)).containsEntry("INC-2", Set.of(Zone.TITLE, Zone.TEXT));
    assertThat(zones("in:text memory", true)).containsKey("INC-2");
  }

  /// What the index says of a zone is what a search within that zone finds.
  @Test
  void saysOfEveryRandomRecordTheZonesInWhichASearchWithinThemFindsIt() {
    Random random = new Random(5);
    for (long seed = 1; seed <= 40; seed += 4) {
      IncidentId id = new IncidentId("RND-" + seed);
      List<String> words =
          database.read(() -> search.parts(List.of(id))).get(id).stream()
              .flatMap(part -> Tokens.words(part.text()).stream())
              .distinct()
              .toList();
      String one = words.get(random.nextInt(words.size()));
      String two = one + " " + words.get(random.nextInt(words.size()));
      for (String typed : List.of(one, two)) {
        Map<String, Set<Zone>> said = zones(typed, true);
        for (Zone zone : Zone.values()) {
          assertThat(found("in:" + zone.words() + " " + typed))
              .as(typed + " in " + zone)
              .containsExactlyInAnyOrderElementsOf(
                  said.keySet().stream().filter(each -> said.get(each).contains(zone)).toList());
        }
      }
    }
  }

  @Test
  void givesAStrangerNothingOfAPrivateIncident() {
    assertThat(found("xylophone quokka")).containsExactly("INC-3");
    assertThat(found("xylophone", Optional.of("ines@example.org"))).containsExactly("INC-3");
    assertThat(found("xylophone", Optional.of("tom@example.org"))).isEmpty();
    Word word = new Word(List.of("quokka"), false, "quokka");
    assertThat(
            database.read(() ->
                search.counts(
                    List.of(word, new Word(List.of("card"), false, "card")),
                    Optional.of("tom@example.org"),
                    9)))
        .containsExactly(0, 1);
  }

  @Test
  void followsEachChangeAndRemoval() {
    add(record("INC-9", "Before the change", "zebra"));
    StoredRecord before = database.read(() -> records.find(new IncidentId("INC-9"))).orElseThrow();
    StoredRecord changed =
        does(() ->
            records.save(
                before,
                before
                    .postmortem()
                    .withBody(List.of(new BodySection.Known(Section.SUMMARY, "giraffe"))),
                List.of()));
    assertThat(found("zebra")).isEmpty();
    assertThat(found("giraffe")).containsExactly("INC-9");
    does(() -> {
      records.remove(changed, AT, "ines", List.of());
      return true;
    });
    assertThat(found("giraffe")).isEmpty();
    does(() -> records.restore(new IncidentId("INC-9")).orElseThrow());
    assertThat(found("giraffe")).containsExactly("INC-9");
  }

  @Test
  void takesAnythingThatCanBeTyped() {
    List<String> hostile =
        new ArrayList<>(
            List.of(
                "\"",
                "'",
                "*",
                "^a",
                "a NEAR b",
                "NEAR(a b, 2)",
                "a AND",
                "OR",
                "NOT",
                "-",
                "--",
                ":",
                "'; DROP TABLE incident; --",
                "title:x",
                "a:b:c",
                "{",
                "(",
                "a & | ! <->",
                "\\",
                "\uE000",
                "\0",
                "%",
                "a".repeat(10_000),
                "x ".repeat(5_000),
                "😀",
                "\uD800",
                "-\"",
                "in:",
                "before:never",
                "\uE001limit",
                "word\uFFFF"));
    Random random = new Random(11);
    for (int i = 0; i < 200; i++) {
      StringBuilder typed = new StringBuilder();
      for (int j = random.nextInt(12); j >= 0; j--) {
        typed.append("\"'*^:-() &|!<>\\ab{}NEAR+~é1_%".charAt(random.nextInt(29)));
      }
      hostile.add(typed.toString());
    }
    for (String typed : hostile) {
      var query = QueryReader.read(typed, true);
      for (boolean all : List.of(true, false)) {
        var asked =
            new SearchStore.Asked(query, all, Optional.empty(), Optional.empty(), false, true, 5);
        database.read(() -> search.find(asked));
      }
    }
  }

  @Test
  void findsEveryWordOfEveryRandomRecord() {
    for (long seed = 1; seed <= 40; seed++) {
      String id = "RND-" + seed;
      List<SearchPart> parts =
          database.read(() -> search.parts(List.of(new IncidentId(id)))).get(new IncidentId(id));
      for (SearchPart part : parts) {
        for (String word : Tokens.words(part.text()).stream().distinct().limit(5).toList()) {
          assertThat(found("in:" + part.zone().words() + " " + word)).as(word).contains(id);
        }
      }
    }
    assertThat(Zone.values()).hasSize(5);
  }

  @Test
  void findsWordsInTheirOrderInEveryRandomRecord() {
    for (long seed = 1; seed <= 40; seed += 3) {
      String id = "RND-" + seed;
      List<SearchPart> parts =
          database.read(() -> search.parts(List.of(new IncidentId(id)))).get(new IncidentId(id));
      for (SearchPart part : parts) {
        List<Tokens.Token> tokens = Tokens.of(part.text());
        for (int i = 0; i + 2 < Math.min(tokens.size(), 5); i++) {
          String three = part.text().substring(tokens.get(i).from(), tokens.get(i + 2).to());
          if (!three.contains("\"")) {
            assertThat(found('"' + three + '"')).as(three).contains(id);
            assertThat(found("in:" + part.zone().words() + " \"" + three + '"')).contains(id);
          }
        }
      }
    }
  }

  @Test
  void knowsWhichRecordsAreMissing() {
    assertThat(database.read(() -> search.missing(10))).isEmpty();
    does(() -> {
      search.remove(new IncidentId("RND-7"));
      return true;
    });
    assertThat(database.read(() -> search.missing(10))).containsExactly(new IncidentId("RND-7"));
    does(() -> {
      records.find(new IncidentId("RND-7")).ifPresent(one -> records.index(one.postmortem()));
      return true;
    });
    assertThat(database.read(() -> search.missing(10))).isEmpty();
  }

  @Test
  void knowsWordsThatAreNearlyWritten() {
    assertThat(database.read(() -> search.like("paymnet"))).contains("payment");
  }
}
