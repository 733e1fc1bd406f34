package dev.unrepeat.service;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Wiki;
import dev.unrepeat.render.export.ExportFormat;
import dev.unrepeat.render.export.ExportText;
import dev.unrepeat.render.export.ExportedDocument;
import dev.unrepeat.render.site.Published;
import dev.unrepeat.wiki.PageText;
import dev.unrepeat.wiki.PageText.PageFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Postmortems as wikis show them. A wiki has no circles: there is a text of what was published to
/// everybody, as somebody sees it who may see nothing more, and of nothing else.
public final class WikiCopies {
  private static final Viewer READER = new Viewer("readers of a wiki", "", Role.VIEWER);

  private final Ledger ledger;
  private final ReaderCopies copies;
  private final RelatedLinks links;
  private final UnaryOperator<String> page;

  /// @param page the address of a page of this server
  public WikiCopies(
      Ledger ledger, ReaderCopies copies, RelatedLinks links, UnaryOperator<String> page) {
    this.ledger = ledger;
    this.copies = copies;
    this.links = links;
    this.page = page;
  }

  /// Empty where there is none, it is not published, or not everybody may see it.
  public Optional<PageText> of(Wiki wiki, IncidentId id) {
    return ledger
        .find(READER, id)
        .map(StoredRecord::postmortem)
        .filter(record -> Published.of(record).isPresent())
        .map(record -> text(wiki, record));
  }

  private PageText text(Wiki wiki, Postmortem record) {
    IncidentId id = record.incident().id();
    String source = page.apply("/incidents/" + id);
    ExportedDocument document =
        shown(wiki, copies.of(READER, record, links.published(id)), id, source);
    String title = "%s %s".formatted(id, record.incident().title());
    String body = ExportText.write(format(wiki), document, record);
    List<PageFile> files =
        wiki.kind().confluence()
            ? Stream.concat(
                    document.figures().stream()
                        .map(one ->
                            new PageFile(
                                one.file(),
                                "image/svg+xml",
                                one.svg().getBytes(StandardCharsets.UTF_8))),
                    document.shown().stream()
                        .map(
                            one -> new PageFile(one.file(), one.type().mediaType(), one.content())))
                .toList()
            : List.of();
    return new PageText(title, body, source, files, hash(title, body, files));
  }

  /// With a last line that says where it comes from. Files of a MediaWiki have one name for all
  /// pages, so drawings and pictures are left to the page here.
  private static ExportedDocument shown(
      Wiki wiki, ExportedDocument document, IncidentId id, String source) {
    boolean files = format(wiki) != ExportFormat.MEDIAWIKI;
    return new ExportedDocument(
        "%s\n\n---\n\nPublished from Unrepeat: [%s](%s).%s The next publication from there replaces this text.\n"
            .formatted(
                document.markdown().stripTrailing(),
                id,
                source,
                files ? "" : " Its drawings and pictures are there."),
        document.title(),
        document.language(),
        files ? document.figures() : List.of(),
        files ? document.pictures() : Map.of(),
        document.related());
  }

  private static ExportFormat format(Wiki wiki) {
    return switch (wiki.kind()) {
      case CONFLUENCE_CLOUD, CONFLUENCE_DATA_CENTER -> ExportFormat.CONFLUENCE;
      case NOTION -> ExportFormat.NOTION;
      case MEDIAWIKI -> ExportFormat.MEDIAWIKI;
    };
  }

  private static String hash(String title, String body, List<PageFile> files) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update((title + "\n" + body).getBytes(StandardCharsets.UTF_8));
      for (PageFile file : files) {
        sha.update((file.name() + "\n").getBytes(StandardCharsets.UTF_8));
        sha.update(file.content());
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
