package dev.unrepeat.source.github;

import static dev.unrepeat.source.github.DeliveryEvents.after;

import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.RecordTime;
import java.util.Optional;
import java.util.Set;

/// A release. Publishing one is delivered up to three times (created, published, released): told
/// once.
final class Releases {
  private static final Set<String> PUBLISHED = Set.of("published", "released", "prereleased");

  private Releases() {}

  static Optional<SourceEvent> of(Delivery delivery, RecordTime at) {
    JsonObject release = delivery.subject();
    String action = delivery.action();
    boolean published = PUBLISHED.contains(action) || action.isEmpty();
    if (!published && release.firstText("published_at").isEmpty()) {
      // A draft that nobody sees yet; its created_at is the commit's.
      return Optional.empty();
    }
    String tag = release.firstText("tag_name");
    String name = release.firstText("name");
    String happening = published ? "published" : action;
    String text =
        "Release "
            + tag
            + " of "
            + delivery.repository()
            + " "
            + happening
            + (name.equals(tag) ? "" : after(": ", name));
    SourceEvent event =
        DeliveryEvents.event(
                delivery,
                at,
                "release/" + release.text("id") + "/" + happening,
                when(release, published, action),
                text,
                release.firstText("html_url"),
                release.object("author"))
            .referring(DeliveryEvents.references("", tag));
    return Optional.of(
        action.equals("created") || action.equals("edited")
            ? DeliveryEvents.folded(event, "release progress")
            : event);
  }

  private static String when(JsonObject release, boolean published, String action) {
    return published || action.equals("created")
        ? release.text("published_at")
        : release.text("updated_at");
  }
}
