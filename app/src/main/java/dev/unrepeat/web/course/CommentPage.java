package dev.unrepeat.web.course;

import dev.unrepeat.model.CommentedPart;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ReviewComment;
import dev.unrepeat.model.Section;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.Comments;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.web.comment.CommentGroup;
import dev.unrepeat.web.comment.CommentThread;
import dev.unrepeat.web.document.DocumentHead;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The comments on a postmortem and its parts.
public final class CommentPage {
  private final Pages pages;
  private final Incidents incidents;
  private final Comments comments;

  public CommentPage(Pages pages, Incidents incidents, Comments comments) {
    this.pages = pages;
    this.incidents = incidents;
    this.comments = comments;
  }

  public ServerResponse get(ServerRequest request) {
    return show(request, HttpStatus.OK, Optional.empty(), "");
  }

  /// A new comment.
  public ServerResponse post(ServerRequest request) {
    return said(
        request,
        Deed.COMMENTED,
        (viewer, id, form) ->
            comments.say(viewer, id, CommentedPart.parse(form.text("part")), form.text("text")));
  }

  public ServerResponse reply(ServerRequest request) {
    var to = Asked.comment(request);
    return said(
        request,
        Deed.COMMENTED,
        (viewer, id, form) -> comments.reply(viewer, id, to, form.text("text")));
  }

  public ServerResponse edit(ServerRequest request) {
    var number = Asked.comment(request);
    return said(
        request,
        Deed.COMMENT_CHANGED,
        (viewer, id, form) -> comments.edit(viewer, id, number, form.text("text")));
  }

  public ServerResponse remove(ServerRequest request) {
    var number = Asked.comment(request);
    return said(
        request, Deed.COMMENT_CHANGED, (viewer, id, form) -> comments.remove(viewer, id, number));
  }

  public ServerResponse resolve(ServerRequest request) {
    var number = Asked.comment(request);
    return said(
        request, Deed.COMMENT_CHANGED, (viewer, id, form) -> comments.resolve(viewer, id, number));
  }

  public ServerResponse reopen(ServerRequest request) {
    var number = Asked.comment(request);
    return said(
        request, Deed.COMMENT_CHANGED, (viewer, id, form) -> comments.reopen(viewer, id, number));
  }

  private interface Work {
    ReviewComment run(Viewer viewer, IncidentId id, Form form);
  }

  private ServerResponse said(ServerRequest request, Deed deed, Work work) {
    IncidentId id = Asked.incident(request);
    Form form = Form.of(request);
    Supplier<ReviewComment> run = () -> work.run(Visitor.of(request), id, form);
    try {
      ReviewComment done = run.get();
      return pages.go(Places.comments(id) + "#" + done.id(), Said.of(deed));
    } catch (Refused refused) {
      HttpStatus status =
          switch (refused.reason()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case TOO_LARGE -> throw refused;
            case INVALID, ANSWER_NEEDED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case STATE, CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
          };
      return show(request, status, Optional.of(form), refused.sentence());
    }
  }

  private ServerResponse show(
      ServerRequest request, HttpStatus status, Optional<Form> typed, String refusal) {
    Viewer viewer = Visitor.of(request);
    StoredRecord record = incidents.get(viewer, Asked.incident(request));
    Postmortem postmortem = record.postmortem();
    IncidentId id = postmortem.incident().id();
    String asked = typed.map(form -> form.text("part")).or(() -> request.param("part")).orElse("");
    Optional<CommentedPart> about = request.param("part").flatMap(CommentPage::part);
    List<ReviewComment> spoken =
        comments.of(record).stream()
            .filter(one -> about.isEmpty() || one.part().equals(about.get()))
            .toList();
    List<CommentThread> threads =
        CommentThread.of(viewer, id, spoken, comments.names(record, spoken));
    return pages.show(
        status,
        "course/CommentPage",
        new CommentView(
            pages.frame(request, "Comments on " + id),
            DocumentHead.of(postmortem, DocumentHead.Tab.COMMENTS),
            about.map(CommentedPart::label).orElse(""),
            Places.comments(id),
            CommentGroup.of(threads),
            (int) threads.stream().filter(CommentThread::open).count(),
            Places.comments(id),
            parts(postmortem, asked),
            Field.of("text", typed.map(form -> form.text("text")).orElse("")),
            refusal,
            Places.mentions(id),
            Places.images(id)));
  }

  private static Optional<CommentedPart> part(String word) {
    try {
      return word.isEmpty() ? Optional.empty() : Optional.of(CommentedPart.parse(word));
    } catch (Refused unknown) {
      throw new Refused(Refused.Reason.NOT_FOUND, unknown.sentence());
    }
  }

  /// What can be commented on: the whole, the sections, then the rows that readers see.
  private static List<Choice> parts(Postmortem postmortem, String chosen) {
    return Stream.of(
            Stream.of(CommentedPart.WHOLE),
            Stream.of(Section.values()).map(CommentedPart::of),
            postmortem.timeline().events().stream()
                .filter(event -> event.standing() != Standing.FOLDED)
                .map(event -> row(CommentedPart.Kind.EVENT, event.id())),
            postmortem.causes().factors().stream()
                .map(factor -> row(CommentedPart.Kind.FACTOR, factor.id())),
            postmortem.actions().stream()
                .map(action -> row(CommentedPart.Kind.ACTION, action.id())),
            postmortem.lessons().stream()
                .map(lesson -> row(CommentedPart.Kind.LESSON, lesson.id())))
        .flatMap(parts -> parts)
        .map(part -> new Choice(part.word(), part.label(), part.word().equals(chosen)))
        .toList();
  }

  private static CommentedPart row(CommentedPart.Kind kind, Object number) {
    return new CommentedPart(kind, number.toString());
  }
}
