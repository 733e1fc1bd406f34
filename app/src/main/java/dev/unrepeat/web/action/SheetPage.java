package dev.unrepeat.web.action;

import dev.unrepeat.model.BoardAction;
import dev.unrepeat.model.BoardCursor;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.render.ActionCsv;
import dev.unrepeat.service.ActionBatch;
import dev.unrepeat.service.ActionBoard;
import dev.unrepeat.service.Upload;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.RefusedStatus;
import dev.unrepeat.web.page.UploadedFiles;
import dev.unrepeat.web.page.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The board as a table for spreadsheets, and the changes that come back in one.
public final class SheetPage {
  private static final int MOST_BYTES = 2 << 20;

  private final Pages pages;
  private final ActionBoard board;
  private final ActionBatch batch;

  public SheetPage(Pages pages, ActionBoard board, ActionBatch batch) {
    this.pages = pages;
    this.board = board;
    this.batch = batch;
  }

  /// @param refusal why the table could not be read at all; empty otherwise
  /// @param kept whether the changes were made
  public record View(
      Frame frame,
      String refusal,
      boolean kept,
      List<ActionBatch.Result> refused,
      List<ActionBatch.Result> taken) {}

  /// Written as it is read, a stretch at a time.
  public ServerResponse csv(ServerRequest request) {
    Viewer viewer = Visitor.of(request);
    BoardQuery query = BoardQuery.of(request);
    return ServerResponse.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"actions.csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build((asked, answer) -> {
          write(viewer, query, answer.getOutputStream());
          return null;
        });
  }

  private void write(Viewer viewer, BoardQuery query, OutputStream out) throws IOException {
    out.write(ActionCsv.head().getBytes(StandardCharsets.UTF_8));
    Optional<BoardCursor> after = Optional.empty();
    do {
      ActionBoard.Page page =
          board.list(viewer, query.filter(), query.order(), after, ActionBoard.LONGEST_PAGE);
      List<BoardAction> actions = page.actions();
      out.write(ActionCsv.lines(actions).getBytes(StandardCharsets.UTF_8));
      after = page.next();
    } while (after.isPresent());
  }

  public ServerResponse post(ServerRequest request) throws IOException {
    Viewer viewer = Visitor.of(request);
    try {
      viewer.must(Role.AUTHOR, "change actions by a table");
      ActionBatch.Results results = batch.take(viewer, text(request));
      return show(
          request, results.kept() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, "", results);
    } catch (Refused refused) {
      return show(
          request,
          refused.reason() == Refused.Reason.TOO_LARGE
              ? HttpStatus.CONTENT_TOO_LARGE
              : RefusedStatus.of(refused),
          refused.sentence(),
          new ActionBatch.Results(List.of(), false));
    }
  }

  private static String text(ServerRequest request) throws IOException {
    boolean files =
        request.headers().contentType().filter(MediaType.MULTIPART_FORM_DATA::includes).isPresent();
    List<Upload.Sent> uploads = files ? UploadedFiles.sent(request, "files") : List.of();
    Refused.unless(!uploads.isEmpty(), "No table was chosen. Choose a CSV file and send again.");
    try (InputStream in = uploads.getFirst().content()) {
      byte[] content = in.readNBytes(MOST_BYTES + 1);
      if (content.length > MOST_BYTES) {
        throw new Refused(
            Refused.Reason.TOO_LARGE, "The table is larger than 2 MB. Hand it in in parts.");
      }
      return new String(content, StandardCharsets.UTF_8);
    }
  }

  private ServerResponse show(
      ServerRequest request, HttpStatus status, String refusal, ActionBatch.Results results) {
    return pages.show(
        status,
        "action/SheetPage",
        new View(
            pages.frame(request, "Actions from a table").narrow(),
            refusal,
            results.kept(),
            results.all().stream().filter(one -> !one.done()).toList(),
            results.all().stream().filter(ActionBatch.Result::done).toList()));
  }
}
