package dev.unrepeat.api;

import dev.unrepeat.model.CommentId;
import dev.unrepeat.model.CommentedPart;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ReviewComment;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.Comments;
import dev.unrepeat.service.Incidents;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What readers say about a postmortem and its parts.
public final class CommentResource implements Resource {
  private final Incidents incidents;
  private final Comments comments;

  public CommentResource(Incidents incidents, Comments comments) {
    this.incidents = incidents;
    this.comments = comments;
  }

  @Override
  public List<ApiRoute> routes() {
    String base = "/incidents/{id}/comments";
    String one = base + "/{comment}";
    return List.of(
        ApiRoute.list(
                base,
                "listComments",
                "All comments and replies, the oldest first.",
                CommentJson.class,
                this::list)
            .with("part", "only those on this part, for example event-E7")
            .with("standing", "only these", CommentJson.Stands.class),
        ApiRoute.post(
                base,
                "addComment",
                "Says something about a part, or about the whole.",
                Said.class,
                CommentJson.class,
                (call, said) ->
                    made(
                        call,
                        comments.say(
                            call.viewer(),
                            call.incident(),
                            CommentedPart.parse(said.part().orElse("whole")),
                            said.text())))
            .from(Role.VIEWER)
            .making(),
        ApiRoute.get(
            one,
            "getComment",
            "One comment.",
            CommentJson.class,
            call -> Reply.of(find(call, incidents.get(call.viewer(), call.incident())))),
        ApiRoute.put(
                one,
                "putComment",
                "Says it in other words; only who wrote it may.",
                Text.class,
                CommentJson.class,
                (call, said) ->
                    holding(
                        call,
                        () ->
                            Reply.of(
                                CommentJson.of(
                                    comments.edit(
                                        call.viewer(), call.incident(), id(call), said.text())))))
            .from(Role.VIEWER),
        ApiRoute.delete(
                one,
                "removeComment",
                "Takes a comment back; only who wrote it may.",
                call ->
                    holding(
                        call,
                        () -> {
                          comments.remove(call.viewer(), call.incident(), id(call));
                          return Reply.nothing();
                        }))
            .from(Role.VIEWER),
        ApiRoute.post(
                one + "/replies",
                "replyToComment",
                "Replies to a comment.",
                Text.class,
                CommentJson.class,
                (call, said) ->
                    made(
                        call,
                        comments.reply(call.viewer(), call.incident(), id(call), said.text())))
            .from(Role.VIEWER)
            .making(),
        ApiRoute.post(
                one + "/resolution",
                "resolveComment",
                "Says that a comment is dealt with.",
                CommentJson.class,
                call ->
                    Reply.of(
                        CommentJson.of(comments.resolve(call.viewer(), call.incident(), id(call)))))
            .from(Role.VIEWER),
        ApiRoute.post(
                one + "/reopening",
                "reopenComment",
                "Says that a comment is not dealt with after all.",
                CommentJson.class,
                call ->
                    Reply.of(
                        CommentJson.of(comments.reopen(call.viewer(), call.incident(), id(call)))))
            .from(Role.VIEWER));
  }

  /// @param part for example `section-causes` or `event-E7`; the whole where left out
  record Said(Optional<String> part, String text) {}

  record Text(String text) {}

  /// A comment or a reply.
  ///
  /// @param answers the comment it replies to
  /// @param closedBy who resolved it
  record CommentJson(
      String id,
      String part,
      String label,
      Optional<String> answers,
      String by,
      Instant at,
      String text,
      Optional<Instant> editedAt,
      Stands standing,
      Optional<String> closedBy,
      Optional<Instant> closedAt) {
    enum Stands {
      OPEN,
      RESOLVED,
      REMOVED
    }

    static CommentJson of(ReviewComment one) {
      Stands stands =
          switch (one.standing()) {
            case ReviewComment.Standing.Open open -> Stands.OPEN;
            case ReviewComment.Standing.Resolved resolved -> Stands.RESOLVED;
            case ReviewComment.Standing.Removed removed -> Stands.REMOVED;
          };
      Optional<Instant> closedAt =
          switch (one.standing()) {
            case ReviewComment.Standing.Open open -> Optional.empty();
            case ReviewComment.Standing.Resolved resolved -> Optional.of(resolved.at());
            case ReviewComment.Standing.Removed removed -> Optional.of(removed.at());
          };
      return new CommentJson(
          one.id().toString(),
          one.part().word(),
          one.part().label(),
          one.answers().map(CommentId::toString),
          one.by(),
          one.at(),
          one.text(),
          one.edited(),
          stands,
          one.standing() instanceof ReviewComment.Standing.Resolved resolved
              ? Optional.of(resolved.by())
              : Optional.empty(),
          closedAt);
    }
  }

  private static CommentId id(Call call) {
    return call.named("comment", CommentId::parse);
  }

  /// Changes the comment that was read, while nobody else does.
  private <T> T holding(Call call, Supplier<T> change) {
    return incidents.holding(
        call.viewer(),
        call.incident(),
        record -> {
          call.match(Tag.of(find(call, record)));
          return change.get();
        });
  }

  private CommentJson find(Call call, StoredRecord record) {
    CommentId wanted = id(call);
    return comments.of(record).stream()
        .filter(one -> one.id().equals(wanted))
        .findFirst()
        .map(CommentJson::of)
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.NOT_FOUND,
                "There is no comment %s on %s.".formatted(wanted, call.incident())));
  }

  private Reply<Listing<CommentJson>> list(Call call) {
    Optional<CommentedPart> part = call.query("part").map(CommentedPart::parse);
    Optional<CommentJson.Stands> standing = call.query("standing", CommentJson.Stands.class);
    return Reply.of(
        Listing.of(
            comments.of(incidents.get(call.viewer(), call.incident())).stream()
                .filter(one -> part.isEmpty() || one.part().equals(part.get()))
                .map(CommentJson::of)
                .filter(one -> standing.isEmpty() || one.standing() == standing.get())
                .toList(),
            CommentJson::id,
            call));
  }

  private static Reply<CommentJson> made(Call call, ReviewComment comment) {
    return Reply.made(
        IncidentResource.path(call.incident()) + "/comments/" + comment.id(),
        CommentJson.of(comment));
  }
}
