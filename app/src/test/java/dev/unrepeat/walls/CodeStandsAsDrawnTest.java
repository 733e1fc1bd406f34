package dev.unrepeat.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import org.junit.jupiter.api.Test;

/// W1, for the floors of the house.
class CodeStandsAsDrawnTest {
  @Test
  void floorsUseEachOtherOnlyAlongTheArrowsOfTheDrawing() {
    classes()
        .should(
            adhereToPlantUmlDiagram(
                House.root().resolve("docs/house.puml"),
                consideringOnlyDependenciesInAnyPackage("dev.unrepeat..")))
        .because("docs/house.puml is the drawing of the house; change it first, and say why")
        .check(House.classes("core", "app"));
  }
}
