package dev.unrepeat.api;

import dev.unrepeat.model.Refused;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.Histories;
import dev.unrepeat.service.HistoryEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who changed what and when, and the way back.
public final class HistoryResource implements Resource {
  private final Histories histories;

  public HistoryResource(Histories histories) {
    this.histories = histories;
  }

  @Override
  public List<ApiRoute> routes() {
    String base = "/incidents/{id}/history";
    return List.of(
        ApiRoute.list(
            base,
            "listHistory",
            "The changes of a record, the latest first; a page may have fewer than asked for, as it ends where a change ends.",
            Change.class,
            this::list),
        ApiRoute.get(
            base + "/{version}",
            "getChange",
            "The change that made a version.",
            Change.class,
            this::get),
        ApiRoute.post(
            base + "/{version}/reversal",
            "undoChange",
            "Undoes a change as a whole, and keeps what others have done since.",
            Until.class,
            Back.class,
            (call, until) -> {
              long from = call.number("version");
              return back(
                  histories.undo(call.viewer(), call.incident(), from, until.to().orElse(from)));
            }),
        ApiRoute.post(
            base + "/lines/{line}/restoration",
            "putBack",
            "Puts back what one text said before a line of the history.",
            Back.class,
            call -> back(histories.putBack(call.viewer(), call.incident(), call.number("line")))));
  }

  /// What one person did in one go.
  ///
  /// @param from the first version of the record that it made, `to` the last
  record Change(
      long from,
      long to,
      String by,
      String what,
      Instant began,
      Instant ended,
      boolean undoable,
      List<Text> texts) {
    static Change of(HistoryEntry entry) {
      return new Change(
          entry.from(),
          entry.to(),
          entry.by(),
          entry.what(),
          entry.began(),
          entry.ended(),
          entry.undoable(),
          entry.texts().stream().map(Text::of).toList());
    }
  }

  /// One text that changed.
  ///
  /// @param line by which it is put back, where it can be
  record Text(long line, String subject, String before, String after, boolean restorable) {
    static Text of(HistoryEntry.Text text) {
      return new Text(text.line(), text.subject(), text.before(), text.after(), text.restorable());
    }
  }

  /// @param to the last version of the change, where it made several
  record Until(Optional<Long> to) {}

  /// The version that stands now.
  record Back(long version) {}

  private static Reply<Back> back(StoredRecord record) {
    return Reply.of(new Back(record.versions().record()));
  }

  private Reply<Listing<Change>> list(Call call) {
    Histories.Page page =
        histories.list(
            call.viewer(),
            call.incident(),
            call.after().map(HistoryResource::place).orElse(Long.MAX_VALUE),
            call.limit());
    return Reply.of(
        new Listing<>(
            page.entries().stream().map(Change::of).toList(),
            page.next().isPresent()
                ? Optional.of(Cursor.write(Long.toString(page.next().getAsLong())))
                : Optional.empty()));
  }

  private static long place(String text) {
    if (!text.matches("\\d{1,18}")) {
      throw Cursor.lost();
    }
    return Long.parseLong(text);
  }

  private Reply<Change> get(Call call) {
    long version = call.number("version");
    return Reply.of(
        histories
            .find(call.viewer(), call.incident(), version)
            .map(Change::of)
            .orElseThrow(() ->
                new Refused(
                    Refused.Reason.NOT_FOUND,
                    "The history of %s has no version %d.".formatted(call.incident(), version))));
  }
}
