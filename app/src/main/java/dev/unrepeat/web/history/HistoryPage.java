package dev.unrepeat.web.history;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.service.Histories;
import dev.unrepeat.service.HistoryEntry;
import dev.unrepeat.web.document.DocumentHead;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.time.Instant;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Who changed what and when, word by word, with the way back for each text and each change.
public final class HistoryPage {
  private static final int LONGEST = 20_000;

  private final Pages pages;
  private final Histories histories;

  public HistoryPage(Pages pages, Histories histories) {
    this.pages = pages;
    this.histories = histories;
  }

  public ServerResponse get(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    long before = Asked.number(request, "before", Long.MAX_VALUE, Long.MAX_VALUE);
    Histories.Page page = histories.list(Visitor.of(request), id, before);
    String address = Places.history(id);
    return pages.show(
        "history/HistoryPage",
        new HistoryView(
            pages.frame(request, "History of " + id).reading(),
            DocumentHead.of(page.record().postmortem(), DocumentHead.Tab.HISTORY),
            address,
            page.entries().stream().map(HistoryPage::entry).toList(),
            page.next().isPresent() ? address + "?before=" + page.next().getAsLong() : "",
            before < Long.MAX_VALUE ? address : ""));
  }

  private static HistoryView.Entry entry(HistoryEntry entry) {
    return new HistoryView.Entry(
        "v" + entry.to(),
        entry.by(),
        entry.what(),
        when(entry.began(), entry.ended()),
        entry.from(),
        entry.to(),
        entry.undoable(),
        entry.texts().stream().map(HistoryPage::text).toList());
  }

  private static String when(Instant began, Instant ended) {
    String from = Printing.minute(began);
    String to = Printing.minute(ended);
    return from.equals(to) ? from : from + "–" + to.substring(to.lastIndexOf(' ') + 1);
  }

  private static HistoryView.Text text(HistoryEntry.Text text) {
    return new HistoryView.Text(
        text.line(),
        Printing.capital(text.subject()),
        ValueChange.of(text.subject(), shortened(text.before()), shortened(text.after())).stream()
            .map(HistoryView.Piece::of)
            .toList(),
        text.restorable());
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  /// Puts back what one text said before.
  public ServerResponse putBack(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    histories.putBack(Visitor.of(request), id, number(request, "line"));
    return pages.go(Places.history(id), Said.of(Deed.PUT_BACK));
  }

  /// Undoes a whole change; the field `to` says up to which version.
  public ServerResponse undo(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    long from = number(request, "version");
    Form form = Form.of(request);
    String to = form.text("to");
    histories.undo(
        Visitor.of(request), id, from, to.matches("\\d{1,15}") ? Long.parseLong(to) : from);
    return pages.go(
        form.text("from").matches("[a-z-]{1,20}")
            ? Places.causes(id) + "?view=" + form.text("from")
            : Places.history(id),
        Said.of(Deed.UNDONE));
  }

  private static long number(ServerRequest request, String name) {
    String text = request.pathVariable(name);
    return text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
  }
}
