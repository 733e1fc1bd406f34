package dev.unrepeat.web.comment;

import dev.unrepeat.model.CommentedPart;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.ReviewComment;
import dev.unrepeat.model.Role;
import dev.unrepeat.render.CommentHtml;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A comment with its replies.
///
/// @param all address of the page with all comments
/// @param settled who resolved it and when; empty while it is open
/// @param turn label of the button that resolves or reopens it; empty for one who may not
/// @param reply address to which a reply is sent
/// @param people address of those whom a reply can name
public record CommentThread(
    String id,
    String all,
    String part,
    String place,
    boolean open,
    String settled,
    String turn,
    String turnAddress,
    String reply,
    String people,
    List<Row> rows) {

  /// @param html the comment, safe to show
  /// @param mine whether the reader may change it; then `text` is what stands in the form
  public record Row(
      String id,
      String by,
      String at,
      boolean removed,
      boolean edited,
      String html,
      boolean mine,
      String text,
      String address) {}

  /// All threads, in the order in which they began; a removed comment without replies is left out.
  ///
  /// @param names of the people whom the comments name, by address
  public static List<CommentThread> of(
      Viewer viewer, IncidentId id, List<ReviewComment> comments, Map<String, String> names) {
    Map<String, List<ReviewComment>> threads = new LinkedHashMap<>();
    comments.forEach(one ->
        threads
            .computeIfAbsent(one.answers().orElse(one.id()).toString(), first -> new ArrayList<>())
            .add(one));
    return threads.values().stream()
        .filter(thread ->
            thread.size() > 1
                || !(thread.getFirst().standing() instanceof ReviewComment.Standing.Removed))
        .map(thread -> thread(viewer, id, thread, names))
        .toList();
  }

  private static CommentThread thread(
      Viewer viewer, IncidentId id, List<ReviewComment> thread, Map<String, String> names) {
    ReviewComment first = thread.getFirst();
    boolean may = viewer.is(Role.AUTHOR) || first.address().equalsIgnoreCase(viewer.address());
    String address = Places.comments(id) + "/" + first.id();
    String settled = "";
    String turn = "";
    String turnAddress = "";
    switch (first.standing()) {
      case ReviewComment.Standing.Open open -> {
        turn = "Resolve";
        turnAddress = address + "/resolution";
      }
      case ReviewComment.Standing.Resolved resolved -> {
        settled = "Resolved by %s on %s".formatted(resolved.by(), Printing.day(resolved.at()));
        turn = "Reopen";
        turnAddress = address + "/reopening";
      }
      case ReviewComment.Standing.Removed removed -> settled = "Removed by its author";
    }
    return new CommentThread(
        first.id().toString(),
        Places.comments(id),
        first.part().label(),
        place(id, first.part()),
        first.standing() instanceof ReviewComment.Standing.Open,
        settled,
        may ? turn : "",
        turnAddress,
        address + "/replies",
        Places.mentions(id),
        thread.stream().map(one -> row(viewer, id, one, names)).toList());
  }

  private static Row row(
      Viewer viewer, IncidentId id, ReviewComment one, Map<String, String> names) {
    boolean removed = one.standing() instanceof ReviewComment.Standing.Removed;
    return new Row(
        one.id().toString(),
        one.by(),
        Printing.minute(one.at()),
        removed,
        one.edited().isPresent(),
        removed ? "" : CommentHtml.render(one.text(), names),
        !removed && one.address().equalsIgnoreCase(viewer.address()),
        one.text(),
        Places.comments(id) + "/" + one.id());
  }

  /// Where the part stands.
  private static String place(IncidentId id, CommentedPart part) {
    return switch (part.kind()) {
      case EVENT -> Places.incident(id, part.key());
      case WHOLE, SECTION, FACTOR, ACTION, LESSON -> Places.postmortem(id);
    };
  }
}
