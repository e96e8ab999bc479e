import com.sass_lang.embedded_protocol.OutputStyle;
import de.larsgrefer.sass.embedded.SassCompilerFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The build's step that turns the stylesheets' sources into CSS. The design system's sources are
 * unpacked from their archive on the class path; nothing foreign is committed. Run by the build:
 * sources, target folder.
 */
class Stylesheets {
  private static final String DESIGN_SYSTEM = "META-INF/resources/webjars/govuk-frontend/";

  public static void main(String[] arguments) throws Exception {
    var sources = Path.of(arguments[0]);
    var target = Path.of(arguments[1]);
    var unpacked = target.resolve("design-system");
    if (!Files.exists(unpacked)) unpack(unpacked);
    var output = target.resolve("classes/static/gaya");
    Files.createDirectories(output);
    try (var sass = SassCompilerFactory.bundled()) {
      sass.setLoadPaths(List.of(unpacked.toFile()));
      sass.setOutputStyle(OutputStyle.COMPRESSED);
      sass.setQuietDeps(true);
      sass.addSilenceDeprecation("import"); // the design system is built for it
      for (var name : List.of("warga", "petugas", "layar")) {
        var css = sass.compileFile(sources.resolve(name + ".scss").toFile()).getCss();
        Files.writeString(output.resolve(name + ".css"), css);
      }
    }
  }

  private static void unpack(Path folder) throws Exception {
    var marker =
        Objects.requireNonNull(
            Stylesheets.class.getClassLoader().getResource(DESIGN_SYSTEM), "design system");
    var uri = marker.toString();
    var jar = URI.create(uri.substring(0, uri.indexOf('!')));
    try (var files = FileSystems.newFileSystem(jar, Map.of())) {
      var root = files.getPath(DESIGN_SYSTEM);
      try (var versions = Files.list(root)) {
        copy(versions.findFirst().orElseThrow().resolve("dist/govuk"), folder.resolve("govuk"));
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var found = Files.walk(from)) {
      for (var file : found.filter(path -> path.toString().endsWith(".scss")).toList()) {
        var target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
