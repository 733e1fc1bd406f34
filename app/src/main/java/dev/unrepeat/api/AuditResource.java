package dev.unrepeat.api;

import dev.unrepeat.model.AuditEntry;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.account.Audit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `/api/v1/audit`: who did what, for administrators.
public final class AuditResource implements Resource {
  private static final Pattern KEY = Pattern.compile("([0-9TZ:.-]{1,40})_([0-2])_(\\d{1,18})");

  private final Audit audit;

  public AuditResource(Audit audit) {
    this.audit = audit;
  }

  @Override
  public List<ApiRoute> routes() {
    return List.of(
        ApiRoute.list(
                "/audit",
                "listAudit",
                "Who did what, when, and what it said before and after; the latest first.",
                Line.class,
                this::list)
            .with("by", "only what this person did")
            .from(Role.ADMINISTRATOR));
  }

  /// @param incident left out for what is done with accounts and settings
  record Line(
      Instant at,
      String by,
      String what,
      Optional<String> incident,
      String subject,
      String before,
      String after) {
    static Line of(AuditEntry entry) {
      return new Line(
          entry.line().at(),
          entry.line().by(),
          entry.line().what(),
          entry.incident().map(Object::toString),
          entry.line().subject(),
          entry.line().before(),
          entry.line().after());
    }
  }

  private Reply<Listing<Line>> list(Call call) {
    int limit = call.limit();
    List<AuditEntry> found =
        audit.list(
            call.viewer(),
            call.after().map(AuditResource::key).orElse(AuditEntry.Key.NEWEST),
            call.query("by").orElse(""),
            limit + 1);
    List<AuditEntry> page = found.subList(0, Math.min(limit, found.size()));
    return Reply.of(
        new Listing<>(
            page.stream().map(Line::of).toList(),
            found.size() > limit
                ? Optional.of(Cursor.write(place(page.getLast().key())))
                : Optional.empty()));
  }

  private static String place(AuditEntry.Key key) {
    return key.at() + "_" + key.log() + "_" + key.id();
  }

  private static AuditEntry.Key key(String place) {
    Matcher parts = KEY.matcher(place);
    if (!parts.matches()) {
      throw Cursor.lost();
    }
    return new AuditEntry.Key(
        parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3)));
  }
}
