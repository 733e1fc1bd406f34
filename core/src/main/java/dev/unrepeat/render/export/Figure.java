package dev.unrepeat.render.export;

import dev.unrepeat.cause.Fishbone;
import dev.unrepeat.faulttree.IncidentTree;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Section;
import dev.unrepeat.render.ChartOptions;
import dev.unrepeat.render.FaultTreeSvg;
import dev.unrepeat.render.FishboneSvg;
import dev.unrepeat.render.TimelineSvg;
import dev.unrepeat.render.WhyTreeSvg;
import java.util.ArrayList;
import java.util.List;

/// A drawing of the record, below the heading of the section it belongs to.
///
/// @param name of its file without the ending, for example `timeline`
/// @param svg a file of its own, with its style in it
public record Figure(Section section, String name, String caption, String svg) {
  /// Levels of whys and gates that are drawn; how many are deeper is said where they hang.
  private static final int LEVELS = 6;

  /// Those that the record has something to draw for.
  public static List<Figure> of(Postmortem record, Fishbone fishbone) {
    List<Figure> figures = new ArrayList<>();
    if (!record.timeline().events().isEmpty()) {
      String svg = TimelineSvg.draw(record.timeline(), record.incident(), ChartOptions.STANDARD);
      figures.add(new Figure(Section.TIMELINE, "timeline", "The timeline by source", svg));
    }
    if (!record.causes().factors().isEmpty()) {
      String whys = WhyTreeSvg.draw(record, LEVELS);
      figures.add(new Figure(Section.CAUSES, "whys", "The causes as 5 Whys", whys));
      String bones = FishboneSvg.draw(record, fishbone);
      figures.add(new Figure(Section.CAUSES, "fishbone", "The causes as a fishbone", bones));
    }
    if (!record.causes().gates().isEmpty()) {
      try {
        String title = record.incident().title();
        String tree = FaultTreeSvg.draw(IncidentTree.of(title, record.causes()), LEVELS);
        figures.add(new Figure(Section.CAUSES, "fault-tree", "The causes as a fault tree", tree));
      } catch (Refused notDrawable) {
        // The page of the causes says what is wrong with the gates; a document has none to show.
        return List.copyOf(figures);
      }
    }
    return List.copyOf(figures);
  }

  /// What the drawing shows, in sentences.
  String words() {
    return FigureSvg.description(svg);
  }

  public String file() {
    return name + ".svg";
  }
}
