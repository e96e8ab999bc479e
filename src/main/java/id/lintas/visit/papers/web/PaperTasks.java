package id.lintas.visit.papers.web;

import id.lintas.staff.Role;
import id.lintas.staff.StaffTask;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where work on papers begins that is not found in the list of files. */
@Configuration(proxyBeanMethods = false)
class PaperTasks {
  @Bean
  StaffTask handInTask() {
    return StaffTask.of(S03HandInPages.HAND_IN, "visit.handIn", 22, Set.of(Role.INFORMATION));
  }

  @Bean
  StaffTask examinationTask() {
    return StaffTask.of(ExaminationPages.EXAMINATIONS, "visit.bap", 24, Set.of(Role.INVESTIGATOR));
  }

  @Bean
  StaffTask decisionTask() {
    return StaffTask.of(DecisionPages.DECISIONS, "visit.decide", 25, Set.of(Role.HEAD_OF_OFFICE));
  }
}
