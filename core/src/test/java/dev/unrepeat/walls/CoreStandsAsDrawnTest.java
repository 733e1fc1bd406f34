package dev.unrepeat.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import org.junit.jupiter.api.Test;

/// W1, for the rooms of core.
class CoreStandsAsDrawnTest {
  @Test
  void roomsUseEachOtherOnlyAlongTheArrowsOfTheDrawing() {
    classes()
        .should(
            adhereToPlantUmlDiagram(
                House.root().resolve("docs/core.puml"),
                consideringOnlyDependenciesInAnyPackage("dev.unrepeat..")))
        .because("docs/core.puml is the drawing of these rooms; change it first, and say why")
        .check(House.classes("core"));
  }
}
