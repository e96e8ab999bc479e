package id.lintas.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application in sandbox mode on a real PostgreSQL, with MockMvc at hand by {@code
 * AutoConfigureMockMvc}. All tests of a run share one cluster: nothing is ever emptied, each test
 * makes its own data under random ids.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest
@ContextConfiguration(initializers = TestCluster.class)
public @interface LintasTest {}
