package id.lintas.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The templates as compiled by the build; a missing parameter is a fault of the build, not of the
 * page.
 */
@Component
class Templates {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader());

  byte[] render(String template, Map<String, Object> parameters) {
    var output = new StringOutput();
    engine.render(template + ".jte", parameters, output);
    return output.toString().getBytes(StandardCharsets.UTF_8);
  }
}
