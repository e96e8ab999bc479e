package id.lintas.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

class OnlyInSandboxTests {

  @Test
  void nothingOfTheSandboxExistsInProduction() {
    var sandbox =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("id.lintas.sandbox");
    classes()
        .that()
        .areMetaAnnotatedWith(Component.class)
        .should()
        .beAnnotatedWith(OnlyInSandbox.class)
        .check(sandbox);
  }
}
