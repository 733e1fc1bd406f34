package dev.unrepeat.web.account;

import dev.unrepeat.model.AuditEntry;
import dev.unrepeat.render.AuditCsv;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.account.Audit;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Visitor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The audit log: a page at a time, or all of it as CSV (RFC 4180).
public final class AuditPage {
  private static final int PER_PAGE = 100;

  private final Pages pages;
  private final Audit audit;

  public AuditPage(Pages pages, Audit audit) {
    this.pages = pages;
    this.audit = audit;
  }

  /// @param by only what this person did; empty for everybody
  /// @param next the address of the next page; empty on the last
  public record View(Frame frame, String by, List<Line> lines, String next) {}

  /// @param place the address of the record that changed; empty for accounts and settings
  public record Line(
      String at,
      String by,
      String what,
      String where,
      String place,
      String subject,
      String before,
      String after) {}

  public ServerResponse get(ServerRequest request) {
    String by = request.param("by").orElse("").strip();
    List<AuditEntry> found = audit.list(Visitor.of(request), key(request), by, PER_PAGE + 1);
    List<AuditEntry> page = found.subList(0, Math.min(PER_PAGE, found.size()));
    return pages.show(
        "account/AuditPage",
        new View(
            pages.frame(request, "Audit log"),
            by,
            page.stream().map(AuditPage::line).toList(),
            found.size() > PER_PAGE ? next(page.getLast().key(), by) : ""));
  }

  /// Written as it is read, a stretch at a time: the log may be longer than memory.
  public ServerResponse csv(ServerRequest request) {
    Viewer viewer = Visitor.of(request);
    List<AuditEntry> first = audit.list(viewer, AuditEntry.Key.NEWEST, "", Audit.LONGEST_PAGE);
    return ServerResponse.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build((asked, answer) -> {
          write(viewer, first, answer.getOutputStream());
          return null;
        });
  }

  private void write(Viewer viewer, List<AuditEntry> first, OutputStream out) throws IOException {
    out.write(AuditCsv.head().getBytes(StandardCharsets.UTF_8));
    List<AuditEntry> stretch = first;
    while (!stretch.isEmpty()) {
      out.write(AuditCsv.lines(stretch).getBytes(StandardCharsets.UTF_8));
      stretch = audit.list(viewer, stretch.getLast().key(), "", Audit.LONGEST_PAGE);
    }
  }

  private static AuditEntry.Key key(ServerRequest request) {
    String[] parts = request.param("behind").orElse("").split("_", -1);
    return parts.length == 3
            && parts[0].matches("[0-9TZ:.-]{1,40}")
            && parts[1].matches("[0-2]")
            && parts[2].matches("\\d{1,18}")
        ? new AuditEntry.Key(parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2]))
        : AuditEntry.Key.NEWEST;
  }

  private static String next(AuditEntry.Key key, String by) {
    return "/audit?behind="
        + Places.parameter(key.at() + "_" + key.log() + "_" + key.id())
        + (by.isEmpty() ? "" : "&by=" + Places.parameter(by));
  }

  private static Line line(AuditEntry entry) {
    return new Line(
        Printing.minute(entry.line().at()),
        entry.line().by(),
        entry.line().what(),
        entry.incident().map(Object::toString).orElse(""),
        entry.incident().map(Places::incident).orElse(""),
        entry.line().subject(),
        entry.line().before(),
        entry.line().after());
  }
}
