package dev.unrepeat.web.document;

import dev.unrepeat.cause.Proposal;
import dev.unrepeat.document.Template;
import dev.unrepeat.model.CommentedPart;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemStage;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ReviewComment;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.Section;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.render.DocumentHtml;
import dev.unrepeat.render.HtmlOptions;
import dev.unrepeat.render.RenderedDocument;
import dev.unrepeat.service.Causes;
import dev.unrepeat.service.Comments;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Insights;
import dev.unrepeat.service.Kept;
import dev.unrepeat.service.LintedText;
import dev.unrepeat.service.RecordAt;
import dev.unrepeat.service.TextFindings;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.web.comment.CommentGroup;
import dev.unrepeat.web.comment.CommentThread;
import dev.unrepeat.web.finding.FindingList;
import dev.unrepeat.web.page.Anchors;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Visitor;
import dev.unrepeat.web.stated.StatedView;
import dev.unrepeat.writing.PartId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The postmortem to read; a section nobody has written yet says what belongs there.
public final class DocumentPage {
  private static final int KEPT = 100;
  private static final int LEVELS = 6;
  private static final String GUIDANCE = "class=\"guidance\"";
  private static final Pattern CAUSES = Pattern.compile("<h2 id=\"causes\"[^>]*>.*?</h2>");

  private final Pages pages;
  private final Incidents incidents;
  private final TextFindings findings;
  private final Insights insights;
  private final Comments comments;
  private final Causes causes;
  private final Kept<RecordAt, RenderedDocument> kept = new Kept<>(KEPT);

  public DocumentPage(
      Pages pages,
      Incidents incidents,
      TextFindings findings,
      Insights insights,
      Comments comments,
      Causes causes) {
    this.causes = causes;
    this.pages = pages;
    this.incidents = incidents;
    this.findings = findings;
    this.insights = insights;
    this.comments = comments;
  }

  public ServerResponse get(ServerRequest request) {
    Viewer viewer = Visitor.of(request);
    StoredRecord record = incidents.get(viewer, Asked.incident(request));
    Postmortem postmortem = record.postmortem();
    LintedText linted = findings.of(record);
    RenderedDocument rendered =
        kept.get(
            RecordAt.of(record),
            () ->
                DocumentHtml.render(linted.text(), options(postmortem), FindingList.marks(linted)));
    String asMarkdown = Places.postmortem(postmortem.incident().id()) + "/markdown";
    List<ReviewComment> spoken = comments.of(record);
    List<CommentThread> said =
        CommentThread.of(viewer, postmortem.incident().id(), spoken, comments.names(record, spoken))
            .stream()
            .filter(CommentThread::open)
            .toList();
    return pages.show(
        "document/DocumentPage",
        new DocumentView(
            pages.frame(request, "Postmortem " + postmortem.incident().id()).reading(),
            DocumentHead.of(postmortem, DocumentHead.Tab.DOCUMENT),
            contents(rendered, said, Places.comments(postmortem.incident().id())),
            drawn(postmortem, leading(Visitor.of(request), postmortem, rendered)),
            FindingList.of(
                linted,
                number -> {
                  String place = "place-" + number;
                  boolean shown = rendered.html().contains("id=\"" + place + "\"");
                  return (shown ? "" : asMarkdown) + "#" + place;
                }),
            StatedView.of(insights.of(record).statements(), postmortem),
            CommentGroup.of(said),
            said.size(),
            Places.comments(postmortem.incident().id())));
  }

  /// What waits to be written leads to where it is written, for those who may write.
  private String leading(Viewer viewer, Postmortem postmortem, RenderedDocument rendered) {
    String html = rendered.html();
    if (!viewer.is(Role.AUTHOR)) {
      return html;
    }
    Map<String, String> places = new HashMap<>();
    for (Template.Part part : findings.template(postmortem).parts()) {
      places.put(part.heading(), "#" + Anchors.panel(Anchors.of(PartId.of(part))));
    }
    for (RenderedDocument.Heading heading : rendered.headings()) {
      int start = html.indexOf("id=\"" + heading.id() + "\"");
      int end = html.indexOf("<h2", start + 1);
      int guidance = html.indexOf(GUIDANCE, start);
      String place = places.get(heading.text());
      if (place != null && start >= 0 && guidance >= 0 && (end < 0 || guidance < end)) {
        int close = html.indexOf("</div>", guidance);
        html =
            "%s<p><a href=\"%s%s\">Write it, or leave it out</a></p>%s"
                .formatted(
                    html.substring(0, close),
                    Places.writing(postmortem.incident().id()),
                    place,
                    html.substring(close));
      }
    }
    return html;
  }

  /// The causes are drawn below their heading, by the technique that fits them.
  private String drawn(Postmortem postmortem, String html) {
    Matcher heading = CAUSES.matcher(html);
    if (postmortem.causes().factors().isEmpty() || !heading.find()) {
      return html;
    }
    try {
      String picture =
          causes.picture(postmortem, Proposal.of(postmortem.causes()).technique(), LEVELS);
      return html.substring(0, heading.end())
          + "<figure class=\"cause-drawing\"><div class=\"scroll-x\" tabindex=\"0\" role=\"region\" aria-label=\"Drawing of the causes, scrolls sideways\">"
          + picture
          + "</div></figure>"
          + html.substring(heading.end());
    } catch (Refused broken) {
      return html;
    }
  }

  private static HtmlOptions options(Postmortem postmortem) {
    return PostmortemStage.of(postmortem.state()) == PostmortemStage.CLOSED_BEFORE
        ? HtmlOptions.FINISHED
        : HtmlOptions.STANDARD;
  }

  private static List<DocumentView.Entry> contents(
      RenderedDocument rendered, List<CommentThread> said, String comments) {
    List<DocumentView.Entry> entries = new ArrayList<>();
    for (RenderedDocument.Heading heading : rendered.headings()) {
      if (heading.level() == 2) {
        entries.add(
            new DocumentView.Entry(
                heading.id(),
                heading.text(),
                waits(rendered.html(), heading.id()),
                said.stream().filter(one -> one.part().equals(heading.text())).count(),
                part(heading.text()).map(part -> comments + "?part=" + part.word()).orElse("")));
      }
    }
    return entries;
  }

  private static Optional<CommentedPart> part(String heading) {
    return Arrays.stream(Section.values())
        .filter(section -> section.heading().equals(heading))
        .findFirst()
        .map(CommentedPart::of);
  }

  /// Whether the section still shows its guidance.
  private static boolean waits(String html, String id) {
    int start = html.indexOf("id=\"" + id + "\"");
    int end = html.indexOf("<h2", start + 1);
    String section = html.substring(Math.max(0, start), end < 0 ? html.length() : end);
    return section.contains(GUIDANCE);
  }
}
