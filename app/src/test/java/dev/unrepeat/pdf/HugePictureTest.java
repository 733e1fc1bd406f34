package dev.unrepeat.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.ImageType;
import dev.unrepeat.render.export.ExportedDocument;
import dev.unrepeat.render.export.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/// A picture that says it is billions of dots, in some kilobytes.
public class HugePictureTest {
  private static final String ADDRESS = "images/" + "0a".repeat(32);

  /// A PNG of so many dots in grey; its content ends early, which a reader sees too late.
  public static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed)) {
      deflate.write(new byte[100_000]);
    }
    return png(width, height, packed.toByteArray());
  }

  private static byte[] png(int width, int height, byte[] packed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(head);
    data.writeInt(width);
    data.writeInt(height);
    data.write(new byte[] {16, 6, 0, 0, 0});
    chunk(out, "IHDR", head.toByteArray());
    chunk(out, "IDAT", packed);
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] content)
      throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(content);
    data.writeInt(content.length);
    data.write(name);
    data.write(content);
    data.writeInt((int) crc.getValue());
  }

  @Test
  void isSeenByItsSizeBeforeItIsUnpacked() throws IOException {
    assertThat(PictureSize.dots(png(50_000, 50_000))).hasValue(2_500_000_000L);
    byte[] gif = "GIF89a\1\0\1\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream larger = new ByteArrayOutputStream();
    larger.write(gif);
    // A screen of one dot, and on it a picture of four billion.
    larger.write(
        new byte[] {
          0x2c, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0, 2, 0, 0x3b
        });
    assertThat(PictureSize.dots(larger.toByteArray()).orElse(0L)).isNotEqualTo(1L);
    assertThat(PictureSize.dots("no picture".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void isLeftOutOfAPdfWithAWord() throws IOException {
    ExportedDocument document =
        ExportedDocument.of(
            "# T\n\n## Summary\n\nBefore ![the graph](" + ADDRESS + ") after.\n",
            "T",
            List.of(),
            List.of(new Picture(ADDRESS, ImageType.PNG, png(50_000, 50_000))));
    byte[] pdf = new PdfWriter(PdfFonts.standard()).write(document, Instant.EPOCH);
    try (PDDocument read = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(read).replaceAll("\\s+", " "))
          .contains("Before", "2,500,000,000 dots is too large for a PDF", "graph", "after");
    }
  }

  /// Two hundred pictures of sixteen million dots each. These are plain grey, which is quick to
  /// set; with alpha each would take a core for a second, and it is their number that is held here.
  @Test
  void takeTogetherNoMoreThanThereIsRoomFor() throws IOException {
    byte[] large = grey(4_000, 4_000);
    StringBuilder text = new StringBuilder("# T\n\n## Summary\n\n");
    List<Picture> pictures = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Picture picture = new Picture("images/%064x".formatted(i), ImageType.PNG, large);
      pictures.add(picture);
      // One that is shown twice is unpacked once.
      text.append(
          "![graph %d](%s) ![again](%s)\n\n".formatted(i, picture.address(), picture.address()));
    }
    byte[] pdf =
        new PdfWriter(PdfFonts.standard())
            .write(ExportedDocument.of(text.toString(), "T", List.of(), pictures), Instant.EPOCH);
    long room = PaperPictures.MOST_DOTS / 16_000_000;
    try (PDDocument read = Loader.loadPDF(pdf)) {
      assertThat(embedded(read)).isEqualTo(room);
      // Without the numbers of pages, which may stand within a sentence.
      String told =
          new PDFTextStripper()
              .getText(read)
              .replaceAll("\\d+ / \\d+|\\s+", " ")
              .replaceAll(" +", " ");
      assertThat(told.split("A picture is left out, as a PDF has room for 100,000,000 dots", -1))
          .hasSize((int) (2 * (200 - room)) + 1);
      assertThat(told).contains("graph 199", "images/" + pictures.getLast().file());
    }
  }

  @Test
  void filesOfManyBytesHaveTheirOwnRoom() {
    PaperPictures room = new PaperPictures();
    byte[] photograph = new byte[5 << 20];
    Document page = new Document("");
    for (int i = 0; i < 20; i++) {
      Picture picture = new Picture("images/%064x".formatted(i), ImageType.JPEG, photograph);
      page.appendElement("img").attr("src", room.apply(picture));
    }
    room.tell(page);
    assertThat(page.select("img")).hasSize(12);
    assertThat(page.text()).contains("64 MB of pictures");
  }

  private static byte[] grey(int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "png", out);
    return out.toByteArray();
  }

  private static long embedded(PDDocument pdf) throws IOException {
    Set<Object> found = new HashSet<>();
    for (PDPage page : pdf.getPages()) {
      for (COSName name : page.getResources().getXObjectNames()) {
        PDXObject object = page.getResources().getXObject(name);
        if (object instanceof PDImageXObject) {
          found.add(object.getCOSObject());
        }
      }
    }
    return found.size();
  }
}
