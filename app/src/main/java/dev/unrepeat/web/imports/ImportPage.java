package dev.unrepeat.web.imports;

import dev.unrepeat.model.DocumentImport;
import dev.unrepeat.model.ImportOutcome;
import dev.unrepeat.model.ImportedDocument;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.service.imports.DocumentImports;
import dev.unrepeat.service.imports.DocumentImports.Shown;
import dev.unrepeat.text.Counted;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Visitor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// How far an import is, and what came of each document.
public final class ImportPage {
  private static final int PER_PAGE = 100;

  private final Pages pages;
  private final DocumentImports imports;

  public ImportPage(Pages pages, DocumentImports imports) {
    this.pages = pages;
    this.imports = imports;
  }

  /// @param says what there is to know of the whole, a sentence each
  /// @param next where further files stand; empty for none
  public record View(
      Frame frame,
      List<Crumb> crumbs,
      String here,
      String heading,
      String lead,
      boolean going,
      int done,
      int total,
      List<String> says,
      List<Filter> filters,
      List<Row> rows,
      String next) {}

  public record Filter(String label, String count, String place, boolean chosen) {}

  /// @param place of the incident; empty where there is none
  /// @param answers where its times are answered; empty where none waits
  public record Row(
      String path,
      String outcome,
      boolean taken,
      String incident,
      String title,
      String place,
      String reason,
      List<String> says,
      String answers) {}

  public ServerResponse get(ServerRequest request) {
    long id = Asked.number(request);
    Shown shown = imports.get(Visitor.of(request), id);
    Optional<ImportOutcome> outcome =
        request
            .param("outcome")
            .flatMap(word ->
                Arrays.stream(ImportOutcome.values())
                    .filter(one -> one.word().equals(word))
                    .findFirst());
    int behind =
        request.param("behind").filter(n -> n.matches("\\d{1,9}")).map(Integer::parseInt).orElse(0);
    List<ImportedDocument> found =
        imports.documents(Visitor.of(request), id, outcome, behind, PER_PAGE + 1);
    List<ImportedDocument> page = found.subList(0, Math.min(PER_PAGE, found.size()));
    DocumentImport one = shown.made();
    String here = ImportListPage.place(id);
    return pages.show(
        "imports/ImportPage",
        new View(
            pages.frame(request, "Import").narrow(),
            List.of(new Crumb("Import", ImportListPage.HERE), new Crumb(String.valueOf(id), "")),
            here,
            ImportListPage.state(shown),
            "%s, sent %s UTC by %s"
                .formatted(
                    Printing.count(one.total(), "file"), Printing.minute(one.begunAt()), one.by()),
            shown.going(),
            shown.done(),
            one.total(),
            says(shown),
            filters(shown, here, outcome),
            page.stream().map(row -> row(row, one.kept())).toList(),
            page.size() == found.size()
                ? ""
                : "%s?behind=%d%s"
                    .formatted(
                        here,
                        page.getLast().number(),
                        outcome.map(word -> "&outcome=" + word.word()).orElse(""))));
  }

  private static List<String> says(Shown shown) {
    DocumentImport one = shown.made();
    String waiting =
        "%s no answer yet and stay undated. "
            .formatted(Counted.of(shown.waiting(), "time has", "times have"));
    return Stream.of(
            shown.early()
                ? (one.says().isEmpty() ? "The server was stopped meanwhile." : one.says())
                    + " Send the same files again: what is there already is passed over."
                : "",
            one.kept() || shown.going()
                ? ""
                : "Nothing was kept. Send the files again without “only look” to make records of them.",
            shown.waiting() == 0
                ? ""
                : waiting
                    + (one.kept()
                        ? "They are answered on the page of each incident."
                        : "What is the same for all of them can be said in the form when they are sent."))
        .filter(sentence -> !sentence.isEmpty())
        .toList();
  }

  private static List<Filter> filters(Shown shown, String here, Optional<ImportOutcome> chosen) {
    Stream<Filter> each =
        Arrays.stream(ImportOutcome.values())
            .filter(shown.counts()::containsKey)
            .map(one ->
                new Filter(
                    Printing.capital(label(one, shown.made().kept())),
                    Printing.count(shown.counts().getOrDefault(one, 0)),
                    here + "?outcome=" + one.word(),
                    chosen.equals(Optional.of(one))));
    return Stream.concat(
            Stream.of(new Filter("All", Printing.count(shown.done()), here, chosen.isEmpty())),
            each)
        .toList();
  }

  private static String label(ImportOutcome outcome, boolean kept) {
    return outcome == ImportOutcome.READ && kept ? "imported" : outcome.label();
  }

  private static Row row(ImportedDocument one, boolean kept) {
    boolean there =
        !one.incident().isEmpty()
            && (one.outcome() == ImportOutcome.KNOWN
                || (one.outcome() == ImportOutcome.READ && kept));
    String place = there ? Places.incident(new IncidentId(one.incident())) : "";
    return new Row(
        one.path(),
        Printing.capital(label(one.outcome(), kept)),
        one.outcome() == ImportOutcome.READ || one.outcome() == ImportOutcome.KNOWN,
        one.incident(),
        one.title(),
        place,
        one.reason().isEmpty() ? "" : "Reason: " + Printing.sentence(one.reason()),
        one.says(),
        there && one.waiting() > 0 ? Places.answers(new IncidentId(one.incident())) : "");
  }
}
