package id.lintas.journey;

import com.microsoft.playwright.Page;

/** An officer at their own browser, who has a scanner and a keyboard and touches no mouse. */
record Post(Page page) {
  void go(String path) {
    page.navigate(path);
  }

  /** Into the field that has the focus by itself. */
  void scan(String field, String code) {
    page.locator(field + ":focus").waitFor();
    page.keyboard().type(code);
    enter();
  }

  void press(String button) {
    page.locator(button).first().focus();
    enter();
  }

  void tick(String box) {
    page.locator(box).focus();
    page.keyboard().press("Space");
  }

  /** The next page may have the address of this one. */
  @SuppressWarnings("deprecation")
  void enter() {
    page.waitForNavigation(() -> page.keyboard().press("Enter"));
  }

  String said() {
    return page.locator("[role=status]").first().innerText();
  }

  String text() {
    return page.locator("main").innerText();
  }
}
