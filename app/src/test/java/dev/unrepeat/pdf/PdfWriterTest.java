package dev.unrepeat.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.sun.net.httpserver.HttpServer;
import dev.unrepeat.cause.Causes;
import dev.unrepeat.cause.Fishbone;
import dev.unrepeat.document.PostmortemWriter;
import dev.unrepeat.document.Templates;
import dev.unrepeat.document.WriteOptions;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.render.export.ExportedDocument;
import dev.unrepeat.render.export.Figure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class PdfWriterTest {
  private static final Instant MADE = Instant.parse("2026-10-15T09:00:00Z");
  private static final Postmortem RECORD =
      Causes.record(Causes.graph(5, "F1>F2", "F2>F3", "F1>F4", "F4>F5"));

  private static byte[] write(String markdown) {
    return new PdfWriter(PdfFonts.standard())
        .write(ExportedDocument.of(markdown, "T", List.of(), List.of()), MADE);
  }

  private static byte[] drawn() {
    return new PdfWriter(PdfFonts.standard())
        .write(
            ExportedDocument.of(
                PostmortemWriter.write(RECORD, Templates.of(RECORD), WriteOptions.CLEAN),
                RECORD.incident().title(),
                Figure.of(RECORD, Fishbone.STANDARD),
                List.of()),
            MADE);
  }

  private static String text(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
  }

  @Test
  void itIsTaggedTitledDatedAndHasBookmarks() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(drawn())) {
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getStructureTreeRoot()).isNotNull();
      assertThat(catalog.getLanguage()).isEqualTo("en");
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Checkout fails");
      assertThat(pdf.getDocumentInformation().getCreationDate().toInstant()).isEqualTo(MADE);
      assertThat(catalog.getDocumentOutline().getFirstChild().getTitle())
          .isEqualTo("Checkout fails");
      assertThat(catalog.getDocumentOutline().getFirstChild().getFirstChild().getTitle())
          .isEqualTo("Summary");
      assertThat(text(pdf)).contains("1 / " + pdf.getNumberOfPages(), "The causes as 5 Whys, page");
    }
  }

  @Test
  void eachFontIsInIt() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(write("# T\n\n`code` *slanted* **strong** plain"))) {
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
    }
  }

  @Test
  void theSameDocumentGivesTheSameBytesWhateverTheLocale() {
    byte[] once = drawn();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(drawn()).isEqualTo(once);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theHeadOfATableStandsOnEachPageAndNoRowIsLost() throws IOException {
    String rows =
        IntStream.range(0, 200)
            .mapToObj(i ->
                "| E%d | 2026-10-14 14:%02d:00 | event number %d of many |\n"
                    .formatted(i, i % 60, i))
            .collect(Collectors.joining());
    try (PDDocument pdf =
        Loader.loadPDF(write("# T\n\n| Number | Moment | Story |\n|---|---|---|\n" + rows))) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
      String text = text(pdf);
      assertThat(text.split("Number Moment Story", -1)).hasSize(pdf.getNumberOfPages() + 1);
      IntStream.range(0, 200)
          .forEach(i -> assertThat(text).contains("event number " + i + " of many"));
    }
  }

  @Test
  void noColumnOfAWideTableIsLost() throws IOException {
    for (int columns = 8; columns <= 20; columns += 3) {
      String head = "| " + "Column WWW |".repeat(columns) + "\n|" + "---|".repeat(columns) + "\n|";
      String row =
          IntStream.range(0, columns).mapToObj(i -> " v" + i + "v |").collect(Collectors.joining());
      try (PDDocument pdf = Loader.loadPDF(write("# T\n\n" + head + row + "\n"))) {
        String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
        IntStream.range(0, columns).forEach(i -> assertThat(text).contains("v" + i + "v"));
      }
    }
  }

  @Test
  void longCodeIsWrappedAndNotCut() throws IOException {
    String line = IntStream.range(0, 60).mapToObj(i -> "word" + i).collect(Collectors.joining("_"));
    try (PDDocument pdf = Loader.loadPDF(write("# T\n\n```\n" + line + "\n```\n"))) {
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", "")).contains(line);
    }
  }

  @Test
  void charactersThatNoFontHasAreNamedAtTheEnd() throws IOException {
    try (PDDocument pdf =
        Loader.loadPDF(write("# T\n\nFire \uD83D\uDD25 and 結 and 結, café, Ж, α"))) {
      assertThat(text(pdf))
          .contains("Fire □ and □ and □, café, Ж, α")
          .contains("What this PDF could not draw", "U+1F525 FIRE", "U+7D50", "(2 times)");
    }
  }

  @Test
  void wordsFromRightToLeftArePaintedInTheirOrder() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(write("# T\n\nThe page said שלום עולם (12) to all.\n"))) {
      String text = text(pdf);
      assertThat(text).contains("The page said", "to all.").doesNotContain("could not draw");
      // What PDFBox reads in the order of the paper it turns into the order of the text again.
      assertThat(text).contains("שלום עולם");
    }
    Directions directions = new Directions();
    assertThat(directions.reorderRTLTextToLTR("אב(ג)")).isEqualTo("(ג)בא");
    assertThat(directions.reorderRTLTextToLTR("שָׁלוֹם")).isEqualTo("םוֹלשָׁ");
    Directions.Pieces pieces = new Directions.Pieces();
    pieces.setParagraph("ab שלום cd", BidiSplitter.LTR);
    assertThat(pieces.countTextRuns()).isEqualTo(3);
    assertThat(pieces.getVisualRun(1).getDirection()).isEqualTo(BidiSplitter.RTL);
    assertThat(pieces.getBaseDirection("12 שלום")).isEqualTo(BidiSplitter.RTL);
  }

  @Test
  void lettersOfArabicAreJoinedAndReadBack() throws IOException {
    String said = "السلام عليكم (١٢) می‌خواهم مُشْكِلَة";
    try (PDDocument pdf =
        Loader.loadPDF(
            write("# T\n\nThe page said " + said + " to all.\n\n*سلام* **بيت** `باب`"))) {
      assertThat(text(pdf))
          .contains("The page said", "السلام عليكم", "to all.", "سلام", "بيت", "باب")
          .doesNotContain("could not draw", "□");
    }
    try (PDDocument pdf = Loader.loadPDF(write("# T\n\nThe page said ܫܠܡܐ to all.\n"))) {
      assertThat(text(pdf)).contains("could not draw");
    }
  }

  @Test
  void aParagraphThatBeginsFromRightToLeftIsSetSo() throws IOException {
    String text = "انقطعت خدمة **الدفع** لمدة 45 دقيقة في `connection pool` ثم عادت.";
    try (PDDocument pdf = Loader.loadPDF(write("# T\n\n" + text + "\n\n- أولا\n- *ثانيا*\n"))) {
      List<String> painted = new ArrayList<>();
      new PDFTextStripper() {
        @Override
        protected void writeString(String words, List<TextPosition> places) {
          places.stream()
              .filter(place -> place.getUnicode().matches("[45c]"))
              .forEach(place -> painted.add(place.getUnicode() + " " + place.getXDirAdj()));
        }
      }.getText(pdf);
      assertThat(at(painted, "5")).isGreaterThan(at(painted, "4"));
      assertThat(at(painted, "4")).isGreaterThan(at(painted, "c"));
      assertThat(text(pdf)).doesNotContain("#", "could not draw");
    }
  }

  private static double at(List<String> painted, String letter) {
    return painted.stream()
        .filter(one -> one.startsWith(letter + " "))
        .mapToDouble(one -> Double.parseDouble(one.substring(2)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void nothingIsFetched() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.close();
        });
    server.start();
    try {
      String at = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      String hostile =
          "# T\n\n![x](%1$sa.png)\n\n<img src=\"%1$sb.png\"><style>@import url(%1$sc.css);</style>\n\n<link rel=\"stylesheet\" href=\"%1$sd.css\">\n\n[l](javascript:alert%%281%%29)\n"
              .formatted(at);
      try (PDDocument pdf = Loader.loadPDF(write(hostile))) {
        assertThat(text(pdf)).contains("picture: x", "@import");
      }
    } finally {
      server.stop(0);
    }
    assertThat(asked).hasValue(0);
  }
}
