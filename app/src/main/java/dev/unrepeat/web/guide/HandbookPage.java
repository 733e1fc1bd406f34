package dev.unrepeat.web.guide;

import dev.unrepeat.render.DocumentHtml;
import dev.unrepeat.service.Handbook;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import java.util.List;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The handbook: its contents, or, with `?all=yes`, the whole of it to be printed.
public final class HandbookPage {
  private final Pages pages;

  public HandbookPage(Pages pages) {
    this.pages = pages;
  }

  /// @param whole whether all chapters follow
  public record View(Frame frame, boolean whole, List<Row> chapters) {}

  /// @param first its first sentence
  /// @param html the chapter, made safe by the core; empty in the contents
  public record Row(int number, String title, String address, String first, String html) {}

  public ServerResponse contents(ServerRequest request) {
    boolean whole = request.param("all").filter("yes"::equals).isPresent();
    List<Row> rows =
        Handbook.CHAPTERS.stream()
            .map(chapter ->
                new Row(
                    Handbook.CHAPTERS.indexOf(chapter) + 1,
                    chapter.title(),
                    "/handbook/" + chapter.name(),
                    first(chapter.text()),
                    whole ? html(chapter) : ""))
            .toList();
    return pages.show(
        "guide/HandbookPage", new View(pages.frame(request, "Handbook").reading(), whole, rows));
  }

  /// Without the marks of emphasis, for it is shown as plain text.
  private static String first(String text) {
    String paragraph = text.substring(0, Math.max(text.indexOf("\n"), 0)).replaceAll("[*_`]", "");
    int end = paragraph.indexOf(". ");
    return end < 0 ? paragraph : paragraph.substring(0, end + 1);
  }

  static String html(Handbook.Chapter chapter) {
    return DocumentHtml.render(chapter.text()).html();
  }
}
