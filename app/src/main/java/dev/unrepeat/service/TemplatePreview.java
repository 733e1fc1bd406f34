package dev.unrepeat.service;

import dev.unrepeat.document.PostmortemWriter;
import dev.unrepeat.document.Template;
import dev.unrepeat.document.WriteOptions;
import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.SeverityLabels;
import java.util.List;
import java.util.Optional;

/// How a postmortem by a template looks, shown with the incident of the practice.
public final class TemplatePreview {
  private TemplatePreview() {}

  /// The sample in the order of the template; what it does not say has the line of guidance.
  public static String markdown(Template template) {
    Postmortem sample = PracticeFiles.model();
    List<BodySection> body =
        template.parts().stream()
            .flatMap(part -> part.section().stream())
            .flatMap(section ->
                sample.body().stream()
                    .filter(said ->
                        said instanceof BodySection.Known known && known.section() == section)
                    .findFirst()
                    .or(() -> Optional.of(new BodySection.Known(section, "")))
                    .stream())
            .toList();
    return PostmortemWriter.write(
        template.begin(sample.withBody(body)),
        template,
        new WriteOptions(true, false, SeverityLabels.STANDARD));
  }
}
