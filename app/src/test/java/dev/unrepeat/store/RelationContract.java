package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.Detection;
import dev.unrepeat.model.FigureFilter;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentBrief;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PromisedAction;
import dev.unrepeat.model.RandomRecords;
import dev.unrepeat.model.RelationDecision;
import dev.unrepeat.model.Section;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.recurrence.FoundPattern;
import dev.unrepeat.recurrence.IncidentPattern;
import dev.unrepeat.recurrence.PatternCount;
import dev.unrepeat.recurrence.PatternDetection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What every database keeps of patterns and of what people said of related incidents, and to whom
/// it tells it.
abstract class RelationContract extends StoreContract {
  private static final Instant AT = Instant.parse("2026-10-14T13:00:00Z");
  private static final Optional<String> INES = Optional.of("ines@example.org");
  private static final Optional<String> TOM = Optional.of("tom@example.org");
  private static final String EXPIRED = "The TLS certificate had expired.";
  private static final String HERD = "Clients reconnected at once and a retry storm followed.";

  private RecordStore records;
  private PatternStore patterns;
  private RelationStore relations;

  @BeforeAll
  void fill() {
    records = new RecordStore(database);
    patterns = new PatternStore(database);
    relations = new RelationStore(database);
    add(record("INC-1", EXPIRED + " " + HERD, 0));
    add(record("INC-2", EXPIRED, 3600));
    Postmortem hidden = record("INC-3", EXPIRED + " " + HERD, 7200);
    add(
        hidden.withIncident(
            hidden.incident().withVisibility(new Visibility.Circle(List.of("ines@example.org")))));
    add(record("PRACTICE-1", EXPIRED + " " + HERD, 9000));
  }

  private static Postmortem record(String id, String cause, long later) {
    return Postmortem.draft(
            Incident.named(new IncidentId(id), "Payments stop", AT.plusSeconds(later))
                .describe(
                    "Payments stop",
                    IncidentKind.OUTAGE,
                    Optional.empty(),
                    List.of(new ServiceName("payments")),
                    List.of(),
                    Detection.UNKNOWN))
        .withBody(List.of(new BodySection.Known(Section.CAUSES, cause)))
        .withActions(List.of(ActionItem.proposed(new ActionItemId(1), "Renew by machine")));
  }

  private StoredRecord add(Postmortem record) {
    return does(() -> records.insert(record, List.of()));
  }

  private static PatternStore.Asked by(Optional<String> reader) {
    return new PatternStore.Asked(Optional.empty(), Optional.empty(), FigureFilter.ALL, reader);
  }

  private int counted(IncidentPattern pattern, Optional<String> reader) {
    return database.read(() -> patterns.counts(by(reader))).stream()
        .filter(one -> one.pattern() == pattern)
        .mapToInt(PatternCount::incidents)
        .sum();
  }

  private List<String> listed(
      IncidentPattern pattern,
      String subject,
      Optional<String> reader,
      Optional<IncidentId> after,
      int limit) {
    return database.read(() -> patterns.list(pattern, subject, by(reader), after, limit)).stream()
        .map(one -> one.id().value())
        .toList();
  }

  @Test
  void countsWhatSomebodyMaySeeAndNoPractice() {
    assertThat(counted(IncidentPattern.THUNDERING_HERD, INES)).isEqualTo(2);
    assertThat(counted(IncidentPattern.THUNDERING_HERD, TOM)).isEqualTo(1);
    assertThat(counted(IncidentPattern.THUNDERING_HERD, Optional.empty())).isEqualTo(2);
    assertThat(listed(IncidentPattern.THUNDERING_HERD, "", TOM, Optional.empty(), 9))
        .containsExactly("INC-1");
  }

  @Test
  void asksForTwoThatOneMaySeeWhereAPatternLiesAcrossIncidents() {
    assertThat(counted(IncidentPattern.SAME_FAILURE_MODE, TOM)).isEqualTo(2);
    assertThat(database.read(() -> patterns.counts(by(TOM))))
        .noneMatch(one -> one.subject().equals("retries that amplify"));
    assertThat(database.read(() -> patterns.counts(by(INES))))
        .anyMatch(one -> one.subject().equals("retries that amplify") && one.incidents() == 2);
  }

  @Test
  void narrowsByPeriodAndService() {
    PatternStore.Asked first =
        new PatternStore.Asked(
            Optional.of(AT), Optional.of(AT.plusSeconds(3600)), FigureFilter.ALL, INES);
    assertThat(database.read(() -> patterns.counts(first)))
        .containsExactly(new PatternCount(IncidentPattern.THUNDERING_HERD, "", 1));
    PatternStore.Asked elsewhere =
        new PatternStore.Asked(
            Optional.empty(),
            Optional.empty(),
            FigureFilter.ALL.withService(new ServiceName("search")),
            INES);
    assertThat(database.read(() -> patterns.counts(elsewhere))).isEmpty();
  }

  @Test
  void listsThePagesOneAfterTheOther() {
    String subject = "certificate or key not valid";
    IncidentPattern mode = IncidentPattern.SAME_FAILURE_MODE;
    assertThat(listed(mode, subject, INES, Optional.empty(), 2)).containsExactly("INC-3", "INC-2");
    assertThat(listed(mode, subject, INES, Optional.of(new IncidentId("INC-2")), 2))
        .containsExactly("INC-1");
  }

  @Test
  void keepsWhatWasFoundAndFollowsEachChange() {
    Postmortem random = RandomRecords.gentle(7).postmortem(new IncidentId("RND-1"), 4);
    StoredRecord kept = add(random);
    assertThat(found("RND-1")).isEqualTo(PatternDetection.of(random));
    Postmortem changed =
        random.withIncident(
            random
                .incident()
                .describe(
                    "Other",
                    random.incident().kind(),
                    Optional.empty(),
                    List.of(new ServiceName("other")),
                    List.of(),
                    Detection.UNKNOWN));
    StoredRecord after = does(() -> records.save(kept, changed, List.of()));
    assertThat(found("RND-1")).isEqualTo(PatternDetection.of(changed));
    does(() -> {
      records.remove(after, AT, "Ines", List.of());
      return 0;
    });
    assertThat(found("RND-1")).isEmpty();
    StoredRecord back = does(() -> records.restore(new IncidentId("RND-1"))).orElseThrow();
    assertThat(found("RND-1")).isEqualTo(PatternDetection.of(changed));
    does(() -> {
      records.remove(back, AT, "Ines", List.of());
      return 0;
    });
  }

  private List<FoundPattern> found(String id) {
    IncidentId one = new IncidentId(id);
    return database.read(() -> patterns.of(List.of(one))).getOrDefault(one, List.of());
  }

  @Test
  void keepsTheFirstWordOnAPairFromEitherSide() {
    IncidentId one = new IncidentId("INC-1");
    IncidentId hidden = new IncidentId("INC-3");
    assertThat(decide(hidden, one, true)).isTrue();
    assertThat(decide(one, hidden, false)).isFalse();
    for (IncidentId here : List.of(one, hidden)) {
      assertThat(database.read(() -> relations.decided(here, INES, 9)))
          .singleElement()
          .matches(RelationDecision::confirmed);
    }
    assertThat(database.read(() -> relations.decided(one, TOM, 9))).isEmpty();
    assertThat(database.read(() -> relations.heads(List.of(one, hidden), TOM)))
        .extracting(IncidentBrief::id)
        .containsExactly(one);
    assertThat(database.read(() -> relations.promised(List.of(one))).get(one))
        .containsExactly(new PromisedAction(1, "Renew by machine", "PROPOSED"));
  }

  @Test
  void linksAgainWhatWasRemovedAndBroughtBack() {
    IncidentId here = new IncidentId("INC-21");
    IncidentId gone = new IncidentId("INC-22");
    IncidentId other = new IncidentId("INC-23");
    add(quiet("INC-21"));
    StoredRecord kept = add(quiet("INC-22"));
    add(quiet("INC-23"));
    decide(here, gone, true);
    decide(other, gone, false);

    does(() -> {
      records.remove(kept, AT, "Ines", List.of());
      return gone;
    });
    assertThat(relatives(here)).isEmpty();
    assertThat(database.read(() -> relations.decided(here, INES, 9))).isEmpty();
    assertThat(database.read(() -> relations.heads(List.of(here, gone), INES)))
        .extracting(IncidentBrief::id)
        .containsExactly(here);

    assertThat(does(() -> records.restore(gone))).isPresent();
    assertThat(relatives(here)).containsExactly(gone);
    assertThat(relatives(gone)).containsExactly(here);
    assertThat(database.read(() -> relations.decided(other, INES, 9)))
        .as("a denied pair is not proposed again")
        .singleElement()
        .matches(said -> !said.confirmed());
  }

  @Test
  void namesBesideAnIncidentWhatAllItsReadersMaySee() {
    IncidentId open = new IncidentId("INC-11");
    IncidentId two = new IncidentId("INC-12");
    IncidentId three = new IncidentId("INC-13");
    IncidentId other = new IncidentId("INC-14");
    add(quiet("INC-11"));
    circle("INC-12", "ines@example.org", "tom@example.org");
    circle("INC-13", "Ines@example.org", "tom@example.org", "yuki@example.org");
    circle("INC-14", "ines@example.org");
    for (IncidentId one : List.of(two, three, other)) {
      decide(one, open, true);
    }
    decide(two, three, true);
    decide(two, other, true);
    decide(three, other, false);
    assertThat(relatives(open)).isEmpty();
    assertThat(relatives(two)).containsExactlyInAnyOrder(open, three);
    assertThat(relatives(three)).containsExactlyInAnyOrder(open);
    assertThat(relatives(other)).containsExactlyInAnyOrder(open, two);
    assertThat(database.read(() -> relations.relatives(two, true, 9))).isEmpty();
    assertThat(database.read(() -> relations.relatives(two, false, 1))).hasSize(1);
  }

  private static Postmortem quiet(String id) {
    return Postmortem.draft(Incident.named(new IncidentId(id), "Quiet", AT));
  }

  private void circle(String id, String... people) {
    Postmortem open = quiet(id);
    add(open.withIncident(open.incident().withVisibility(new Visibility.Circle(List.of(people)))));
  }

  private List<IncidentId> relatives(IncidentId id) {
    return database.read(() -> relations.relatives(id, false, 9)).stream()
        .map(RelationStore.Relative::id)
        .toList();
  }

  private boolean decide(IncidentId one, IncidentId other, boolean confirmed) {
    return does(
        () -> relations.decide(new RelationDecision(one, other, confirmed, "alike", "Ines", AT)));
  }

  @Test
  void findsCandidatesOnlyAmongWhatSomebodyMaySee() {
    assertThat(
            database.read(() -> relations.ofServices(List.of(new ServiceName("payments")), TOM, 9)))
        .extracting(IncidentId::value)
        .containsExactly("INC-2", "INC-1");
    assertThat(
            database.read(() ->
                patterns.sharing(
                    IncidentPattern.SAME_FAILURE_MODE,
                    List.of("certificate or key not valid"),
                    TOM,
                    9)))
        .extracting(IncidentId::value)
        .containsExactly("INC-2", "INC-1");
  }
}
