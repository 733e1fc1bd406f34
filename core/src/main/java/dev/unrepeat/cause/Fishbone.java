package dev.unrepeat.cause;

import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.FactorCategory;
import dev.unrepeat.model.Refused;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The bones of a fishbone, and which category of factors hangs on which.
///
///     Fishbone.STANDARD.bones(graph)
///
/// @param names of the bones by category; two categories may share one
public record Fishbone(Map<FactorCategory, String> names) {
  private static final int LONGEST = 40;

  /// Process, Technology, People, Environment.
  public static final Fishbone STANDARD = new Fishbone(Map.of());

  public Fishbone {
    Map<FactorCategory, String> all = new EnumMap<>(FactorCategory.class);
    for (FactorCategory category : FactorCategory.values()) {
      String name = names.getOrDefault(category, category.bone()).strip();
      Refused.unless(!name.isEmpty(), "A bone of the fishbone needs a name.");
      Refused.unless(
          name.length() <= LONGEST,
          "The name of a bone is at most %d characters long; \"%s\" is longer."
              .formatted(LONGEST, name));
      all.put(category, name);
    }
    names = Map.copyOf(all);
  }

  /// A bone with its factors; what answers a why of the same bone stands below it, one step in.
  public record Bone(String name, List<Twig> twigs) {
    public Bone {
      twigs = List.copyOf(twigs);
    }
  }

  /// @param depth below the factor of the same bone whose why it answers
  public record Twig(ContributingFactor factor, int depth) {}

  public String name(FactorCategory category) {
    return names.getOrDefault(category, category.bone());
  }

  /// All bones in their order, the empty ones too: they show where nobody has looked. What is not
  /// sorted yet has a bone only when there is such a factor.
  public List<Bone> bones(CauseGraph graph) {
    Map<String, List<Twig>> bones = new LinkedHashMap<>();
    for (FactorCategory category : FactorCategory.values()) {
      if (category != FactorCategory.UNSORTED) {
        bones.put(name(category), new ArrayList<>());
      }
    }
    List<WhyTree.Row> rows = WhyTree.rows(graph);
    int[] depths = new int[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      WhyTree.Row row = rows.get(i);
      String bone = name(row.factor().category());
      depths[i] =
          row.parent() >= 0 && name(rows.get(row.parent()).factor().category()).equals(bone)
              ? depths[row.parent()] + 1
              : 0;
      if (!row.again()) {
        bones
            .computeIfAbsent(bone, any -> new ArrayList<>())
            .add(new Twig(row.factor(), depths[i]));
      }
    }
    List<Bone> all = new ArrayList<>();
    bones.forEach((name, twigs) -> all.add(new Bone(name, twigs)));
    return all;
  }
}
