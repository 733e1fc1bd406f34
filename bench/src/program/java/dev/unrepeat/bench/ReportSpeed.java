package dev.unrepeat.bench;

import dev.unrepeat.bench.HistoryDatabases.Spent;
import dev.unrepeat.course.PolicyFile;
import dev.unrepeat.metrics.Period;
import dev.unrepeat.metrics.ReviewPack;
import dev.unrepeat.model.FigureFilter;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.SeverityLabels;
import dev.unrepeat.pdf.PdfFonts;
import dev.unrepeat.pdf.PdfWriter;
import dev.unrepeat.render.ReviewMarkdown;
import dev.unrepeat.render.export.ExportedDocument;
import dev.unrepeat.service.ActionBoard;
import dev.unrepeat.service.Figures;
import dev.unrepeat.service.IncidentReviews;
import dev.unrepeat.service.Ledger;
import dev.unrepeat.service.ReviewDecisions;
import dev.unrepeat.service.ReviewPatterns;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.store.ActionBoardStore;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.FigureStore;
import dev.unrepeat.store.FollowUpStore;
import dev.unrepeat.store.IncidentListStore;
import dev.unrepeat.store.PatternStore;
import dev.unrepeat.store.RecordStore;
import dev.unrepeat.store.RelationStore;
import dev.unrepeat.store.ReviewNoteStore;
import dev.unrepeat.store.ReviewPackStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// The pack of a month and of a quarter with its patterns, as data, as Markdown and as PDF. The
/// limit is a bare read of the incidents of the period and of all patterns they have.
///
/// `ReportSpeed [POSTMORTEMS [FOLDER]]`
public final class ReportSpeed {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-10-15T09:00:00Z"), ZoneOffset.UTC);
  private static final Viewer READER = new Viewer("Yuki Sato", "yuki@lumen.example", Role.VIEWER);
  private static final int WARM = 1;

  private ReportSpeed() {}

  public static void main(String[] args) throws Exception {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    Path folder =
        args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("unrepeat-bench");
    HistoryDatabases.each(new MadeHistory(count), count, folder, ReportSpeed::measure);
  }

  private static IncidentReviews reviews(Database database) {
    Ledger ledger = new Ledger(database, new RecordStore(database), CLOCK);
    return new IncidentReviews(
        ledger,
        new Figures(ledger, new FigureStore(database), new FollowUpStore(database), ZoneOffset.UTC),
        new ActionBoard(ledger, new ActionBoardStore(database)),
        new ReviewPackStore(database),
        new ReviewPatterns(new PatternStore(database), new RelationStore(database)),
        new ReviewDecisions(ledger, new ReviewNoteStore(database), new IncidentListStore(database)),
        PolicyFile.STANDARD);
  }

  private static void measure(String name, Database database, Connection bare) {
    IncidentReviews reviews = reviews(database);
    PdfWriter writer = new PdfWriter(PdfFonts.standard());
    for (String word : List.of("2026-09", "2026-Q3")) {
      Period period = Period.parse(word, ZoneOffset.UTC);
      long began = System.nanoTime();
      ReviewPack pack = reviews.pack(READER, period, FigureFilter.ALL);
      double cold = (System.nanoTime() - began) / 1e6;
      List<Period> again = List.of(period, period, period, period);
      Spent warm =
          HistoryDatabases.quickest(
              again, WARM, one -> reviews.pack(READER, one, FigureFilter.ALL));
      String markdown = ReviewMarkdown.print(pack, SeverityLabels.STANDARD);
      Spent pdf =
          HistoryDatabases.quickest(
              again,
              WARM,
              one ->
                  writer.write(
                      ExportedDocument.of(markdown, "Review", List.of(), List.of()),
                      CLOCK.instant()));
      Spent least =
          HistoryDatabases.quickest(again, WARM, one -> bare(bare, one));
      System.out.printf(
          "%-11s pack of %-8s %,d incidents, %d patterns: cold %.0f ms, warm %.0f ms · its PDF %.0f ms · bare read %.0f ms%n",
          name,
          word,
          pack.figures().incidents().size(),
          pack.patterns().size(),
          cold,
          warm.wall()[0],
          pdf.wall()[0],
          least.wall()[0]);
    }
  }

  private static int bare(Connection connection, Period period) {
    return HistoryDatabases.bare(
        connection,
        "SELECT i.id, i.title, x.pattern, x.subject, x.evidence FROM incident i"
            + " JOIN incident_pattern x ON x.incident_id = i.id"
            + " WHERE i.counts_at >= '%s' AND i.counts_at < '%s' AND x.pattern <> ?"
                .formatted(
                    period.from().toString().replace("Z", ".000000000Z"),
                    period.to().toString().replace("Z", ".000000000Z")),
        "");
  }
}
