package id.lintas;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The one program: a node of an office's passport service. */
@SpringBootApplication
@EnableScheduling
@Modulithic(systemName = "Lintas", sharedModules = "shared")
public class LintasApplication {

  public static void main(String[] args) {
    SpringApplication.run(LintasApplication.class, args);
  }
}
