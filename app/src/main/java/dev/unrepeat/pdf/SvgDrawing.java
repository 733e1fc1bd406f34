package dev.unrepeat.pdf;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;

/// Hands the drawings of a page to the painter.
final class SvgDrawing implements SVGDrawer {
  private final Lettering letters;

  SvgDrawing(Lettering letters) {
    this.letters = letters;
  }

  @Override
  public SVGImage buildSVGImage(
      Element svg, Box box, CssContext css, double cssWidth, double cssHeight, double dots) {
    double width = Double.parseDouble(svg.getAttribute("width"));
    double height = Double.parseDouble(svg.getAttribute("height"));
    return new SVGImage() {
      @Override
      public int getIntrinsicWidth() {
        return (int) Math.round(width * dots);
      }

      @Override
      public int getIntrinsicHeight() {
        return (int) Math.round(height * dots);
      }

      @Override
      public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
        device.drawWithGraphics(
            (float) x,
            (float) y,
            (float) Math.ceil(width),
            (float) Math.ceil(height),
            graphics -> SvgPainter.paint(svg, width, graphics, letters));
      }
    };
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> rules, SharedContext shared) {
    // Words are painted with the fonts of the document.
  }

  @Override
  public void addFontFile(File file, String family, Integer weight, FontStyle style) {
    // As above.
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
