package dev.unrepeat.walls;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.Test;

/// W7, first half: what the model is made of.
class ModelIsOfRecordsTest {
  @Test
  void theModelIsRecordsEnumsSealedInterfacesAndTheRefusal() {
    classes()
        .that()
        .resideInAPackage("dev.unrepeat.model..")
        .and()
        .doNotHaveSimpleName("package-info")
        .should(
            be(
                describe(
                    "records, enums, sealed interfaces, or the exception Refused",
                    ModelIsOfRecordsTest::isValue)))
        .because(
            "a value that cannot change cannot be wrong later; Java wants exceptions as classes")
        .check(House.classes("core"));
  }

  private static boolean isValue(JavaClass type) {
    if (type.isInterface()) {
      return type.reflect().isSealed();
    }
    return type.isRecord()
        || type.isEnum()
        || isPartOfARecord(type)
        || type.getEnclosingClass().map(JavaClass::isEnum).orElse(false)
        || type.isAssignableTo(Exception.class)
        || type.isAnonymousClass()
        || type.getSimpleName().isEmpty();
  }

  /// What a record keeps to itself while it makes its next version, for Java has no word for "the
  /// same but for this".
  private static boolean isPartOfARecord(JavaClass type) {
    return type.getEnclosingClass().map(JavaClass::isRecord).orElse(false)
        && Modifier.isPrivate(type.reflect().getModifiers());
  }
}
