package dev.unrepeat.chat;

import dev.unrepeat.model.IncidentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Something that is said in a chat, in plain text; each chat has its own way of showing it.
///
/// @param about incidents that it as a whole tells of: where one of them is private, nothing is
///   said
/// @param lead a paragraph or more; empty for none
/// @param button what the link at its end says
public record ChatNotice(
    String title, String lead, List<Row> rows, String button, String link, List<IncidentId> about) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public ChatNotice {
    rows = List.copyOf(rows);
    about = List.copyOf(about);
  }

  /// One of several things.
  ///
  /// @param about the incident it belongs to: where that is private, it is left out
  /// @param note a line behind the text; empty for none
  /// @param link a page of this server
  public record Row(Optional<IncidentId> about, String text, String note, String link) {}

  /// A few words without rows.
  public static ChatNotice of(String title, String lead, String button, String link) {
    return new ChatNotice(title, lead, List.of(), button, link, List.of());
  }

  public ChatNotice withRows(List<Row> others) {
    return new ChatNotice(title, lead, others, button, link, about);
  }

  /// As one text, for the outbox.
  public String write() {
    ObjectNode written =
        JSON.createObjectNode()
            .put("title", title)
            .put("lead", lead)
            .put("button", button)
            .put("link", link);
    ArrayNode incidents = written.putArray("about");
    about.forEach(one -> incidents.add(one.value()));
    ArrayNode all = written.putArray("rows");
    for (Row row : rows) {
      ObjectNode one =
          all.addObject().put("text", row.text()).put("note", row.note()).put("link", row.link());
      row.about().ifPresent(id -> one.put("about", id.value()));
    }
    return JSON.writeValueAsString(written);
  }

  public static ChatNotice read(String text) {
    JsonNode written = JSON.readTree(text);
    List<Row> rows = new ArrayList<>();
    for (JsonNode row : written.path("rows")) {
      rows.add(
          new Row(
              Optional.of(row.path("about").asString(""))
                  .filter(id -> !id.isEmpty())
                  .map(IncidentId::new),
              row.path("text").asString(),
              row.path("note").asString(),
              row.path("link").asString()));
    }
    List<IncidentId> about = new ArrayList<>();
    written.path("about").forEach(id -> about.add(new IncidentId(id.asString())));
    return new ChatNotice(
        written.path("title").asString(),
        written.path("lead").asString(),
        rows,
        written.path("button").asString(),
        written.path("link").asString(),
        about);
  }
}
