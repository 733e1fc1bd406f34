package dev.unrepeat.web.guide;

import dev.unrepeat.service.Handbook;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// One chapter of the handbook, with the ones before and after it.
public final class ChapterPage {
  private final Pages pages;

  public ChapterPage(Pages pages) {
    this.pages = pages;
  }

  /// @param html the chapter, made safe by the core
  public record View(
      Frame frame,
      List<Crumb> crumbs,
      int number,
      String title,
      String html,
      List<Entry> contents,
      Optional<Entry> previous,
      Optional<Entry> next) {}

  /// @param here whether it is the one that is shown
  public record Entry(String title, String address, boolean here) {}

  public ServerResponse get(ServerRequest request) {
    Handbook.Chapter chapter = Handbook.get(request.pathVariable("chapter"));
    int at = Handbook.CHAPTERS.indexOf(chapter);
    List<Entry> all = new ArrayList<>();
    for (Handbook.Chapter one : Handbook.CHAPTERS) {
      all.add(new Entry(one.title(), "/handbook/" + one.name(), one.equals(chapter)));
    }
    return pages.show(
        "guide/ChapterPage",
        new View(
            pages.frame(request, chapter.title()).reading(),
            List.of(new Crumb("Handbook", "/handbook"), new Crumb(chapter.title(), "")),
            at + 1,
            chapter.title(),
            HandbookPage.html(chapter),
            all,
            at > 0 ? Optional.of(all.get(at - 1)) : Optional.empty(),
            at + 1 < all.size() ? Optional.of(all.get(at + 1)) : Optional.empty()));
  }
}
