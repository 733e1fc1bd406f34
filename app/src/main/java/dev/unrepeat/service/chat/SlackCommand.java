package dev.unrepeat.service.chat;

import dev.unrepeat.chat.ChatNotice;
import dev.unrepeat.model.BoardAction;
import dev.unrepeat.model.BoardFilter;
import dev.unrepeat.model.BoardOrder;
import dev.unrepeat.model.IncidentFilter;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentSummary;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.service.ActionBoard;
import dev.unrepeat.service.IncidentPage;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Viewer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What `/unrepeat` answers, to the one who asks alone. It tells what everybody with an account may
/// see; of private incidents nothing is said in a chat.
public final class SlackCommand {
  private static final int SHOWN = 10;
  private static final String NEVER_PRIVATE =
      "Private incidents are never told in a chat; they are found in Unrepeat alone.";

  private final Incidents incidents;
  private final ActionBoard board;
  private final UnaryOperator<String> page;

  /// @param page the address of a page of this server
  public SlackCommand(Incidents incidents, ActionBoard board, UnaryOperator<String> page) {
    this.incidents = incidents;
    this.board = board;
    this.page = page;
  }

  /// @param typed behind the command, for example `find checkout`
  ChatNotice answer(Viewer viewer, String typed) {
    String text = typed.strip();
    int cut = text.indexOf(' ');
    String verb = (cut < 0 ? text : text.substring(0, cut)).toLowerCase(Locale.ROOT);
    String rest = cut < 0 ? "" : text.substring(cut + 1).strip();
    return switch (verb) {
      case "", "help" -> help();
      case "mine" -> mine(viewer);
      case "find" -> rest.isEmpty() ? help() : find(viewer, rest);
      case "open" -> rest.isEmpty() ? help() : one(viewer, rest);
      default -> cut < 0 && text.matches(".*\\d.*") ? one(viewer, text) : find(viewer, text);
    };
  }

  ChatNotice help() {
    return ChatNotice.of(
        "What /unrepeat does",
        """
        /unrepeat find checkout pool: incidents with these words
        /unrepeat INC-2026-042: one incident, its state and its page
        /unrepeat mine: the open actions that you own
        /unrepeat open INC-2026-042: the way to its page
        To bring a message onto a timeline, choose "Add to timeline" from its menu.
        """
            .strip(),
        "Open Unrepeat",
        page.apply("/incidents"));
  }

  private ChatNotice find(Viewer viewer, String words) {
    IncidentPage found =
        incidents.list(
            ChatPeople.anybody(viewer),
            IncidentFilter.ALL.withText(words),
            Optional.empty(),
            SHOWN);
    String title =
        found.total() == 0
            ? "No incident has these words"
            : found.total() == 1 ? "1 incident" : found.total() + " incidents";
    return new ChatNotice(
        title,
        found.total() == 0
            ? NEVER_PRIVATE
            : found.total() > SHOWN ? "The latest %d of them.".formatted(SHOWN) : "",
        found.incidents().stream().map(this::row).toList(),
        "Look further",
        page.apply("/incidents?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)),
        List.of());
  }

  private ChatNotice.Row row(IncidentSummary one) {
    return new ChatNotice.Row(
        Optional.of(one.id()),
        one.id() + ": " + one.title(),
        one.stage().words(),
        page.apply("/incidents/" + one.id()));
  }

  private ChatNotice one(Viewer viewer, String typed) {
    return Stream.of(typed, typed.toUpperCase(Locale.ROOT))
        .flatMap(word -> IncidentId.find(word).stream())
        .filter(id -> incidents.title(ChatPeople.anybody(viewer), id).isPresent())
        .findFirst()
        .map(id -> one(incidents.get(ChatPeople.anybody(viewer), id).postmortem()))
        .orElseGet(() ->
            ChatNotice.of(
                "No incident %s here".formatted(typed),
                NEVER_PRIVATE,
                "All incidents",
                page.apply("/incidents")));
  }

  private ChatNotice one(Postmortem record) {
    IncidentId id = record.incident().id();
    return ChatNotice.of(
        "%s: %s".formatted(id, record.incident().title()),
        (record.over() ? "It is over" : "It goes on")
            + "; its postmortem is %s.".formatted(record.state().word()),
        "Open it",
        page.apply("/incidents/" + id));
  }

  private ChatNotice mine(Viewer viewer) {
    ActionBoard.Page found =
        board.list(
            ChatPeople.anybody(viewer),
            BoardFilter.OPEN.owedBy(viewer.address()),
            BoardOrder.DUE,
            Optional.empty(),
            SHOWN);
    return new ChatNotice(
        found.total() == 0
            ? "You own no open action here"
            : found.total() == 1
                ? "Your open action"
                : "Your %d open actions".formatted(found.total()),
        found.total() > SHOWN
            ? "The %d that are due first. %s".formatted(SHOWN, NEVER_PRIVATE)
            : NEVER_PRIVATE,
        found.actions().stream().map(this::row).toList(),
        "My actions",
        page.apply("/actions/mine"),
        List.of());
  }

  private ChatNotice.Row row(BoardAction one) {
    return new ChatNotice.Row(
        Optional.of(one.incident()),
        one.reference() + ": " + one.action().what(),
        one.standing(board.today()),
        page.apply("/incidents/%s/actions/%s".formatted(one.incident(), one.action().id())));
  }
}
