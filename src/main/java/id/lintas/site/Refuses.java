package id.lintas.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a call for programs: what it may be refused for beyond what every such call may, by status and
 * the last parts of the problems' types. Stands in the description and is held against the answers
 * by its test.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Refuses.All.class)
public @interface Refuses {
  int status();

  String[] with();

  /** Several statuses of one call. */
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface All {
    Refuses[] value();
  }
}
