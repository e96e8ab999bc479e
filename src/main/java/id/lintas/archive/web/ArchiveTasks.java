package id.lintas.archive.web;

import id.lintas.staff.Role;
import id.lintas.staff.StaffTask;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the work of cabinet, handover and archive begins. */
@Configuration(proxyBeanMethods = false)
class ArchiveTasks {
  private record Task(String path, String key, int order, Set<Role> roles) implements StaffTask {
    @Override
    public String messageKey() {
      return key + ".title";
    }

    @Override
    public String hintKey() {
      return key + ".tile";
    }
  }

  @Bean
  StaffTask readyTask() {
    return new Task(S12ReadyPages.READY, "archive.ready", 50, Set.of(Role.HANDOVER));
  }

  @Bean
  StaffTask cabinetTask() {
    return new Task(S13CabinetPages.CABINET, "archive.cabinet", 51, Set.of(Role.HANDOVER));
  }

  @Bean
  StaffTask handoverTask() {
    return new Task(S14HandoverPages.HAND_OVER, "archive.handover", 52, Set.of(Role.HANDOVER));
  }

  @Bean
  StaffTask uncollectedTask() {
    return new Task(
        UncollectedPages.UNCOLLECTED, "archive.uncollected", 53, Set.of(Role.HEAD_OF_OFFICE));
  }

  @Bean
  StaffTask settleTask() {
    return new Task(SettlePages.SETTLE, "archive.settle", 54, Set.of(Role.FINANCE));
  }

  @Bean
  StaffTask archiveTask() {
    return new Task(S15ArchivePages.ARCHIVE, "archive.archive", 55, Set.of(Role.ARCHIVE));
  }

  @Bean
  StaffTask transferTask() {
    return new Task(TransferPages.TRANSFER, "archive.transfers", 56, Set.of(Role.INFOKIM));
  }

  @Bean
  StaffTask loanTask() {
    return new Task(
        KeepingPages.LOANS, "archive.loans", 58, Set.of(Role.INFOKIM, Role.HEAD_OF_OFFICE));
  }

  @Bean
  StaffTask destructionTask() {
    return new Task(
        DestructionPages.DESTRUCTION,
        "archive.destructions",
        59,
        Set.of(Role.INFOKIM, Role.HEAD_OF_OFFICE));
  }

  @Bean
  StaffTask whereTask() {
    return new Task(
        WherePages.WHERE,
        "archive.where",
        57,
        Set.of(WherePages.class.getAnnotation(id.lintas.staff.Needs.class).value()));
  }
}
