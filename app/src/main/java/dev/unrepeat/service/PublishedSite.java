package dev.unrepeat.service;

import dev.unrepeat.metrics.IncidentTimes;
import dev.unrepeat.model.IncidentCursor;
import dev.unrepeat.model.IncidentFilter;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentSummary;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemStage;
import dev.unrepeat.model.PublicSummary;
import dev.unrepeat.model.RelatedIncident;
import dev.unrepeat.model.Role;
import dev.unrepeat.render.site.Published;
import dev.unrepeat.render.site.Site;
import dev.unrepeat.render.site.SiteDocument;
import dev.unrepeat.render.site.SiteOptions;
import dev.unrepeat.render.site.SiteSink;
import dev.unrepeat.store.PublicSummaryStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The published postmortems that everybody may see, as a static site. A site has no circles: what
/// only some may see is on none, whoever makes it.
public final class PublishedSite {
  /// The earliest a zip can say; a real one would make each zip another.
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Ledger ledger;
  private final Incidents incidents;
  private final ReaderCopies copies;
  private final RelatedLinks links;
  private final PublicSummaryStore summaries;

  public PublishedSite(
      Ledger ledger,
      Incidents incidents,
      ReaderCopies copies,
      RelatedLinks links,
      PublicSummaryStore summaries) {
    this.ledger = ledger;
    this.incidents = incidents;
    this.copies = copies;
    this.links = links;
    this.summaries = summaries;
  }

  /// Writes the site, one text after the other.
  ///
  /// @param outside whether it shows the approved public summaries in place of the postmortems
  /// @return how many texts it shows
  public int write(Viewer viewer, SiteOptions options, boolean outside, SiteSink sink)
      throws IOException {
    viewer.must(Role.VIEWER, "take the site of published postmortems");
    Site site = new Site(options, sink);
    List<IncidentId> candidates = candidates(viewer);
    Set<IncidentId> shown = Set.copyOf(candidates);
    for (IncidentId id : candidates) {
      Optional<Postmortem> record = ledger.find(viewer, id).map(found -> found.postmortem());
      Optional<Published> published = record.flatMap(Published::of);
      if (published.isPresent()) {
        Optional<SiteDocument> document =
            outside
                ? outside(viewer, record.orElseThrow())
                : Optional.of(
                    whole(viewer, record.orElseThrow(), published.get(), related(site, id, shown)));
        if (document.isPresent()) {
          site.add(document.get());
        }
      }
    }
    return site.finish();
  }

  /// The site in a zip, which is the same as long as the texts are.
  public void zip(Viewer viewer, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    write(
        viewer,
        SiteOptions.STANDARD,
        false,
        (path, content) -> {
          ZipEntry entry = new ZipEntry(path);
          entry.setTimeLocal(TIME);
          zip.putNextEntry(entry);
          zip.write(content);
          zip.closeEntry();
        });
    zip.finish();
  }

  private List<IncidentId> candidates(Viewer viewer) {
    List<IncidentId> found = new ArrayList<>();
    for (PostmortemStage stage : List.of(PostmortemStage.PUBLISHED, PostmortemStage.CLOSED)) {
      Optional<IncidentCursor> after = Optional.empty();
      do {
        IncidentPage page =
            incidents.list(
                viewer, IncidentFilter.ALL.withStage(stage), after, Incidents.LONGEST_PAGE);
        page.incidents().stream()
            .filter(IncidentSummary::everybody)
            .map(IncidentSummary::id)
            .forEach(found::add);
        after = page.next();
      } while (after.isPresent());
    }
    // One that was closed between the two lists is in both.
    return found.stream().distinct().sorted().toList();
  }

  /// Those that are pages of the site too.
  private List<RelatedIncident> related(Site site, IncidentId id, Set<IncidentId> shown) {
    return links.published(id).stream()
        .filter(one -> shown.contains(one.id()))
        .map(one -> one.at(site.beside(one.id().value())))
        .toList();
  }

  private SiteDocument whole(
      Viewer viewer, Postmortem record, Published published, List<RelatedIncident> related) {
    String name = record.incident().id().value();
    return SiteDocument.of(copies.of(viewer, record, related), name, record.incident(), published);
  }

  private Optional<SiteDocument> outside(Viewer viewer, Postmortem record) {
    IncidentId id = record.incident().id();
    Optional<PublicSummary> summary = ledger.read(() -> summaries.find(id));
    return summary
        .flatMap(PublicSummary::approval)
        .map(approval ->
            SiteDocument.outside(
                copies.of(
                    viewer, id, "Incident " + id, summary.map(PublicSummary::text).orElse("")),
                id.value(),
                IncidentTimes.of(record.incident()).countsAt(),
                approval.at()));
  }
}
