package dev.unrepeat.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.unrepeat.model.Refused;
import dev.unrepeat.render.export.ExportedDocument;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfFontsTest {
  @TempDir Path folder;

  private byte[] write(PdfWriter writer, String markdown) {
    return writer.write(ExportedDocument.of(markdown, "T", List.of(), List.of()), Instant.EPOCH);
  }

  private PdfWriter writer() throws IOException {
    return new PdfWriter(PdfFonts.in(folder));
  }

  private static String text(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
  }

  @Test
  void lettersOfAFontOfCffAndOfACollectionAreSetAndReadBack() throws IOException {
    for (String name : List.of("knot.otf", "knots.ttc")) {
      byte[] font = SmallFonts.curves();
      Path file = folder.resolve(name);
      Files.write(file, name.endsWith("ttc") ? SmallFonts.collection(font) : font);
      try (PDDocument pdf = Loader.loadPDF(write(writer(), "# T\n\nA 結 *結* **結** `結` b"))) {
        assertThat(text(pdf).chars().filter(c -> c == SmallFonts.KNOT)).hasSize(4);
        assertThat(text(pdf)).doesNotContain("□", "could not draw");
        assertThat(pdf.getPage(0).getResources().getFontNames())
            .allSatisfy(one ->
                assertThat(pdf.getPage(0).getResources().getFont(one).isEmbedded()).isTrue());
      }
      Files.delete(file);
    }
  }

  @Test
  void curvesOfTheThirdDegreeKeepTheirShape() throws IOException {
    GeneralPath circle = new GeneralPath();
    circle.append(new Ellipse2D.Double(200, 80, 600, 600), false);
    Files.write(folder.resolve("knot.otf"), SmallFonts.curves());
    PdfFonts fonts = PdfFonts.in(folder);
    Lettering letters = fonts.take();
    assertThat(letters.has(SmallFonts.KNOT)).isTrue();
    var made = letters.font(fonts.faces().getLast());
    GeneralPath path =
        made.getGlyph().getGlyph(made.getUnicodeCmapLookup().getGlyphId(SmallFonts.KNOT)).getPath();
    Rectangle2D box = path.getBounds2D();
    assertThat(box.getMinX()).isCloseTo(200, within(1.0));
    assertThat(box.getMaxY()).isCloseTo(680, within(1.0));
    Area beside = new Area(path);
    beside.exclusiveOr(new Area(circle));
    // Half a unit along the whole line.
    assertThat(area(beside)).isLessThan(Math.PI * 600);
  }

  private static double area(Area of) {
    double twice = 0;
    double[] to = new double[6];
    double x = 0;
    double y = 0;
    for (PathIterator at = of.getPathIterator(null, 0.01); !at.isDone(); at.next()) {
      int kind = at.currentSegment(to);
      if (kind == PathIterator.SEG_LINETO) {
        twice += x * to[1] - to[0] * y;
      }
      x = to[0];
      y = to[1];
    }
    return Math.abs(twice) / 2;
  }

  @Test
  void emojiAreSmallPicturesWithTheirCharactersAsWords() throws IOException {
    Files.write(folder.resolve("emoji.ttf"), SmallFonts.pictures());
    String fire = Character.toString(SmallFonts.FIRE);
    String flag = Character.toString(0x1F1E9) + Character.toString(0x1F1EA);
    String key = "1\uFE0F\u20E3";
    String text = "# T " + fire + "\n\nAt 11: " + fire + flag + key + " `" + fire + "`";
    try (PDDocument pdf = Loader.loadPDF(write(writer(), text))) {
      assertThat(told(pdf)).containsExactlyInAnyOrder(fire, fire, flag, key, fire);
      assertThat(text(pdf)).contains("At 11:").doesNotContain("□", "could not draw");
      assertThat(pdf.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle())
          .isEqualTo("T " + fire);
    }
  }

  /// What those who listen hear of pictures.
  private static List<String> told(PDDocument pdf) {
    List<String> told = new ArrayList<>();
    for (COSObjectKey key : pdf.getDocument().getXrefTable().keySet()) {
      if (pdf.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary one
          && COSName.getPDFName("Figure").equals(one.getDictionaryObject(COSName.S))) {
        told.add(one.getString(COSName.getPDFName("Alt")));
      }
    }
    return told;
  }

  @Test
  void whatWasWrittenBeforeDoesNotChangeTheBytes() throws IOException {
    Files.write(folder.resolve("emoji.ttf"), SmallFonts.pictures());
    Files.write(folder.resolve("knot.otf"), SmallFonts.curves());
    PdfWriter writer = writer();
    byte[] once = write(writer, "# T\n\nplain");
    write(writer, "# T\n\n結 " + Character.toString(SmallFonts.FIRE));
    assertThat(write(writer, "# T\n\nplain")).isEqualTo(once);
  }

  @Test
  void aFileThatNoPdfCanBeSetInIsRefusedByItsName() throws IOException {
    Files.writeString(folder.resolve("notes.ttf"), "no font");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> PdfFonts.in(folder))
        .withMessageContaining("notes.ttf");
    Files.write(folder.resolve("notes.ttf"), Arrays.copyOf(SmallFonts.pictures(), 300));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> PdfFonts.in(folder))
        .withMessageContaining("notes.ttf");
  }

  @Test
  void fontsOfTheMachineAreNotLookedFor() throws IOException {
    write(writer(), "# T");
    assertThat(FontMappers.instance().getFontBoxFont("Helvetica", null).getFont().getName())
        .isEqualTo("DejaVuSans");
  }
}
