package id.lintas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of docs/architecture.md, as the build enforces them. */
class ArchitectureTests {
  private static final Path SOURCES = Path.of("src/main/java/id/lintas");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("id.lintas");

  @Test
  void modulesUseOnlyWhatTheyDeclare() {
    ApplicationModules.of(LintasApplication.class).verify();
  }

  /** Written down because looking for them at each start would take a second. */
  @Test
  void theListOfModulesForTheirMigrationsIsComplete() throws IOException {
    var list = Path.of("src/main/resources/META-INF/spring-modulith/application-modules.json");
    var written =
        Pattern.compile("\"(\\w+)\": \\{}")
            .matcher(Files.readString(list))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(written).containsExactlyElementsOf(moduleNames());
  }

  @Test
  void noFileOfTheProgramGrowsTooLong() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      for (var file : files.filter(one -> one.toString().endsWith(".java")).toList())
        assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThan(400);
    }
  }

  @Test
  void valueTypesKnowNeitherSpringNorJdbc() {
    noClasses()
        .that()
        .resideInAPackage("id.lintas.shared..")
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
        .check(CLASSES);
  }

  @Test
  void onlyStoresSpeakSql() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..store..", "id.lintas.ground..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.jdbc.core..", "java.sql..")
        .check(CLASSES);
  }

  @Test
  void onlyWebPackagesSpeakHttpMappings() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..web..", "id.lintas.site..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework.web.bind..")
        .check(CLASSES);
  }

  /**
   * What people and programs send is read by one reader, which knows how far a day may lie away.
   */
  @Test
  void pagesReadDaysByOneReader() {
    for (var type : List.of(LocalDate.class, LocalDateTime.class))
      noClasses()
          .that()
          .resideInAPackage("..web..")
          .should()
          .callMethod(type, "parse", CharSequence.class)
          .check(CLASSES);
  }

  /** A join across modules would be a dependency that no import shows. */
  @Test
  void sqlNamesOnlyItsOwnSchema() throws IOException {
    var modules = moduleNames();
    var foreign =
        Pattern.compile(
            "\\b(?:from|join|into|update|table|references)\\s+(\\w+)\\.\\w+",
            Pattern.CASE_INSENSITIVE);
    var faults = new ArrayList<String>();
    for (var module : modules) {
      for (var file : filesUnder(SOURCES.resolve(module), ".java")) {
        if (!file.toString().contains("/store/")) continue;
        faults.addAll(foreignSchemas(module, modules, foreign, file));
      }
      for (var file : filesUnder(Path.of("src/main/resources/db/migration", module), ".sql")) {
        faults.addAll(foreignSchemas(module, modules, foreign, file));
      }
    }
    assertThat(faults).isEmpty();
  }

  /** Pages of one module never draw parts of another, except the frame. */
  @Test
  void templatesImportOnlyTheirOwnModule() throws IOException {
    var uses = Pattern.compile("@(?:import |template\\.)id\\.lintas\\.(\\w+)\\.");
    var faults = new ArrayList<String>();
    for (var module : moduleNames()) {
      for (var file : filesUnder(SOURCES.resolve(module), ".jte")) {
        var matcher = uses.matcher(Files.readString(file));
        while (matcher.find()) {
          if (!List.of(module, "site", "shared").contains(matcher.group(1))
              && matcher.group().startsWith("@template")) {
            faults.add(file + " draws " + matcher.group());
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static List<String> foreignSchemas(
      String module, List<String> modules, Pattern pattern, Path file) throws IOException {
    return pattern
        .matcher(Files.readString(file))
        .results()
        .map(found -> found.group(1).toLowerCase(java.util.Locale.ROOT))
        .filter(schema -> modules.contains(schema) && !schema.equals(module))
        .map(schema -> file + " names schema " + schema)
        .toList();
  }

  private static List<String> moduleNames() throws IOException {
    try (var folders = Files.list(SOURCES)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static List<Path> filesUnder(Path folder, String ending) throws IOException {
    if (!Files.exists(folder)) return List.of();
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }
}
