package id.lintas.staff;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a controller or method under {@code /petugas}: only for officers who hold one of these roles
 * at their office today. A method's own word counts before its class's. A page without it is open
 * to nobody.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
  Role[] value();
}
