package id.lintas.archive.web;

import id.lintas.staff.Role;
import id.lintas.staff.StaffTask;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the work of cabinet, handover and archive begins. */
@Configuration(proxyBeanMethods = false)
class ArchiveTasks {
  @Bean
  StaffTask readyTask() {
    return StaffTask.of(S12ReadyPages.READY, "archive.ready", 50, Set.of(Role.HANDOVER));
  }

  @Bean
  StaffTask cabinetTask() {
    return StaffTask.of(S13CabinetPages.CABINET, "archive.cabinet", 51, Set.of(Role.HANDOVER));
  }

  @Bean
  StaffTask handoverTask() {
    return StaffTask.of(S14HandoverPages.HAND_OVER, "archive.handover", 52, Set.of(Role.HANDOVER));
  }

  @Bean
  StaffTask uncollectedTask() {
    return StaffTask.of(
        UncollectedPages.UNCOLLECTED, "archive.uncollected", 53, Set.of(Role.HEAD_OF_OFFICE));
  }

  @Bean
  StaffTask settleTask() {
    return StaffTask.of(SettlePages.SETTLE, "archive.settle", 54, Set.of(Role.FINANCE));
  }

  @Bean
  StaffTask archiveTask() {
    return StaffTask.of(S15ArchivePages.ARCHIVE, "archive.archive", 55, Set.of(Role.ARCHIVE));
  }

  @Bean
  StaffTask transferTask() {
    return StaffTask.of(TransferPages.TRANSFER, "archive.transfers", 56, Set.of(Role.INFOKIM));
  }

  @Bean
  StaffTask loanTask() {
    return StaffTask.of(
        KeepingPages.LOANS, "archive.loans", 58, Set.of(Role.INFOKIM, Role.HEAD_OF_OFFICE));
  }

  @Bean
  StaffTask destructionTask() {
    return StaffTask.of(
        DestructionPages.DESTRUCTION,
        "archive.destructions",
        59,
        Set.of(Role.INFOKIM, Role.HEAD_OF_OFFICE));
  }

  @Bean
  StaffTask whereTask() {
    return StaffTask.of(
        WherePages.WHERE,
        "archive.where",
        57,
        Set.of(WherePages.class.getAnnotation(id.lintas.staff.Needs.class).value()));
  }
}
