package id.lintas;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The one program: a node of an office's passport service. Beans are named in full, because two
 * modules may well have a class of the same name.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
@Modulithic(systemName = "Lintas", sharedModules = "shared")
public class LintasApplication {

  public static void main(String[] args) {
    SpringApplication.run(LintasApplication.class, args);
  }
}
