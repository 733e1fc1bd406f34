package dev.unrepeat.web.action;

import dev.unrepeat.model.BoardCursor;
import dev.unrepeat.model.BoardFilter;
import dev.unrepeat.model.BoardOrder;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Places;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.springframework.web.servlet.function.ServerRequest;

/// What the address of a board asks for.
record BoardQuery(BoardFilter filter, BoardOrder order) {
  private static final int LONGEST = 200;

  static BoardQuery of(ServerRequest request) {
    BoardFilter filter =
        BoardFilter.OPEN
            .showing(
                text(request, "show")
                    .flatMap(word -> Asked.word(BoardFilter.Standing.class, word))
                    .orElse(BoardFilter.Standing.OPEN))
            .withText(text(request, "q").orElse(""));
    Optional<String> owner = text(request, "owner").map(one -> one.toLowerCase(Locale.ROOT));
    Optional<String> service = text(request, "service");
    BoardFilter owned = owner.map(filter::owedBy).orElse(filter);
    return new BoardQuery(
        service.map(ServiceName::new).map(owned::withService).orElse(owned),
        text(request, "by")
            .flatMap(word -> Asked.word(BoardOrder.class, word))
            .orElse(BoardOrder.DUE));
  }

  static Optional<BoardCursor> after(ServerRequest request) {
    return text(request, "after").map(BoardCursor::parse);
  }

  private static Optional<String> text(ServerRequest request, String name) {
    return request
        .param(name)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(text -> text.substring(0, Math.min(text.length(), LONGEST)));
  }

  boolean limited() {
    return !filter.equals(BoardFilter.OPEN) || order != BoardOrder.DUE;
  }

  /// The address of the same list at another place of it.
  String address(String path, Optional<BoardCursor> at) {
    StringJoiner query = new StringJoiner("&");
    if (filter.standing() != BoardFilter.Standing.OPEN) {
      query.add("show=" + Places.word(filter.standing()));
    }
    if (order != BoardOrder.DUE) {
      query.add("by=" + Places.word(order));
    }
    if (!filter.text().isEmpty()) {
      query.add("q=" + Places.parameter(filter.text()));
    }
    filter.address().ifPresent(owner -> query.add("owner=" + Places.parameter(owner)));
    filter
        .service()
        .ifPresent(service -> query.add("service=" + Places.parameter(service.value())));
    at.ifPresent(cursor -> query.add("after=" + Places.parameter(cursor.toString())));
    return query.length() == 0 ? path : path + "?" + query;
  }

  BoardQuery showing(BoardFilter.Standing standing) {
    return new BoardQuery(filter.showing(standing), order);
  }
}
