package id.lintas.staff.web;

import id.lintas.site.Menu;
import id.lintas.site.MenuItem;
import id.lintas.staff.StaffTask;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The tasks of all modules that an officer's roles open. */
@Component
class StaffMenu implements Menu {
  private final ObjectProvider<StaffTask> tasks;

  StaffMenu(ObjectProvider<StaffTask> tasks) {
    this.tasks = tasks;
  }

  List<StaffTask> tasks(SignedIn officer) {
    return tasks.stream()
        .filter(task -> officer.holdsOneOf(task.roles()))
        .sorted(Comparator.comparingInt(StaffTask::order).thenComparing(StaffTask::path))
        .toList();
  }

  @Override
  public List<MenuItem> items(HttpServletRequest request) {
    return SignedIn.of(request).map(this::tasks).orElse(List.of()).stream()
        .map(task -> new MenuItem(task.messageKey(), task.path()))
        .toList();
  }
}
