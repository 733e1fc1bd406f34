package dev.unrepeat.web.imports;

import dev.unrepeat.model.DocumentImport;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Upload;
import dev.unrepeat.service.imports.DocumentImports;
import dev.unrepeat.service.imports.DocumentImports.Shown;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.TypedAnswers;
import dev.unrepeat.web.page.UploadedFiles;
import dev.unrepeat.web.page.Visitor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Where old postmortems are sent, and what was sent before.
public final class ImportListPage {
  static final String HERE = "/imports";

  private final Pages pages;
  private final DocumentImports imports;

  public ImportListPage(Pages pages, DocumentImports imports) {
    this.pages = pages;
    this.imports = imports;
  }

  public record View(
      Frame frame,
      String action,
      List<Field> refusals,
      Field zone,
      Field year,
      List<Choice> orders,
      boolean look,
      List<Row> rows) {}

  public record Row(String place, String name, String state, String says) {}

  public ServerResponse get(ServerRequest request) {
    return show(request, HttpStatus.OK, Form.of(request));
  }

  public ServerResponse post(ServerRequest request) throws IOException {
    Form form = Form.of(request);
    TypedAnswers typed = TypedAnswers.read(form);
    if (!form.refused()) {
      try {
        List<Upload.Sent> files = new ArrayList<>(UploadedFiles.sent(request, "files"));
        files.addAll(UploadedFiles.withPaths(request, "folder"));
        Shown begun =
            imports.begin(
                Visitor.of(request),
                new DocumentImports.Wanted(files, typed.answers(), !form.has("look")));
        return pages.go(place(begun.made().id()));
      } catch (Refused refused) {
        form.refuse(refused, "files");
      }
    }
    return show(request, HttpStatus.UNPROCESSABLE_CONTENT, form);
  }

  static String place(long id) {
    return HERE + "/" + id;
  }

  /// One word for how an import stands.
  static String state(Shown shown) {
    DocumentImport one = shown.made();
    if (shown.going()) {
      return "Reading, %s of %s"
          .formatted(Printing.count(shown.done()), Printing.count(one.total()));
    }
    if (shown.early()) {
      return "Ended early, %s of %s"
          .formatted(Printing.count(shown.done()), Printing.count(one.total()));
    }
    return one.kept() ? "Done" : "Only looked at";
  }

  private ServerResponse show(ServerRequest request, HttpStatus status, Form form) {
    String order = form.text("order");
    Frame frame = pages.frame(request, "Import").narrow();
    return pages.show(
        status,
        "imports/ImportListPage",
        new View(
            frame,
            frame.signed(HERE),
            form.refusals(),
            form.field("zone"),
            form.field("year"),
            List.of(
                new Choice("", "not said", order.isEmpty()),
                new Choice("dmy", "day first", order.equals("dmy")),
                new Choice("mdy", "month first", order.equals("mdy")),
                new Choice("ymd", "year first", order.equals("ymd"))),
            form.has("look"),
            imports.list(Visitor.of(request)).stream().map(ImportListPage::row).toList()));
  }

  private static Row row(Shown shown) {
    DocumentImport one = shown.made();
    return new Row(
        place(one.id()),
        Printing.count(one.total(), "file"),
        state(shown),
        "%s UTC, by %s".formatted(Printing.minute(one.begunAt()), one.by()));
  }
}
