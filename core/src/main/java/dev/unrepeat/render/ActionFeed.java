package dev.unrepeat.render;

import dev.unrepeat.model.BoardAction;
import dev.unrepeat.model.NamedPerson;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// Promised changes as an Atom feed (RFC 4287): an entry for each, whose day and state are in its
/// title, so that a reader sees what changed.
///
/// @param self the address of the feed
/// @param of whose actions they are
public record ActionFeed(
    List<BoardAction> actions, Function<BoardAction, String> address, String self, String of) {
  /// @param made when somebody made the feed: before any step was taken, it says nothing newer
  public String text(Instant made) {
    Instant updated =
        actions.stream()
            .flatMap(one -> one.changedAt().stream())
            .max(Instant::compareTo)
            .orElse(made);
    StringBuilder out = new StringBuilder();
    out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    out.append("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
    element(out, "title", "Actions of " + of);
    element(out, "id", self);
    out.append("<link rel=\"self\" href=\"").append(Svg.escape(self)).append("\"/>\n");
    element(out, "updated", updated.toString());
    actions.forEach(one -> entry(out, one, made));
    return out.append("</feed>\n").toString();
  }

  private void entry(StringBuilder out, BoardAction one, Instant made) {
    String state = one.action().state().word();
    String due = one.action().due().map(day -> ", due " + day.date()).orElse("");
    out.append("<entry>\n");
    element(out, "title", "%s (%s%s)".formatted(one.action().what(), state, due));
    element(out, "id", address.apply(one));
    out.append("<link href=\"").append(Svg.escape(address.apply(one))).append("\"/>\n");
    element(out, "updated", one.changedAt().orElse(made).toString());
    out.append("<author>");
    element(out, "name", NamedPerson.name(one.action().owner().print()));
    out.append("</author>\n");
    element(
        out,
        "summary",
        "%s, from %s: %s. Done when: %s"
            .formatted(
                one.reference(),
                one.incident(),
                one.title(),
                one.action().doneWhen().isBlank() ? "not said" : one.action().doneWhen()));
    out.append("</entry>\n");
  }

  private static void element(StringBuilder out, String name, String text) {
    out.append('<').append(name).append('>');
    out.append(Svg.escape(text));
    out.append("</").append(name).append(">\n");
  }
}
