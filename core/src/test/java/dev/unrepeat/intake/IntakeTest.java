package dev.unrepeat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.source.EvidenceBundle;
import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.MemoryFile;
import dev.unrepeat.source.standard.StandardSources;
import dev.unrepeat.time.Answers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IntakeTest {
  private static final Answers DAY =
      Answers.NONE.withDate(LocalDate.of(2026, 10, 14)).withZone(ZoneOffset.UTC);
  private static final String TOKEN = "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";
  private static final MemoryFile NOTES =
      MemoryFile.of(
          "notes.txt",
          """
          14:02 — alert fires
          14:05 — acknowledged, with TOKEN on the wiki

          Stated: it lasted 45 minutes, says TOKEN
          """
              .replace("TOKEN", TOKEN));

  private final Intake intake = new Intake(StandardSources.catalogue());

  @Test
  void putsEachPieceOfEvidenceOnTheTimelineUnderItsOwnNumber() {
    IntakeResult result =
        read(DAY, Known.NOTHING, bundle("first", NOTES), bundle("second", other("15:00 — done")));

    assertThat(result.evidence())
        .extracting(e -> e.id() + " " + e.name() + " " + e.source())
        .containsExactly("V1 first text", "V2 second text");
    assertThat(result.timeline().dated()).hasSize(3);
    assertThat(result.assembly().added()).isEqualTo(3);
  }

  @Test
  void keepsNoSecretAndSaysWhereOneStood() {
    IntakeResult result = read(DAY, Known.NOTHING, bundle("first", NOTES));

    assertThat(result.toString()).doesNotContain(TOKEN);
    assertThat(result.secrets())
        .extracting(s -> s.path() + ":" + s.line() + " " + s.kind())
        .containsExactly("notes.txt:2 GitHub token", "notes.txt:4 GitHub token");
    assertThat(result.prose())
        .singleElement()
        .satisfies(p -> assertThat(p.text()).contains("45 minutes"));
  }

  @Test
  void addsNothingWhenTheSameEvidenceComesAgain() {
    IntakeResult first = read(DAY, Known.NOTHING, bundle("first", NOTES));

    IntakeResult again = read(DAY, known(first), bundle("renamed", NOTES));

    assertThat(again.evidence()).isEqualTo(first.evidence());
    assertThat(again.timeline()).isEqualTo(first.timeline());
    assertThat(again.assembly().added()).isZero();
    assertThat(again.assembly().known()).isEqualTo(2);
  }

  @Test
  void datesWhatWasUndatedWhenItIsReadAgainWithAnAnswer() {
    IntakeResult first = read(Answers.NONE, Known.NOTHING, bundle("first", NOTES));
    assertThat(first.timeline().undated()).hasSize(2);
    assertThat(first.needsAnswer()).isTrue();
    assertThat(first.questions())
        .singleElement()
        .satisfies(question -> {
          assertThat(question.missing()).isEqualTo(MissingPart.DATE);
          assertThat(question.count()).isEqualTo(2);
          assertThat(question.examples()).hasSize(2);
          assertThat(question.examples().getFirst().path()).isEqualTo("notes.txt");
          assertThat(question.examples().getFirst().line()).isEqualTo(1);
        });

    IntakeResult answered = read(DAY, known(first), bundle("first", NOTES));

    assertThat(answered.timeline().undated()).isEmpty();
    assertThat(answered.timeline().dated())
        .extracting(TimelineEvent::id)
        .containsExactlyElementsOf(
            first.timeline().undated().stream().map(TimelineEvent::id).toList());
    assertThat(answered.assembly().updated()).isEqualTo(2);
    assertThat(answered.needsAnswer()).isFalse();
  }

  @Test
  void takesNoReadmeForEvidenceUnlessItIsHandedInItself() {
    MemoryFile readme = MemoryFile.of("docs/README.md", "14:02 — alert fires");

    IntakeResult folder = read(DAY, Known.NOTHING, bundle("first", NOTES, readme));
    assertThat(folder.readings()).extracting(r -> r.path()).containsExactly("notes.txt");
    assertThat(folder.leftOut()).extracting(UnreadFile::path).containsExactly("docs/README.md");

    IntakeResult alone = read(DAY, Known.NOTHING, bundle("docs/README.md", readme));
    assertThat(alone.timeline().dated()).hasSize(1);
  }

  @Test
  void takesNoPostmortemForEvidence() {
    MemoryFile written =
        MemoryFile.of("postmortem.md", "---\nid: INC-2026-042\n---\n\n14:30 — alert fires\n");
    MemoryFile notes = MemoryFile.of("notes.md", "# Notes\n\n14:02 — alert fires\n");

    IntakeResult folder = read(DAY, Known.NOTHING, bundle("first", written, notes));

    assertThat(folder.leftOut()).extracting(UnreadFile::path).containsExactly("postmortem.md");
    assertThat(folder.timeline().dated()).hasSize(1);
  }

  @Test
  void tellsHowFarItHasCome() {
    List<Long> told = new ArrayList<>();
    MemoryFile large =
        MemoryFile.of("large.txt", "14:02 — alert fires again and again\n".repeat(90_000));

    intake.read(
        List.of(delivery(bundle("first", large, NOTES))),
        DAY,
        Known.NOTHING,
        (path, read, total) -> {
          assertThat(total).isEqualTo(large.bytes() + NOTES.bytes());
          told.add(read);
        });

    assertThat(told).isSorted().hasSizeBetween(5, 100).endsWith(large.bytes() + NOTES.bytes());
  }

  @Test
  void goesOnFromTheNumbersThatAreThere() {
    IntakeResult first = read(DAY, Known.NOTHING, bundle("first", NOTES));

    IntakeResult more = read(DAY, known(first), bundle("second", other("15:00 — done")));

    assertThat(more.evidence().get(1).id()).isEqualTo(new EvidenceId(2));
    assertThat(more.timeline().events()).hasSize(3);
  }

  private IntakeResult read(Answers answers, Known known, EvidenceBundle... bundles) {
    List<Delivery> deliveries = new ArrayList<>();
    for (EvidenceBundle bundle : bundles) {
      deliveries.add(delivery(bundle));
    }
    return intake.read(deliveries, answers, known, Progress.SILENT);
  }

  private static Delivery delivery(EvidenceBundle bundle) {
    long bytes = bundle.files().stream().mapToLong(EvidenceFile::bytes).sum();
    return new Delivery(
        bundle, bytes, "sha of " + bytes, Instant.parse("2026-10-15T09:00:00Z"), Optional.empty());
  }

  private static Known known(IntakeResult result) {
    return new Known(result.timeline(), result.evidence());
  }

  private static MemoryFile other(String text) {
    return MemoryFile.of("other.txt", text);
  }

  private static EvidenceBundle bundle(String name, MemoryFile... files) {
    return new EvidenceBundle(name, List.of(files));
  }
}
