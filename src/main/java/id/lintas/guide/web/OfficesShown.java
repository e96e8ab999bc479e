package id.lintas.guide.web;

import id.lintas.office.Office;
import java.util.List;
import java.util.Map;

/**
 * The offices shown to somebody who looks for one.
 *
 * @param query what was looked for; empty when the whole list is wanted
 * @param found those that match
 * @param near those nearest to the first match that do not match themselves
 * @param provinces all of them; empty when something was found
 */
public record OfficesShown(
    String query, List<Office> found, List<Office> near, Map<String, List<Office>> provinces) {}
