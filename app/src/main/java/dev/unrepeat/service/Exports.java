package dev.unrepeat.service;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.RelatedIncident;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.pdf.PdfWriter;
import dev.unrepeat.render.export.ExportFormat;
import dev.unrepeat.render.export.ExportText;
import dev.unrepeat.render.export.ExportedDocument;
import dev.unrepeat.render.export.Figure;
import dev.unrepeat.render.export.Picture;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/// A postmortem to take away, in each format, for whoever may see it: what a page would not show
/// them is in none.
public final class Exports {
  /// A PDF takes a processor and tens of megabytes while it is written.
  private static final int AT_ONCE = 2;

  private static final int KEPT = 50;

  private final Ledger ledger;
  private final Documents documents;
  private final ReaderCopies copies;
  private final RelatedLinks links;
  private final EvidenceFiles evidence;
  private final PdfWriter pdf;
  private final Semaphore room = new Semaphore(AT_ONCE);
  private final Kept<Sized, Map<ExportFormat, Integer>> sizes = new Kept<>(KEPT);

  public Exports(
      Ledger ledger,
      Documents documents,
      ReaderCopies copies,
      RelatedLinks links,
      EvidenceFiles evidence,
      PdfWriter pdf) {
    this.ledger = ledger;
    this.documents = documents;
    this.copies = copies;
    this.links = links;
    this.evidence = evidence;
    this.pdf = pdf;
  }

  /// All that a text is made of.
  private record Sized(RecordAt record, List<RelatedIncident> related) {}

  /// Whether it is one file that is known before it is sent; the zip is written as it goes out.
  public static boolean whole(ExportFormat format) {
    return format != ExportFormat.ZIP;
  }

  /// In one format.
  ///
  /// @param format all but the zip
  public byte[] write(Viewer viewer, IncidentId id, ExportFormat format) {
    Postmortem record = ledger.get(viewer, id).postmortem();
    return write(record, copies.of(viewer, record, links.of(id)), format);
  }

  /// The bytes of the formats that are text, by which a reader knows what to expect.
  public Map<ExportFormat, Integer> sizes(Viewer viewer, StoredRecord stored) {
    List<RelatedIncident> related = links.of(stored.id());
    return sizes.get(
        new Sized(RecordAt.of(stored), related),
        () -> {
          Postmortem record = stored.postmortem();
          ExportedDocument document = copies.of(viewer, record, related);
          Map<ExportFormat, Integer> found = new EnumMap<>(ExportFormat.class);
          for (ExportFormat format : ExportFormat.values()) {
            if (whole(format) && format != ExportFormat.PDF) {
              found.put(format, write(record, document, format).length);
            }
          }
          return found;
        });
  }

  /// Everything in one zip, as it is written; its bytes are the same as long as the record is.
  public void zip(Viewer viewer, IncidentId id, OutputStream out) throws IOException {
    Postmortem record = ledger.get(viewer, id).postmortem();
    ExportedDocument document = copies.of(viewer, record, links.of(id));
    ExportZip zip = new ExportZip(id, out);
    for (ExportFormat format : ExportFormat.values()) {
      if (whole(format)) {
        zip.add(id + format.suffix(), write(record, document, format));
      }
    }
    zip.schema();
    for (Figure figure : document.figures()) {
      zip.add("drawings/" + figure.file(), figure.svg().getBytes(StandardCharsets.UTF_8));
    }
    for (Picture picture : document.shown()) {
      zip.add("images/" + picture.file(), picture.content());
    }
    zip.evidence(viewer, record, evidence);
    zip.finish();
  }

  private byte[] write(Postmortem record, ExportedDocument document, ExportFormat format) {
    return switch (format) {
      case MARKDOWN ->
          documents.write(record, document.related(), true).getBytes(StandardCharsets.UTF_8);
      case PDF -> pdf(record, document);
      case HTML, CONFLUENCE, NOTION, MEDIAWIKI, JSON, ZIP ->
          ExportText.write(format, document, record).getBytes(StandardCharsets.UTF_8);
    };
  }

  private byte[] pdf(Postmortem record, ExportedDocument document) {
    return pdf(document, record.incident().createdAt());
  }

  /// The pack of a review as PDF, of the text that its reader has before them.
  ///
  /// @param made what the file says about when it was made
  public byte[] review(String markdown, String title, Instant made) {
    return pdf(ExportedDocument.of(markdown, title, List.of(), List.of()), made);
  }

  private byte[] pdf(ExportedDocument document, Instant made) {
    room.acquireUninterruptibly();
    try {
      return pdf.write(document, made);
    } finally {
      room.release();
    }
  }
}
