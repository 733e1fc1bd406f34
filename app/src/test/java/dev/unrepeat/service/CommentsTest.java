package dev.unrepeat.service;

import static dev.unrepeat.service.Desk.INES;
import static dev.unrepeat.service.Desk.RAVI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unrepeat.model.CommentedPart;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ReviewComment;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.Section;
import dev.unrepeat.model.Visibility;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommentsTest {
  private static final Viewer TOM = new Viewer("Tom Weiss", "tom@lumen.example", Role.VIEWER);

  @TempDir Path folder;
  private Desk desk;
  private IncidentId id;

  @BeforeEach
  void open() {
    desk = new Desk(folder);
    id =
        desk.incidents
            .create(INES, Description.titled("Checkout fails"))
            .postmortem()
            .incident()
            .id();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void letsAReaderSayAndAuthorsResolve() {
    ReviewComment said =
        desk.comments.say(TOM, id, CommentedPart.of(Section.CAUSES), " Which probe? ");
    assertThat(said.text()).isEqualTo("Which probe?");
    ReviewComment reply = desk.comments.reply(INES, id, said.id(), "The readiness probe.");
    // A reply to a reply joins the thread.
    ReviewComment further = desk.comments.reply(TOM, id, reply.id(), "Thanks.");
    assertThat(further.answers()).contains(said.id());
    assertThat(waiting()).isEqualTo(1);
    refused("is a reply", () -> desk.comments.resolve(INES, id, reply.id()));
    desk.comments.resolve(RAVI, id, said.id());
    assertThat(waiting()).isZero();
    desk.comments.reopen(TOM, id, said.id());
    assertThat(waiting()).isEqualTo(1);
  }

  @Test
  void isChangedByItsAuthorAlone() {
    ReviewComment said = desk.comments.say(TOM, id, CommentedPart.WHOLE, "Which probe?");
    refused("Only Tom Weiss can edit", () -> desk.comments.edit(INES, id, said.id(), "x"));
    refused("Only Tom Weiss can remove", () -> desk.comments.remove(INES, id, said.id()));
    refused("The comment is empty", () -> desk.comments.edit(TOM, id, said.id(), " "));
    assertThat(desk.comments.edit(TOM, id, said.id(), "Which one?").edited()).isPresent();
    ReviewComment removed = desk.comments.remove(TOM, id, said.id());
    assertThat(removed.text()).isEmpty();
    refused("was removed by its author", () -> desk.comments.edit(TOM, id, said.id(), "x"));
    ReviewComment others = desk.comments.say(INES, id, CommentedPart.WHOLE, "Mine");
    refused("takes the role author", () -> desk.comments.resolve(TOM, id, others.id()));
  }

  @Test
  void speaksOnlyOfWhatIsThereAndMayBeSeen() {
    refused(
        "Event E9 is not there any more",
        () -> desk.comments.say(TOM, id, CommentedPart.parse("event-E9"), "x"));
    refused("names no part", () -> CommentedPart.parse("chapter-1"));
    desk.incidents.show(INES, id, new Visibility.Circle(List.of(INES.address())));
    refused("There is no incident", () -> desk.comments.say(TOM, id, CommentedPart.WHOLE, "x"));
  }

  private int waiting() {
    return desk.reading.of(INES, desk.incidents.get(INES, id)).openComments();
  }

  private static void refused(String sentence, ThrowingCallable step) {
    assertThatExceptionOfType(Refused.class).isThrownBy(step).withMessageContaining(sentence);
  }
}
