package id.lintas.archive.web;

import com.microsoft.playwright.Page;

/** What an officer with a scanner does: nothing is clicked, and the next page is waited for. */
final class ByKeyboard {
  private ByKeyboard() {}

  /** Into the field that has the focus by itself. */
  static void scan(Page page, String code) {
    page.locator("#pindai:focus").waitFor();
    page.keyboard().type(code);
    enter(page);
  }

  static void enter(Page page) {
    andThen(page, () -> page.keyboard().press("Enter"));
  }

  /** On this button, wherever the focus was. */
  static void enter(Page page, String button) {
    page.focus(button);
    enter(page);
  }

  /** Whatever leads to another page, which may have the same address. */
  @SuppressWarnings("deprecation") // the page's address does not tell one answer from the next
  static void andThen(Page page, Runnable what) {
    page.waitForNavigation(what);
  }
}
