package dev.unrepeat.api;

import dev.unrepeat.model.ImportOutcome;
import dev.unrepeat.model.ImportedDocument;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.Upload;
import dev.unrepeat.service.imports.DocumentImports;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.DateOrder;
import java.io.IOException;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/// Old postmortems that are taken in while the server runs.
public final class ImportResource implements Resource {
  private static final String ALL = "/imports";
  private static final String ONE = ALL + "/{number}";

  private final DocumentImports imports;

  public ImportResource(DocumentImports imports) {
    this.imports = imports;
  }

  @Override
  public List<ApiRoute> routes() {
    return List.of(
            ApiRoute.list(
                ALL,
                "listImports",
                "Imports of documents, latest first.",
                ImportJson.class,
                call ->
                    Reply.of(
                        Listing.of(imports.list(call.viewer()), one -> "" + one.made().id(), call)
                            .map(ImportJson::of))),
            ApiRoute.post(
                    ALL,
                    "importDocuments",
                    "Takes old postmortems in, as files or archives of them; ask for the import to see how far it is.",
                    ImportJson.class,
                    this::post)
                .reading("multipart/form-data")
                .making(),
            ApiRoute.get(
                ONE,
                "getImport",
                "An import and how far it is.",
                ImportJson.class,
                call -> Reply.of(ImportJson.of(imports.get(call.viewer(), call.number("number"))))),
            ApiRoute.list(
                    ONE + "/documents",
                    "listImportedDocuments",
                    "What came of each file of an import, in their order.",
                    ImportJson.One.class,
                    this::documents)
                .with("outcome", "of which alone", ImportOutcome.class))
        .stream()
        .map(route -> route.from(Role.ADMINISTRATOR))
        .toList();
  }

  private Reply<Listing<ImportJson.One>> documents(Call call) {
    int behind = call.after().map(ImportResource::place).orElse(0);
    List<ImportedDocument> found =
        imports.documents(
            call.viewer(),
            call.number("number"),
            call.query("outcome", ImportOutcome.class),
            behind,
            call.limit() + 1);
    List<ImportedDocument> page = found.subList(0, Math.min(call.limit(), found.size()));
    return Reply.of(
        new Listing<>(
            page.stream().map(ImportJson.One::of).toList(),
            page.size() < found.size()
                ? Optional.of(Cursor.write("" + page.getLast().number()))
                : Optional.empty()));
  }

  private static int place(String text) {
    if (!text.matches("\\d{1,9}")) {
      throw Cursor.lost();
    }
    return Integer.parseInt(text);
  }

  private Reply<ImportJson> post(Call call) throws IOException {
    SentEvidence sent = SentEvidence.form(call);
    ImportJson begun =
        ImportJson.of(
            imports.begin(
                call.viewer(),
                new DocumentImports.Wanted(
                    sent.files().stream().map(Upload.Sent.class::cast).toList(),
                    answers(sent),
                    sent.field("keep").map("true"::equals).orElse(true))));
    return Reply.made(ApiRoute.ROOT + ALL + "/" + begun.number(), begun);
  }

  private static Answers answers(SentEvidence sent) {
    return new Answers(
        sent.field("zone").map(SentEvidence::zone),
        sent.field("date").map(SentEvidence::date),
        sent.field("year").map(ImportResource::year),
        sent.word("order", DateOrder.class),
        Optional.empty(),
        Optional.empty());
  }

  private static Year year(String text) {
    Refused.unless(
        text.matches("(19|20)\\d\\d"), "\"%s\" is not a year. Write four digits.".formatted(text));
    return Year.parse(text);
  }
}
