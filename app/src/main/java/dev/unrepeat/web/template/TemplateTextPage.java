package dev.unrepeat.web.template;

import dev.unrepeat.document.Template;
import dev.unrepeat.document.TemplateField;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.TemplateShelf;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The text of a team's own template to write in, with a preview beside it.
public final class TemplateTextPage {
  private final Pages pages;
  private final TemplateShelf shelf;

  public TemplateTextPage(Pages pages, TemplateShelf shelf) {
    this.pages = pages;
    this.shelf = shelf;
  }

  /// @param action where it is saved; the preview is asked for at the same place
  /// @param seen the version that is changed; 0 for a new one
  /// @param sample how a postmortem by it looks, made safe by the core; empty while it is wrong
  public record View(
      Frame frame,
      List<Crumb> crumbs,
      String heading,
      String action,
      String back,
      int seen,
      List<Field> refusals,
      Field text,
      Field because,
      List<Word> fields,
      String sample) {}

  /// One field of the template language.
  public record Word(String word, String meaning) {}

  /// A new one, empty or made of another.
  public ServerResponse begin(ServerRequest request) {
    Visitor.of(request).must(Role.FACILITATOR, "change templates");
    Optional<Template> from = request.param("from").flatMap(shelf::find);
    String text = from.map(TemplateTextPage::copy).orElse(BLANK);
    return show(
        request,
        HttpStatus.OK,
        Optional.empty(),
        0,
        List.of(),
        Field.of("text", text),
        Field.of("because", ""));
  }

  private static final String BLANK =
      """
      name: our-own
      title: Our own

      ## Summary
      One to three sentences: what happened, whom it touched, how long.

      ## Timeline

      ## Causes

      ## Lessons

      ## Action items

      ## Regulator
      A section of your own: one line on what belongs here.
      > Told on 14 October 2026, 16:10 UTC, within two hours.
      ---
      Incident {{id}}, {{severity}}, on {{date}}.
      """;

  private static String copy(Template from) {
    return Template.print(from, from.name() + "-own", from.title() + ", our own");
  }

  public ServerResponse get(ServerRequest request) {
    Visitor.of(request).must(Role.FACILITATOR, "change templates");
    String name = TemplatePage.name(request);
    var saved =
        shelf
            .newest(name)
            .orElseThrow(() ->
                new Refused(
                    Refused.Reason.NOT_FOUND,
                    "There is no template \"%s\" of your own. Those that come with the program stay as they are; make your own of one at /templates/%s."
                        .formatted(name, name)));
    return show(
        request,
        HttpStatus.OK,
        Optional.of(name),
        saved.version(),
        List.of(),
        Field.of("text", saved.text()),
        Field.of("because", ""));
  }

  public ServerResponse create(ServerRequest request) {
    return save(request, Optional.empty());
  }

  public ServerResponse post(ServerRequest request) {
    return save(request, Optional.of(TemplatePage.name(request)));
  }

  private ServerResponse save(ServerRequest request, Optional<String> name) {
    Visitor.of(request).must(Role.FACILITATOR, "change templates");
    Form form = Form.of(request);
    String text = form.typed("text");
    int seen = (int) Math.min(form.version(), Integer.MAX_VALUE);
    boolean preview = form.has("preview");
    Optional<Template> done =
        form.read(
            "text",
            Optional.empty(),
            () ->
                Optional.of(
                    preview
                        ? Template.read(text)
                        : shelf.save(Visitor.of(request), name, seen, text, form.text("because"))));
    if (preview || done.isEmpty()) {
      HttpStatus status = preview ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
      return show(
          request,
          status,
          name,
          preview ? seen : name.map(shelf::newestVersion).orElse(0),
          form.refusals(),
          new Field("text", text, form.field("text").refusal()),
          form.field("because"));
    }
    return pages.go(Places.template(done.get().name()), Said.of(Deed.TEMPLATE_SAVED));
  }

  private ServerResponse show(
      ServerRequest request,
      HttpStatus status,
      Optional<String> name,
      int seen,
      List<Field> refusals,
      Field text,
      Field because) {
    String heading = name.map(known -> "Change the template " + known).orElse("New template");
    return pages.show(
        status,
        "template/TemplateTextPage",
        new View(
            pages.frame(request, heading),
            name.map(known ->
                    List.of(
                        new Crumb("Settings", "/settings"),
                        new Crumb("Templates", "/templates"),
                        new Crumb(known, Places.template(known)),
                        new Crumb("Change", "")))
                .orElseGet(() -> TemplatePage.crumbs("New template")),
            heading,
            name.map(known -> Places.template(known) + "/text").orElse("/templates"),
            name.map(Places::template).orElse("/templates"),
            seen,
            refusals,
            text,
            because,
            Arrays.stream(TemplateField.values())
                .map(field -> new Word("{{" + field.word() + "}}", field.meaning()))
                .toList(),
            sample(text.value())));
  }

  private static String sample(String text) {
    try {
      return TemplatePage.sample(Template.read(text));
    } catch (Refused wrong) {
      return "";
    }
  }
}
