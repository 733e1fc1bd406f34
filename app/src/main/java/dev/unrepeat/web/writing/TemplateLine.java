package dev.unrepeat.web.writing;

import dev.unrepeat.document.Template;
import dev.unrepeat.document.TemplateOffer;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.TemplateOffers;
import dev.unrepeat.web.page.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// By which template the postmortem is written, and what a newer version of it brings.
///
/// @param offer a sentence on the newer version; empty when there is none
public record TemplateLine(String title, String address, String offer) {
  static TemplateLine of(StoredRecord record, Template template, TemplateOffers offers) {
    Optional<TemplateOffer> offer = offers.of(record);
    return new TemplateLine(
        template.title(),
        Places.incident(record.id()) + "/template",
        offer.map(TemplateLine::sentence).orElse(""));
  }

  private static String sentence(TemplateOffer offer) {
    List<String> fresh = new ArrayList<>();
    List<String> renamed = new ArrayList<>();
    int other = 0;
    for (TemplateOffer.Change change : offer.changes()) {
      switch (change) {
        case TemplateOffer.Change.Added added -> fresh.add(added.part().heading());
        case TemplateOffer.Change.Renamed one -> renamed.add(one.part().heading());
        case TemplateOffer.Change.Reworded reworded -> other++;
        case TemplateOffer.Change.Dropped dropped -> other++;
      }
    }
    List<String> said = new ArrayList<>();
    if (!fresh.isEmpty()) {
      said.add("new: " + String.join(", ", fresh));
    }
    if (!renamed.isEmpty()) {
      said.add("renamed: " + String.join(", ", renamed));
    }
    if (other > 0) {
      said.add("otherwise changed: " + other);
    }
    return "The template has a new version, %d. Sections %s."
        .formatted(offer.now().version(), String.join("; ", said));
  }
}
