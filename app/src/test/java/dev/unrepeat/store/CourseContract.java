package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Account;
import dev.unrepeat.model.AccountId;
import dev.unrepeat.model.ApprovedText;
import dev.unrepeat.model.CommentId;
import dev.unrepeat.model.CommentedPart;
import dev.unrepeat.model.CourseStep;
import dev.unrepeat.model.ImageType;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.KeptImage;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemRequest;
import dev.unrepeat.model.PublicSummary;
import dev.unrepeat.model.Requirement;
import dev.unrepeat.model.ReviewComment;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.Section;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.model.WaivedIncident;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the way of a postmortem and the comments on it must hold to on every database.
abstract class CourseContract extends StoreContract {
  private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
  private static final IncidentId ONE = new IncidentId("WAY-1");
  private static final IncidentId TWO = new IncidentId("WAY-2");

  private CourseStore courses;
  private WaiverStore waivers;
  private CommentStore comments;

  @BeforeAll
  void fill() {
    courses = new CourseStore(database);
    waivers = new WaiverStore(database);
    comments = new CommentStore(database);
    RecordStore records = new RecordStore(database);
    Incident hidden =
        Incident.named(ONE, "One", NOW)
            .withVisibility(new Visibility.Circle(List.of("Ines@lumen.example")));
    does(() -> records.insert(Postmortem.draft(hidden).cover(TWO), List.of()));
    does(() -> records.insert(Postmortem.draft(Incident.named(TWO, "Two", NOW)), List.of()));
  }

  @Test
  void keepsAPublicSummaryWithItsApproval() {
    PublicSummaryStore summaries = new PublicSummaryStore(database);
    PublicSummary text = PublicSummary.first("Orders failed.", "Ines Okafor", NOW);
    PublicSummary approved = text.approved("Marta Lindqvist", NOW.plusSeconds(60), "a nickname");
    assertThat(database.read(() -> summaries.find(ONE))).isEmpty();
    for (PublicSummary one : List.of(text, approved, approved.withdrawn())) {
      does(() -> summaries.save(ONE, one));
      assertThat(database.read(() -> summaries.find(ONE))).contains(one);
    }
    assertThat(database.read(() -> summaries.find(TWO))).isEmpty();
  }

  @Test
  void keepsPicturesWithTheirBytes() {
    ImageStore images = new ImageStore(database);
    byte[] content = {(byte) 0x89, 0, 'N', (byte) 0xff};
    KeptImage image =
        new KeptImage("a".repeat(64), "graph.png", ImageType.PNG, 4, "Ines Okafor", NOW);
    KeptImage later =
        new KeptImage(
            "b".repeat(64), "map.webp", ImageType.WEBP, 4, "Ravi Menon", NOW.plusSeconds(1));
    does(() -> images.insert(TWO, image, content));
    does(() -> images.insert(TWO, later, content));
    assertThat(database.read(() -> images.list(TWO, 9))).containsExactly(later, image);
    assertThat(database.read(() -> images.list(TWO, 1))).containsExactly(later);
    assertThat(database.read(() -> images.find(TWO, image.sha256()))).hasValue(image);
    assertThat(database.read(() -> images.content(TWO, image.sha256())).orElseThrow())
        .isEqualTo(content);
    assertThat(database.read(() -> images.find(ONE, image.sha256()))).isEmpty();
    assertThat(database.read(() -> images.count(TWO))).isEqualTo(2);
  }

  @Test
  void keepsTheStepsInTheirOrder() {
    CourseStep in = new CourseStep(CourseStep.Kind.SUBMISSION, "Ines Okafor", NOW, "");
    CourseStep back = new CourseStep(CourseStep.Kind.RETURN, "Ravi Menon", NOW, "Too thin.\0");
    does(() -> courses.add(ONE, in));
    does(() -> courses.add(ONE, back));
    assertThat(database.read(() -> courses.steps(ONE)))
        .containsExactly(
            in, new CourseStep(CourseStep.Kind.RETURN, "Ravi Menon", NOW, "Too thin.\uFFFD"));
    assertThat(database.read(() -> courses.steps(TWO))).isEmpty();
  }

  @Test
  void keepsWhatEachPersonLastAgreedTo() {
    ApprovedText first = new ApprovedText("Ravi Menon", NOW, "one");
    ApprovedText other = new ApprovedText("Tom Weiss", NOW.plusSeconds(60), "two");
    ApprovedText again = new ApprovedText("Ravi Menon", NOW.plusSeconds(120), "three");
    does(() -> courses.setApprovedText(ONE, first));
    does(() -> courses.setApprovedText(ONE, other));
    does(() -> courses.setApprovedText(ONE, again));
    assertThat(database.read(() -> courses.approvedTexts(ONE))).containsExactly(again, other);
    does(() -> courses.forgetApprovedTexts(ONE));
    assertThat(database.read(() -> courses.approvedTexts(ONE))).isEmpty();
  }

  @Test
  void keepsTheFirstRequest() {
    PostmortemRequest first = new PostmortemRequest("Ines Okafor", NOW, "It was close.");
    does(() -> courses.ask(TWO, first));
    does(() -> courses.ask(TWO, new PostmortemRequest("Ravi Menon", NOW, "")));
    assertThat(database.read(() -> courses.request(TWO))).contains(first);
    assertThat(database.read(() -> courses.request(ONE))).isEmpty();
  }

  @Test
  void knowsWhichPostmortemTellsOfAnIncidentAndWhoMaySeeThat() {
    CourseStore.Cover cover = new CourseStore.Cover(ONE, TWO);
    List<IncidentId> both = List.of(ONE, TWO);
    assertThat(covering(both, Optional.empty())).containsExactly(cover);
    assertThat(covering(both, Optional.of("ines@lumen.example"))).containsExactly(cover);
    assertThat(covering(both, Optional.of("ravi@lumen.example"))).isEmpty();
    assertThat(database.read(() -> courses.withCovers(both))).containsExactly(ONE);
    assertThat(database.read(() -> courses.withCovers(List.of()))).isEmpty();
  }

  @Test
  void listsWaiversToThoseWhoMaySeeTheIncident() {
    Requirement.Waived waived =
        new Requirement.Waived(List.of("It is a SEV2."), "A twin", "Ravi Menon", NOW);
    Requirement.Waived later =
        new Requirement.Waived(List.of(), "Small", "Ravi Menon", NOW.plusSeconds(1));
    does(() -> waivers.set(ONE, later));
    does(() -> waivers.set(ONE, waived));
    does(() -> waivers.set(TWO, later));
    assertThat(database.read(() -> waivers.find(ONE))).contains(waived);
    assertThat(database.read(() -> waivers.list(Optional.empty(), 10)))
        .extracting(WaivedIncident::id)
        .containsExactly(TWO, ONE);
    assertThat(database.read(() -> waivers.list(Optional.of("ravi@lumen.example"), 10)))
        .extracting(WaivedIncident::id)
        .containsExactly(TWO);
    does(() -> waivers.remove(ONE));
    assertThat(database.read(() -> waivers.find(ONE))).isEmpty();
  }

  @Test
  void givesBackEveryFieldOfEveryComment() {
    ReviewComment whole = comment(1, CommentedPart.WHOLE, Optional.empty());
    ReviewComment section =
        comment(2, CommentedPart.of(Section.CAUSES), Optional.empty()).resolve("Tom Weiss", NOW);
    ReviewComment reply =
        comment(3, CommentedPart.WHOLE, Optional.of(new CommentId(1)))
            .edit("ravi@lumen.example", "Other words", NOW.plusSeconds(5));
    ReviewComment removed =
        comment(4, CommentedPart.parse("event-E7"), Optional.empty())
            .remove("ravi@lumen.example", NOW);
    List<ReviewComment> all = List.of(whole, section, reply, removed);
    all.forEach(one -> does(() -> comments.insert(TWO, one)));
    assertThat(database.read(() -> comments.list(TWO, 100))).isEqualTo(all);
    assertThat(database.read(() -> comments.open(TWO))).isEqualTo(1);
    assertThat(database.read(() -> comments.next(TWO))).isEqualTo(new CommentId(5));
    does(() -> comments.update(TWO, section.reopen()));
    assertThat(database.read(() -> comments.find(TWO, new CommentId(2))))
        .contains(section.reopen());
    assertThat(database.read(() -> comments.open(TWO))).isEqualTo(2);
    assertThat(database.read(() -> comments.find(ONE, new CommentId(2)))).isEmpty();
    assertThat(database.read(() -> comments.next(ONE))).isEqualTo(new CommentId(1));
    does(() ->
        comments.insertTold(TWO, new CommentId(2), List.of("b@l.example", "a@l.example"), NOW));
    assertThat(database.read(() -> comments.listTold(TWO, new CommentId(2))))
        .containsExactly("a@l.example", "b@l.example");
    assertThat(database.read(() -> comments.listTold(TWO, new CommentId(1)))).isEmpty();
  }

  @Test
  void findsWhoSeesAnIncidentByTheBeginningOfANameOrAnAddress() {
    AccountStore accounts = new AccountStore(database);
    does(() -> {
      accounts.add("Ines Okafor", "ines@lumen.example", Role.AUTHOR, Optional.empty(), NOW);
      accounts.add("Root", "root_a@lumen.example", Role.ADMINISTRATOR, Optional.empty(), NOW);
      accounts.add("Tom Weiss", "tom@lumen.example", Role.VIEWER, Optional.empty(), NOW);
      AccountId gone =
          accounts.add("Tom Gone", "gone@lumen.example", Role.VIEWER, Optional.empty(), NOW);
      accounts.setDeactivated(gone, Optional.of(NOW));
    });
    assertThat(whoSee(ONE, "")).containsExactly("Ines Okafor", "Root");
    assertThat(whoSee(TWO, "")).containsExactly("Ines Okafor", "Root", "Tom Weiss");
    assertThat(whoSee(TWO, "wei")).containsExactly("Tom Weiss");
    assertThat(whoSee(TWO, "to")).containsExactly("Tom Weiss");
    assertThat(whoSee(TWO, "root_")).containsExactly("Root");
    assertThat(whoSee(TWO, "roota")).isEmpty();
    assertThat(whoSee(TWO, "_")).isEmpty();
  }

  private List<String> whoSee(IncidentId id, String start) {
    return database.read(() -> new AccountStore(database).listWhoSee(id, start, 10)).stream()
        .map(Account::name)
        .toList();
  }

  private static ReviewComment comment(
      int number, CommentedPart part, Optional<CommentId> answers) {
    return new ReviewComment(
        new CommentId(number),
        part,
        answers,
        "Ravi Menon",
        "ravi@lumen.example",
        NOW,
        "Which *probe*?",
        Optional.empty(),
        ReviewComment.Standing.OPEN);
  }

  private List<CourseStore.Cover> covering(List<IncidentId> ids, Optional<String> reader) {
    return database.read(() -> courses.covering(ids, reader));
  }
}
